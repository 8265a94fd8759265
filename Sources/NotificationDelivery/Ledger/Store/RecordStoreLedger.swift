#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// A ledger over any store that replaces a record only where nobody else has done so meanwhile.
///
/// For each step it reads the record of the topic, lets it change itself, and writes it back on the condition that it is
/// still as it was read. Where somebody else was faster it does so again at once: a loser of a claim then finds the
/// winner's claim, so there is hardly ever a third time.
///
/// ```swift
/// let ledger = RecordStoreLedger(InMemoryRecordStore())
/// ```
public struct RecordStoreLedger<Store: RecordStore>: DeliveryLedger {
    /// The store.
    public let store: Store
    /// How long a record is kept after it was last changed.
    public let retention: Duration
    /// How often a step is tried where others are faster.
    public let maximumTryCount: Int

    /// Creates a ledger.
    ///
    /// - Parameters:
    ///   - store: The store.
    ///   - retention: How long a record is kept after it was last changed, 90 days unless told otherwise.
    ///   - maximumTryCount: How often a step is tried where others are faster, 100 times unless told otherwise; then it
    ///     throws ``LedgerError`` with the code `notWritten`.
    public init(_ store: Store, retention: Duration = .seconds(90 * 86_400), maximumTryCount: Int = 100) {
        self.store = store
        self.retention = retention
        self.maximumTryCount = max(maximumTryCount, 1)
    }

    /// Asks for the right to deliver an item, as ``DeliveryLedger`` says.
    public func claim(
        _ item: LedgerItem,
        token: String,
        at now: Date,
        lease: Duration
    ) async throws(LedgerError) -> ClaimResult {
        if Task.isCancelled { throw .cancelledBeforeClaim }
        return try await change(item.topic, at: now) { $0.claim(item, token: token, at: now, lease: lease) }
    }

    /// Makes a claim last longer, and keeps how far the delivery has come, as ``DeliveryLedger`` says.
    public func renew(
        _ claim: LedgerClaim,
        progress: SinkState?,
        at now: Date,
        lease: Duration
    ) async throws(LedgerError) {
        try await change(claim.item.topic, at: now) { (record) throws(LedgerError) in
            try record.renew(claim, progress: progress, at: now, lease: lease)
        }
    }

    /// Records that the delivery was made, as ``DeliveryLedger`` says.
    public func complete(_ claim: LedgerClaim, state: SinkState, at now: Date) async throws(LedgerError) {
        try await change(claim.item.topic, at: now) { $0.complete(claim, state: state, at: now) }
    }

    /// Gives a claim back because the delivery failed, as ``DeliveryLedger`` says.
    public func release(_ claim: LedgerClaim, progress: SinkState?, at now: Date) async throws(LedgerError) {
        try await change(claim.item.topic, at: now) { $0.release(claim, progress: progress, at: now) }
    }

    private func change<Result>(
        _ topic: LedgerTopic,
        at now: Date,
        _ body: (inout LedgerRecord) throws(LedgerError) -> Result
    ) async throws(LedgerError) -> Result {
        let key = topic.description
        for _ in 0..<maximumTryCount {
            let stored = try await store.read(key)
            var record =
                try stored.map { (stored) throws(LedgerError) in try read(stored, of: topic) }
                ?? LedgerRecord(topic, at: now)
            let before = record
            let result = try body(&record)
            if record == before { return result }
            let expiresAt = record.changedAt.addingTimeInterval(retention.inSeconds)
            if try await store.write(record.json(), for: key, ifVersion: stored?.version, expiresAt: expiresAt) {
                return result
            }
        }
        throw LedgerError(
            .notWritten,
            message: "the record of \(key) was changed by others \(maximumTryCount) times while it was to be written"
        )
    }

    private func read(_ stored: StoredRecord, of topic: LedgerTopic) throws(LedgerError) -> LedgerRecord {
        let record: LedgerRecord
        do throws(LedgerError) { record = try LedgerRecord(json: stored.bytes) } catch {
            throw LedgerError(error.code, message: "the record of \(topic): \(error.message)", underlying: error)
        }
        guard record.topic == topic else {
            throw LedgerError(.unreadableRecord, message: "the record of \(topic) is one of \(record.topic)")
        }
        return record
    }
}
