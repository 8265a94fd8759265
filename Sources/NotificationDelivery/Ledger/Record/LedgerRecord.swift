internal import WireJSON

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// What a ledger knows of one topic, and the rules by which it changes.
///
/// Every ledger of this package keeps such records and leaves the decisions to them, so that the rules are written once:
/// read the record, let it change itself, write it back on the condition that nobody else has meanwhile.
///
/// Times in it are whole milliseconds, so that a record is the same before it is written and after it is read.
public struct LedgerRecord: Hashable, Sendable {
    /// What it is about.
    public let topic: LedgerTopic
    /// What was delivered, in the order in which it was.
    public internal(set) var deliveries: [Delivery]
    /// What the sink wants to be remembered.
    public internal(set) var state: SinkState
    /// Who is delivering something at present.
    public internal(set) var holder: Holder?
    /// How far a delivery has come that is not done.
    public internal(set) var unfinished: Unfinished? {
        get { unfinishedDelivery?.value }
        set { unfinishedDelivery = newValue.map { Boxed($0) } }
    }
    /// Beside the record, since nearly none of those that a ledger keeps has one.
    private var unfinishedDelivery: Boxed<Unfinished>?
    /// When the record was last changed.
    public internal(set) var changedAt: Date
    /// Fields of the written form that this version does not know.
    var additionalFields: [String: JSONValue] = [:]

    /// Creates the record of a topic of which nothing is known.
    ///
    /// - Parameters:
    ///   - topic: What it is about.
    ///   - now: The present.
    public init(_ topic: LedgerTopic, at now: Date) {
        self.init(topic, deliveries: [], state: SinkState(), holder: nil, unfinished: nil, changedAt: now)
    }

    init(
        _ topic: LedgerTopic,
        deliveries: [Delivery],
        state: SinkState,
        holder: Holder?,
        unfinished: Unfinished?,
        changedAt: Date
    ) {
        self.topic = topic
        self.deliveries = deliveries
        self.state = state
        self.holder = holder
        self.changedAt = changedAt.inMilliseconds
        self.unfinished = unfinished
    }

    /// One communication that was delivered, in whole or in pages.
    public struct Delivery: Hashable, Sendable {
        /// What was said.
        public var item: String
        /// What it was a reminder for; `nil` where it was no reminder.
        public var occasion: String?
        /// The pages that were delivered, in order.
        public var pages: [Int]
        /// When AWS last changed what it says.
        public var lastUpdated: Date?
        /// When AWS said it.
        public var sent: Date?
        /// The stated start of the retirement.
        public var startTime: Date?
        /// Whether it said that the retirement is over.
        public var isFinished: Bool
        /// When it was delivered.
        public var deliveredAt: Date
    }

    /// Who is delivering something at present.
    public struct Holder: Hashable, Sendable {
        /// The text by which the claim is known.
        public var token: String
        /// When the claim runs out.
        public var until: Date
    }

    /// How far a delivery has come that is not done.
    public struct Unfinished: Hashable, Sendable {
        /// What is said.
        public var item: String
        /// What it is a reminder for; `nil` where it is no reminder.
        public var occasion: String?
        /// The pages that are being delivered.
        public var pages: [Int]
        /// What the sink saved.
        public var progress: SinkState
    }

    /// Whether the record can be dropped: nothing happened to it for a time, and nobody holds it.
    ///
    /// Retirements are announced up to 14 days ahead and updated afterwards, and AWS Health keeps events for 90 days.
    ///
    /// - Parameters:
    ///   - retention: How long a record is kept after it was last changed.
    ///   - now: The present.
    /// - Returns: Whether it can be dropped.
    public func isExpired(after retention: Duration, at now: Date) -> Bool {
        changedAt.addingTimeInterval(retention.inSeconds) <= now && (holder.map { $0.until <= now } ?? true)
    }
}
