/// Which pages of a communication a notice was made from.
///
/// AWS splits an event whose list of resources is too long for EventBridge. The pages come in any order, and each holds
/// a part of the resources.
///
/// Source: AWS Health User Guide, Pagination of AWS Health events on EventBridge.
public struct NoticePages: Hashable, Sendable {
    /// How many pages there are; 1 where AWS says nothing.
    ///
    /// What is below 1 counts as 1.
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

    /// Creates the record of a notice that several were merged into: a page that is here was not told before.
    init(merging all: [NoticePages]) {
        let received = all.flatMap(\.received)
        let told = all.flatMap(\.toldBefore)
        self.init(
            total: all.map(\.total).max() ?? 1,
            received: received,
            toldBefore: told.isEmpty ? [] : Set(told).subtracting(received).sorted()
        )
    }

    /// The pages that are not here, and were not told before.
    ///
    /// Where AWS claims more than 10,000 pages, only the first 10,000 are looked at.
    public var missing: [Int] {
        let here = Set(received + toldBefore)
        return (1...min(pageCount, 10000)).filter { !here.contains($0) }
    }

    /// Whether all pages are here.
    public var isComplete: Bool { received.count == pageCount }

    /// How many pages there are, also where ``total`` was set to what can't be.
    private var pageCount: Int { max(total, 1) }
}
