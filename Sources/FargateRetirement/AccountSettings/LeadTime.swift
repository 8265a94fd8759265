#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// How the time between a notice and the start of a retirement compares with what the account has set.
///
/// It tells whether a retirement comes as planned or earlier, as it does for a critical security update. The
/// comparison never runs the other way: what is set cannot be told from the two dates, because event windows and
/// overrides move the start.
///
/// ```swift
/// let leadTime = LeadTime.assess(noticeSent: sent, retirementStarts: start, settings: settings)
/// if leadTime.verdict == .shorterThanSet { print(leadTime) }
/// ```
public struct LeadTime: Hashable, Sendable {
    /// How the lead time compares.
    public var verdict: Verdict
    /// How many calendar days of UTC lie between notice and start; `nil` where the notice's time is not known.
    ///
    /// It is negative where the start is in the past already when the notice is sent.
    public var calendarDays: Int?
    /// The wait period that it was compared with; `nil` where it was compared with none.
    public var waitPeriod: TaskRetirementWaitPeriod?
    /// The earliest and latest start that the wait period leads to; `nil` where it was compared with none.
    public var expectedStart: ClosedRange<Date>?
    /// What the verdict rests on, in sentences for a person.
    public var basis: [String]

    /// Creates a value.
    ///
    /// - Parameters:
    ///   - verdict: How the lead time compares.
    ///   - calendarDays: How many calendar days of UTC lie between notice and start.
    ///   - waitPeriod: The wait period that it was compared with.
    ///   - expectedStart: The earliest and latest start that the wait period leads to.
    ///   - basis: What the verdict rests on.
    public init(
        verdict: Verdict,
        calendarDays: Int? = nil,
        waitPeriod: TaskRetirementWaitPeriod? = nil,
        expectedStart: ClosedRange<Date>? = nil,
        basis: [String]
    ) {
        self.verdict = verdict
        self.calendarDays = calendarDays
        self.waitPeriod = waitPeriod
        self.expectedStart = expectedStart
        self.basis = basis
    }

    /// How a lead time compares with what is set.
    @nonexhaustive
    public enum Verdict: Hashable, Sendable {
        /// The start is on the day that the setting leads to, or within 12 hours of it; with 0 days, on any earlier day too.
        case asSet
        /// The start is earlier than the setting leads to: a security override is likely.
        case shorterThanSet
        /// The start is later than the setting leads to.
        case longerThanSet
        /// Event windows are enabled, so that a window may decide about the start and nothing can be compared.
        case byEventWindow
        /// The settings, the start or the time of the notice are not known, or the settings are those of another account or
        /// Region.
        case unknown
    }
}

extension LeadTime: CustomStringConvertible {
    /// The sentences of ``basis`` in one paragraph.
    public var description: String { basis.joined(separator: " ") }
}
