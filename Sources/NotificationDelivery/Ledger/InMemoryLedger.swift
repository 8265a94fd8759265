import Synchronization

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// A ledger that lasts as long as the process.
///
/// It is for tests, and for a service that can bear to say a notice again after it was started anew. Records that
/// nothing happened to for as long as `retention` are dropped where there are 1,000 or more, each time that their number
/// has doubled.
public final class InMemoryLedger: DeliveryLedger {
    /// How long a record is kept at least after it was last changed.
    public let retention: Duration
    private let state = Mutex(State())

    /// A record, known by its topic.
    ///
    /// A class: a record is large, so that it is changed where it is and a growing set moves references.
    private final class Entry: Hashable {
        var record: LedgerRecord
        init(_ record: LedgerRecord) { self.record = record }
        static func == (one: Entry, other: Entry) -> Bool { one.record.topic == other.record.topic }
        func hash(into hasher: inout Hasher) { hasher.combine(record.topic) }
    }

    private struct State {
        /// A set, since in a dictionary each topic would be kept twice.
        var entries: Set<Entry> = []
        /// How many records there were when those that had expired were last dropped.
        var countAfterDropping = 0

        /// Drops what has expired, each time the number of records has doubled, so that a claim stays cheap.
        mutating func dropExpired(after retention: Duration, at now: Date) {
            guard entries.count >= max(1000, 2 * countAfterDropping) else { return }
            entries = entries.filter { !$0.record.isExpired(after: retention, at: now) }
            countAfterDropping = entries.count
        }

        /// Changes the record of a topic; one that there was not before is kept unless the change fails.
        mutating func change<Result, Failure: Error>(
            _ topic: LedgerTopic,
            at now: Date,
            _ body: (inout LedgerRecord) throws(Failure) -> Result
        ) throws(Failure) -> Result {
            let (isNew, entry) = entries.insert(Entry(LedgerRecord(topic, at: now)))
            do throws(Failure) { return try body(&entry.record) } catch {
                if isNew { entries.remove(entry) }
                throw error
            }
        }
    }

    /// Creates an empty ledger.
    ///
    /// - Parameter retention: How long a record is kept after it was last changed, 90 days unless told otherwise.
    public init(retention: Duration = .seconds(90 * 86_400)) { self.retention = retention }

    /// What is known, sorted by topic.
    public var records: [LedgerRecord] {
        state.withLock { $0.entries.map(\.record) }.sorted { $0.topic.description < $1.topic.description }
    }

    /// Asks for the right to deliver an item, as ``DeliveryLedger`` says.
    public func claim(
        _ item: LedgerItem,
        token: String,
        at now: Date,
        lease: Duration
    ) async throws(LedgerError) -> ClaimResult {
        state.withLock { state in
            state.dropExpired(after: retention, at: now)
            return state.change(item.topic, at: now) { $0.claim(item, token: token, at: now, lease: lease) }
        }
    }

    /// Makes a claim last longer, and keeps how far the delivery has come, as ``DeliveryLedger`` says.
    public func renew(
        _ claim: LedgerClaim,
        progress: SinkState?,
        at now: Date,
        lease: Duration
    ) async throws(LedgerError) {
        try state.withLock { (state) throws(LedgerError) in
            try state.change(claim.item.topic, at: now) { (record) throws(LedgerError) in
                try record.renew(claim, progress: progress, at: now, lease: lease)
            }
        }
    }

    /// Records that the delivery was made, as ``DeliveryLedger`` says.
    public func complete(_ claim: LedgerClaim, state: SinkState, at now: Date) async throws(LedgerError) {
        self.state.withLock { ledger in
            ledger.change(claim.item.topic, at: now) { $0.complete(claim, state: state, at: now) }
        }
    }

    /// Gives a claim back because the delivery failed, as ``DeliveryLedger`` says.
    public func release(_ claim: LedgerClaim, progress: SinkState?, at now: Date) async throws(LedgerError) {
        state.withLock { state in
            state.change(claim.item.topic, at: now) { $0.release(claim, progress: progress, at: now) }
        }
    }
}
