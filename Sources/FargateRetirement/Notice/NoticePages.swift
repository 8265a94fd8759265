/// Which pages of a communication a notice was made from.
///
/// AWS splits an event whose list of resources is too long for EventBridge. The pages come in any order, and each holds
/// a part of the resources.
///
/// Source: AWS Health User Guide, Pagination of AWS Health events on EventBridge.
public struct NoticePages: Hashable, Sendable {
    /// How many pages there are; 1 where AWS says nothing.
    public var total: Int
    /// The pages that are here, in order.
    public var received: [Int]

    /// The pages that are not here because the reader was told them before, in order; empty where nobody keeps a record.
    public var toldBefore: [Int]

    /// Creates a record of pages.
    ///
    /// - Parameters:
    ///   - total: How many pages there are.
    ///   - received: The pages that are here; what is below 1 is no page.
    ///   - toldBefore: The pages that are not here because the reader was told them before.
    public init(total: Int = 1, received: [Int] = [1], toldBefore: [Int] = []) {
        let isOne = received.count == 1 && received[0] > 0
        self.received = isOne ? received : Set(received.filter { $0 > 0 }).sorted()
        self.total = max(total, self.received.last ?? 1, 1)
        self.toldBefore = toldBefore
    }

    /// Creates the record of one event; where AWS says nothing, or says no page, it is the first of one.
    init(page: Int?, of total: Int?) {
        let page = max(page ?? 1, 1)
        // The list of the first page is a constant: of a ledger's thousands of records none holds one of its own.
        self.init(total: total ?? 1, received: page == 1 ? [1] : [page])
    }

    /// The pages that are not here, and were not told before.
    ///
    /// Where AWS claims more than 10,000 pages, only the first 10,000 are looked at.
    public var missing: [Int] {
        let here = Set(received + toldBefore)
        return (1...min(total, 10000)).filter { !here.contains($0) }
    }

    /// Whether all pages are here.
    public var isComplete: Bool { received.count == total }

    mutating func formUnion(_ other: NoticePages) {
        let told = Set(toldBefore + other.toldBefore).subtracting(received + other.received)
        self = NoticePages(
            total: max(total, other.total),
            received: received + other.received,
            toldBefore: told.sorted()
        )
    }
}
