import AWSHealthEvents

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension EventMutation {
    /// Dates in every form that was seen, and dates that can't be read.
    public static let dates: [Self] = [
        paddedDays, wrongWeekdays, datesWithoutSeconds, mangledDates, isoDates, isoDatesWithOffset,
        isoDatesWithFraction,
        pythonDates, epochDates, emptyDates, missingDates, nullDates, unreadableDates,
    ]

    /// `Fri, 04 Sep 2026 …`: hand-written samples pad the day, which AWS never does.
    public static let paddedDays = onDates("padded days", "Hand-written samples pad the day, which AWS never does.") {
        guard let comma = $0.firstIndex(of: ",") else { return .string($0) }
        let day = $0[comma...].dropFirst(2).prefix { $0 != " " }
        let padding = day.utf8.count == 1 ? "0" : ""
        return .string($0[...comma] + " " + padding + $0[comma...].dropFirst(2))
    }

    /// `Tue, 4 Sep 2026 …`, which is a Friday: samples name any day of the week.
    public static let wrongWeekdays = onDates("wrong weekdays", "Many samples name the wrong day of the week.") {
        guard let comma = $0.firstIndex(of: ",") else { return .string($0) }
        return .string(($0.hasPrefix("Tue") ? "Sat" : "Tue") + $0[comma...])
    }

    /// `Fri, 4 Sep 2026 15:00 GMT`, as in descriptions; a date whose seconds are not 0 keeps them.
    public static let datesWithoutSeconds = onDates(
        "dates without seconds",
        "AWS leaves the seconds out in its prose."
    ) {
        let parts = $0.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[2] == "00 GMT" else { return .string($0) }
        return .string("\(parts[0]):\(parts[1]) GMT")
    }

    /// `Fri 4 Sep 2026 15: 00: 00 GMT`: what became of a date on its way through somebody's tool.
    public static let mangledDates = onDates("mangled dates", "One real event has spaces in its times, and no comma.") {
        .string($0.replacing(":", with: ": ").replacing(",", with: ""))
    }

    /// `2026-09-04T15:00:00Z`.
    public static let isoDates = onInstants("ISO 8601 dates", "Tools rewrite the dates of an event.") {
        .string(HealthEvent.Timestamp($0, form: .iso8601).description)
    }

    /// `2026-09-04T23:00:00+08:00`, as the AWS CLI prints.
    public static let isoDatesWithOffset = onInstants(
        "ISO 8601 dates with an offset",
        "The AWS CLI prints dates in the zone of the computer."
    ) {
        let local = HealthEvent.Timestamp($0.addingTimeInterval(8 * 3600), form: .iso8601).description
        return .string(local.replacing("Z", with: "+08:00"))
    }

    /// `2026-09-04T15:00:00.000Z`.
    public static let isoDatesWithFraction = onInstants(
        "ISO 8601 dates with a fraction",
        "Other services of AWS write milliseconds."
    ) {
        .string(HealthEvent.Timestamp($0, form: .iso8601).description.replacing("Z", with: ".000Z"))
    }

    /// `2026-09-04 15:00:00.000000+00:00`, as Python prints.
    public static let pythonDates = onInstants(
        "dates as Python prints them",
        "Tools that republish events print dates as Python does."
    ) {
        let text = HealthEvent.Timestamp($0, form: .iso8601).description
        return .string(text.replacing("T", with: " ").replacing("Z", with: ".000000+00:00"))
    }

    /// `1788534000`, a number: as in the Health API.
    public static let epochDates = onInstants("epoch seconds", "The Health API writes seconds since 1970.") {
        .number(JSONNumber(Int64($0.timeIntervalSince1970)))
    }

    /// `""`: seen for the end of an event.
    public static let emptyDates = onDates(
        "empty dates",
        "AWS was seen to leave the text of a date empty.",
        keeps: false
    ) {
        _ in .string("")
    }

    /// No dates at all in the detail.
    public static let missingDates = onDates("missing dates", "Old events and samples lack dates.", keeps: false) { _ in
        nil
    }

    /// `null` for each date.
    public static let nullDates = onDates("null dates", "Tools write null for what is not known.", keeps: false) { _ in
        .null
    }

    /// A text that is no date.
    public static let unreadableDates = onDates(
        "unreadable dates",
        "What AWS will write tomorrow is not known.",
        keeps: false
    ) { _ in .string("in the first week of September") }

    private static func onDates(
        _ name: String,
        _ trap: String,
        keeps: Bool = true,
        _ change: @escaping @Sendable (String) -> JSONValue?
    ) -> Self {
        Self(name: name, trap: trap, keepsTimes: keeps) { event in
            var event = event
            for key in ["startTime", "endTime", "lastUpdatedTime"] {
                event = event.changingExisting(["detail", key]) { $0.stringValue.map(change) ?? $0 }
            }
            return event.changingEachEntity { entity in
                entity.changingExisting(["lastUpdatedTime"]) { $0.stringValue.map(change) ?? $0 }
            }
        }
    }

    private static func onInstants(
        _ name: String,
        _ trap: String,
        _ change: @escaping @Sendable (Date) -> JSONValue
    ) -> Self {
        onDates(name, trap) { text in HealthEvent.Timestamp(text).date.map(change) ?? .string(text) }
    }
}
