#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A calendar day of UTC, counted from 1 January 1970.
///
/// Unix time has no leap seconds, so that every day has 86,400 seconds.
struct UTCDay: Hashable, Comparable, Sendable {
    static let seconds: Int64 = 86_400

    /// How many days lie between 1 January 1970 and this day.
    var number: Int64

    init(number: Int64) { self.number = number }

    /// The day that holds an instant.
    init(containing date: Date) {
        let seconds = Self.wholeSeconds(of: date)
        number = (seconds >= 0 ? seconds : seconds - (Self.seconds - 1)) / Self.seconds
    }

    /// The first second of the day.
    var start: Date { Date(timeIntervalSince1970: Double(number * Self.seconds)) }
    /// The last second of the day.
    var lastSecond: Date { Date(timeIntervalSince1970: Double(number * Self.seconds + Self.seconds - 1)) }

    static func < (first: Self, second: Self) -> Bool { first.number < second.number }
    static func + (day: Self, count: Int) -> Self { Self(number: day.number + Int64(count)) }

    /// The seconds since 1970, rounded down.
    ///
    /// An instant more than three million years away, or none at all, counts as the bound, so that no date can trap.
    static func wholeSeconds(of date: Date) -> Int64 {
        let bound = 1e14
        let seconds = date.timeIntervalSince1970
        if seconds >= bound { return Int64(bound) }
        return seconds > -bound ? Int64(seconds.rounded(.down)) : Int64(-bound)
    }
}

extension UTCDay: CustomStringConvertible {
    /// The day as `2024-07-20`.
    var description: String {
        // Days are counted from 1 March of year 0 in eras of 400 years, so that a leap day is the last one of its year.
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return Self.padded(year, to: 4) + "-" + Self.padded(month, to: 2) + "-" + Self.padded(day, to: 2)
    }

    private static func padded(_ number: Int64, to width: Int) -> String {
        let digits = String(number.magnitude)
        return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
