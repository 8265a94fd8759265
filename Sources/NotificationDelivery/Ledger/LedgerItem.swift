import FargateRetirement

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// What is to be delivered to which sink, as far as the ledger must know it.
public struct LedgerItem: Hashable, Sendable {
    /// The sink and the subject.
    public var topic: LedgerTopic
    /// What is said of the subject; the same for copies.
    public var item: String
    /// What it is a reminder for; `nil` where it is no reminder.
    public var occasion: String?
    /// The pages that are in it, in order.
    public var pages: [Int]
    /// How many pages there are.
    public var pageCount: Int
    /// When AWS last changed what it says, by which updates are put in order.
    public var lastUpdated: Date?
    /// When AWS said it, where the other time does not tell the order.
    public var sent: Date?
    /// The stated start of the retirement.
    public var startTime: Date?
    /// Whether it says that the retirement is over.
    public var isFinished: Bool

    /// Creates an item.
    ///
    /// - Parameters:
    ///   - topic: The sink and the subject.
    ///   - item: What is said of the subject.
    ///   - occasion: What it is a reminder for.
    ///   - pages: The pages that are in it.
    ///   - pageCount: How many pages there are.
    ///   - lastUpdated: When AWS last changed what it says.
    ///   - sent: When AWS said it.
    ///   - startTime: The stated start of the retirement.
    ///   - isFinished: Whether it says that the retirement is over.
    public init(
        topic: LedgerTopic,
        item: String,
        occasion: String? = nil,
        pages: [Int] = [1],
        pageCount: Int = 1,
        lastUpdated: Date? = nil,
        sent: Date? = nil,
        startTime: Date? = nil,
        isFinished: Bool = false
    ) {
        self.topic = topic
        self.item = item
        self.occasion = occasion
        self.pages = pages
        self.pageCount = pageCount
        self.lastUpdated = lastUpdated
        self.sent = sent
        self.startTime = startTime
        self.isFinished = isFinished
    }

    /// Creates the item of a notification.
    ///
    /// - Parameters:
    ///   - notification: The notification.
    ///   - sink: The sink that it goes to.
    public init(_ notification: RetirementNotification, to sink: SinkID) {
        let key = notification.key
        let notice = notification.notice
        self.init(
            topic: LedgerTopic(sink: sink, subject: key.subject),
            item: key.item,
            occasion: key.occasion,
            pages: key.pages,
            pageCount: key.pageCount,
            lastUpdated: notice?.lastUpdatedTime.date,
            sent: notice?.sentTime.date,
            startTime: notice?.startTime.date,
            isFinished: notice?.status == .finished || notification.reason == .finished
        )
    }
}
