#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// What a sink delivered before about the same subject, as the ledger knows it.
public struct EarlierDelivery: Hashable, Sendable {
    /// What the sink wanted to be remembered.
    public var state: SinkState
    /// The start of the retirement that was stated.
    public var startTime: Date?
    /// Whether it was said that the retirement is over.
    public var isFinished: Bool
    /// When it was delivered.
    public var deliveredAt: Date

    /// Creates a record.
    ///
    /// - Parameters:
    ///   - state: What the sink wanted to be remembered.
    ///   - startTime: The start of the retirement that was stated.
    ///   - isFinished: Whether it was said that the retirement is over.
    ///   - deliveredAt: When it was delivered.
    public init(state: SinkState, startTime: Date? = nil, isFinished: Bool = false, deliveredAt: Date) {
        self.state = state
        self.startTime = startTime
        self.isFinished = isFinished
        self.deliveredAt = deliveredAt
    }
}
