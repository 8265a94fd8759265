#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A point in time as day and time of day in UTC, by the proleptic Gregorian calendar.
struct UTCTime: Hashable, Sendable {
    /// Seconds since the beginning of 1970, rounded down.
    let timestamp: Int
    /// 0 is Sunday.
    let weekday: Int
    let day: Int
    /// 1 is January.
    let month: Int
    let year: Int
    let hour: Int
    let minute: Int

    /// Creates a time, or `nil` for what is outside the years 1 to 9999.
    init?(_ date: Date) {
        let seconds = date.timeIntervalSince1970
        guard seconds >= -62_135_596_800, seconds < 253_402_300_800 else { return nil }
        timestamp = Int(seconds.rounded(.down))
        let days = timestamp >= 0 ? timestamp / 86_400 : (timestamp - 86_399) / 86_400
        let time = timestamp - days * 86_400
        (hour, minute) = (time / 3600, time / 60 % 60)
        weekday = ((days + 4) % 7 + 7) % 7
        // The year begins in March here, so that the leap day is its last one.
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }
}
