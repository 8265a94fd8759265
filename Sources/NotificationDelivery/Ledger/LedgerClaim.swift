/// The right to deliver an item, for as long as the lease lasts.
public struct LedgerClaim: Hashable, Sendable {
    /// What is claimed.
    public var item: LedgerItem
    /// The text by which the claim is known.
    public var token: String
    /// The pages of the item that were not delivered before, in order.
    public var pages: [Int]
    /// The pages of the same communication that were delivered before, in order.
    public var toldPages: [Int]
    /// Whether something else was said before of the same subject, so that this changes it.
    public var isUpdate: Bool
    /// What was delivered last of the same subject.
    public var earlier: EarlierDelivery?
    /// How far an earlier try of the same pages came.
    public var progress: SinkState?

    /// Creates a claim.
    ///
    /// - Parameters:
    ///   - item: What is claimed.
    ///   - token: The text by which the claim is known.
    ///   - pages: The pages of the item that were not delivered before.
    ///   - toldPages: The pages of the same communication that were delivered before.
    ///   - isUpdate: Whether something else was said before of the same subject.
    ///   - earlier: What was delivered last of the same subject.
    ///   - progress: How far an earlier try came.
    public init(
        item: LedgerItem,
        token: String,
        pages: [Int],
        toldPages: [Int] = [],
        isUpdate: Bool = false,
        earlier: EarlierDelivery? = nil,
        progress: SinkState? = nil
    ) {
        self.item = item
        self.token = token
        self.pages = pages
        self.toldPages = toldPages
        self.isUpdate = isUpdate
        self.earlier = earlier
        self.progress = progress
    }
}
