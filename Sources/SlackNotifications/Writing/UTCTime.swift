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
        let whole = Int(seconds)
        timestamp = Double(whole) > seconds ? whole - 1 : whole
        // The year begins in March here, so that the leap day is its last one, and the first is the year 0: nothing is
        // negative.
        let minutes = UInt(timestamp + 719_468 * 86_400) / 60
        let (days, time) = minutes.quotientAndRemainder(dividingBy: 1440)
        (hour, minute) = (Int(time / 60), Int(time % 60))
        weekday = Int((days + 3) % 7)
        let (century, dayOfCentury) = (4 * days + 3).quotientAndRemainder(dividingBy: 146_097)
        let (yearOfCentury, quarters) = (dayOfCentury | 3).quotientAndRemainder(dividingBy: 1461)
        let dayOfYear = quarters / 4
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = Int(dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
        month = Int(monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9)
        year = Int(100 * century + yearOfCentury + (monthFromMarch < 10 ? 0 : 1))
    }
}
