#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

extension TaskRetirementWaitPeriod {
    /// The earliest and the latest moment at which a retirement is expected to start.
    ///
    /// AWS counts the wait in calendar days. They are days of UTC here: with a wait of 7 days, a notice that was sent
    /// at any time on 13 July is followed by a start at any time on 20 July. The range runs from the first to the last
    /// second of that day. The start itself is that of AWS's notice; this range serves to compare it with the setting.
    ///
    /// Source: Amazon ECS API Reference, PutAccountSettingDefault, `value`.
    ///
    /// - Parameter noticeSent: When AWS sent the first notice of the retirement.
    public func expectedStart(noticeSent: Date) -> ClosedRange<Date> {
        let day = UTCDay(containing: noticeSent) + days
        return day.start...day.lastSecond
    }
}
