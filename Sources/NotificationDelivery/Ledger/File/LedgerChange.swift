import Synchronization

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A change of one record that waits for its turn.
struct LedgerChange: Sendable {
    let topic: LedgerTopic
    let now: Date
    /// Whether it must be on the disk before it counts as made.
    let isDurable: Bool
    /// Changes the record, and keeps the result.
    let apply: @Sendable (inout LedgerRecord) -> Void
    /// Gives the result to who waits for it, or the error.
    let answer: @Sendable (LedgerError?) -> Void

    init<Value: Sendable>(
        topic: LedgerTopic,
        now: Date,
        isDurable: Bool,
        _ body: @escaping @Sendable (inout LedgerRecord) throws(LedgerError) -> Value,
        then continuation: CheckedContinuation<Result<Value, LedgerError>, Never>
    ) {
        let result = Shared<Result<Value, LedgerError>?>(nil)
        self.topic = topic
        self.now = now
        self.isDurable = isDurable
        apply = { record in
            result.value = Result { () throws(LedgerError) in try body(&record) }
        }
        answer = { error in
            let notMade = LedgerError(.unavailable, message: "the change was not made")
            continuation.resume(returning: error.map { .failure($0) } ?? result.value ?? .failure(notMade))
        }
    }
}
