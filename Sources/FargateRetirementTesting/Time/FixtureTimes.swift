#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// The points in time that fixtures use, unless they are given others.
///
/// Notice and start are a week apart, as with the default wait period, and the start is on a day of one digit, which
/// AWS writes without a zero: `Fri, 4 Sep 2026 15:00:00 GMT`.
public enum FixtureTimes {
    /// When AWS sends the notice: 28 August 2026, 15:34:39 UTC.
    public static let noticeSent = Date(timeIntervalSince1970: 1_787_931_279)
    /// When AWS last changed what it says: 42 seconds before it sends it.
    public static let lastUpdated = Date(timeIntervalSince1970: 1_787_931_237)
    /// When the retirement starts: 4 September 2026, 15:00 UTC.
    public static let retirementStarts = Date(timeIntervalSince1970: 1_788_534_000)
    /// When the window of the retirement ends: a week after the start.
    public static let windowEnds = Date(timeIntervalSince1970: 1_789_138_800)

    /// A day in seconds.
    public static let day = 86_400.0
}
