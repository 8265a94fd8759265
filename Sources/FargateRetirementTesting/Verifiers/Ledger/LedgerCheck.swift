/// One promise of a ledger, and how to see whether it is kept.
struct LedgerCheck: Sendable {
    let name: String
    let body: @Sendable (LedgerTrial) async throws -> Void

    init(_ name: String, _ body: @escaping @Sendable (LedgerTrial) async throws -> Void) {
        self.name = name
        self.body = body
    }

    /// The checks of every ledger.
    static let all = claims + endings + order + pages + progress + values + concurrency
}
