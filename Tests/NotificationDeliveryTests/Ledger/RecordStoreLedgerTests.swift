import FargateRetirementTesting
import NotificationDelivery
import Synchronization
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct RecordStoreLedgerTests {
    @Test func aFasterWriterIsNoticedAndNothingIsLost() async throws {
        let store = RacingStore()
        let ledger = RecordStoreLedger(store)
        let claim = try #require(try await ledger.claim(item(1), token: "a", at: now, lease: lease).claim)
        // Between the reading and the writing of this completion, somebody completes another page.
        store.beforeNextWrite {
            var page = claim
            page.pages = [2]
            try await RecordStoreLedger(store.base).complete(page, state: SinkState(), at: now)
        }
        try await ledger.complete(claim, state: SinkState(), at: now)
        var whole = item(1)
        whole.pages = [1, 2]
        #expect(try await ledger.claim(whole, token: "b", at: now, lease: lease) == .delivered)
    }

    @Test func aRaceThatNeverEndsIsAnError() async throws {
        let store = RacingStore(alwaysLoses: true)
        let ledger = RecordStoreLedger(store, maximumTryCount: 5)
        let error = await #expect(throws: LedgerError.self) {
            try await ledger.claim(item(1), token: "a", at: now, lease: lease)
        }
        #expect(error?.code == .notWritten)
        #expect(store.writeCount == 5)
    }

    @Test func aClaimThatIsRefusedWritesNothing() async throws {
        let store = RacingStore()
        let ledger = RecordStoreLedger(store)
        _ = try await ledger.claim(item(1), token: "a", at: now, lease: lease)
        let claim = LedgerClaim(item: item(1), token: "b", pages: [1])
        _ = try await ledger.claim(item(1), token: "b", at: now, lease: lease)
        try await ledger.release(claim, progress: nil, at: now)
        #expect(store.writeCount == 1)
    }

    @Test func recordsAreGivenTheirExpiry() async throws {
        let store = InMemoryRecordStore()
        let ledger = RecordStoreLedger(store, retention: .seconds(100))
        try await ledger.deliver(item(1), at: now)
        try await ledger.deliver(item(2), at: now.addingTimeInterval(50))
        store.dropExpired(at: now.addingTimeInterval(101))
        #expect(store.count == 1)
        #expect(try await ledger.hasDelivered(item(2)))
    }

    @Test func aRecordThatCannotBeReadIsAnErrorWithItsKey() async throws {
        let store = InMemoryRecordStore()
        let key = item(1).topic.description
        _ = try await store.write(Array("{}".utf8), for: key, ifVersion: nil, expiresAt: now)
        let ledger = RecordStoreLedger(store)
        let error = await #expect(throws: LedgerError.self) { try await ledger.deliver(item(1)) }
        #expect(error?.code == .unreadableRecord)
        #expect(error?.message.contains(key) == true)
        let other = LedgerRecord(item(3).topic, at: now)
        _ = try await store.write(other.json(), for: item(2).topic.description, ifVersion: nil, expiresAt: now)
        let second = await #expect(throws: LedgerError.self) { try await ledger.deliver(item(2)) }
        #expect(second?.code == .unreadableRecord)
    }

    @Test func aCancelledTaskClaimsNothing() async throws {
        let store = RacingStore()
        let ledger = RecordStoreLedger(store)
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            _ = try await ledger.claim(item(1), token: "a", at: now, lease: lease)
        }
        task.cancel()
        let error = await #expect(throws: LedgerError.self) { try await task.value }
        #expect(error?.code == .cancelled)
        #expect(store.writeCount == 0)
    }
}

/// A store in which something can happen between reading and writing.
private final class RacingStore: RecordStore {
    typealias Event = @Sendable () async throws -> Void
    let base = InMemoryRecordStore()
    private let alwaysLoses: Bool
    private let state = Mutex<(event: Event?, writeCount: Int)>((nil, 0))

    init(alwaysLoses: Bool = false) { self.alwaysLoses = alwaysLoses }

    var writeCount: Int { state.withLock { $0.writeCount } }

    func beforeNextWrite(_ event: @escaping Event) { state.withLock { $0.event = event } }

    func read(_ key: String) async throws(LedgerError) -> StoredRecord? { try await base.read(key) }

    func write(
        _ bytes: [UInt8],
        for key: String,
        ifVersion version: String?,
        expiresAt: Date
    ) async throws(LedgerError) -> Bool {
        let event = state.withLock { state in
            state.writeCount += 1
            defer { state.event = nil }
            return state.event
        }
        try? await event?()
        if alwaysLoses { return false }
        return try await base.write(bytes, for: key, ifVersion: version, expiresAt: expiresAt)
    }
}
