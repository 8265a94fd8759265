import FargateRetirementTesting
import NotificationDelivery
import Synchronization

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

let now = FixtureTimes.noticeSent
let lease = Duration.seconds(60)

/// An item of a subject of its own.
func item(_ subject: Int, _ item: String = "first", updated: Double = 0) -> LedgerItem {
    LedgerItem(
        topic: LedgerTopic(sink: "ops", subject: "arn:aws:health:eu-central-1::event/ECS/RETIREMENT/\(subject)"),
        item: item,
        lastUpdated: FixtureTimes.lastUpdated.addingTimeInterval(updated),
        startTime: FixtureTimes.retirementStarts
    )
}

extension DeliveryLedger {
    /// Claims and completes an item.
    func deliver(_ item: LedgerItem, state: SinkState = SinkState(), at time: Date = now) async throws {
        let result = try await claim(item, token: "token", at: time, lease: lease)
        if let claim = result.claim { try await complete(claim, state: state, at: time) }
    }

    /// Whether an item was delivered; where it was not, it is not claimed either.
    func hasDelivered(_ item: LedgerItem, at time: Date = now) async throws -> Bool {
        let result = try await claim(item, token: "question", at: time.addingTimeInterval(10_000), lease: lease)
        if let claim = result.claim { try await release(claim, progress: nil, at: time) }
        return result == .delivered
    }
}

/// A directory for one test, which goes with it.
final class Scratch: Sendable {
    let directory: URL

    init() throws {
        directory = FileManager.default.temporaryDirectory.appending(path: "ledger-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: directory) }

    /// The path of the ledger.
    var path: String { file("ledger") }

    func file(_ name: String) -> String { directory.appending(path: name).path() }

    var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: directory.path()).sorted() }
    }

    func bytes(_ name: String = "ledger") throws -> [UInt8] { try Array(Data(contentsOf: URL(filePath: file(name)))) }

    func write(_ bytes: some Sequence<UInt8>, to name: String = "ledger") throws {
        try Data(bytes).write(to: URL(filePath: file(name)))
    }

    func lines(_ name: String = "ledger") throws -> [[UInt8]] {
        try bytes(name).split(separator: 0x0A, omittingEmptySubsequences: false).dropLast().map { $0 + [0x0A] }
    }
}

/// Calls of the operating system that fail as they are told.
final class FaultyCalls: Sendable {
    private struct Plan {
        /// How many bytes can be written before the disk is full.
        var room: Int?
        /// The most that one call writes.
        var longestWrite = Int.max
        var synchronizeError: Int?
        var truncateError: Int?
        var renameError: Int?
        /// Whether nothing reaches the disk any more once a file has got another's name.
        var breaksWithRenaming = false
        var synchronizations = 0
    }

    private let plan = Mutex(Plan())

    static let noSpace = 28
    static let inputOutput = 5

    func limitRoom(to bytes: Int?) { plan.withLock { $0.room = bytes } }
    func limitWrites(to bytes: Int) { plan.withLock { $0.longestWrite = bytes } }
    func failSynchronizing(_ fails: Bool) { plan.withLock { $0.synchronizeError = fails ? Self.inputOutput : nil } }
    func failTruncating(_ fails: Bool) { plan.withLock { $0.truncateError = fails ? Self.inputOutput : nil } }
    func breakWithRenaming() { plan.withLock { $0.breaksWithRenaming = true } }
    func failRenaming(_ fails: Bool) { plan.withLock { $0.renameError = fails ? Self.inputOutput : nil } }

    /// How often something was brought to the disk.
    var synchronizations: Int { plan.withLock { $0.synchronizations } }

    var calls: FileCalls {
        let system = FileCalls.system
        var calls = system
        calls.write = { descriptor, bytes in
            let count = self.plan.withLock { min($0.room ?? .max, $0.longestWrite, bytes.count) }
            if count == 0 { return -Self.noSpace }
            let written = system.write(descriptor, bytes.prefix(count))
            self.plan.withLock { plan in plan.room = plan.room.map { $0 - written } }
            return written
        }
        calls.synchronize = { descriptor in
            let error = self.plan.withLock { plan in
                plan.synchronizations += 1
                return plan.synchronizeError
            }
            return error.map { -$0 } ?? system.synchronize(descriptor)
        }
        calls.truncate = { descriptor, length in
            let error = self.plan.withLock { $0.truncateError }
            return error.map { -$0 } ?? system.truncate(descriptor, length)
        }
        calls.rename = { old, new in
            let error = self.plan.withLock { plan in
                if plan.breaksWithRenaming { plan.synchronizeError = Self.inputOutput }
                return plan.renameError
            }
            return error.map { -$0 } ?? system.rename(old, new)
        }
        return calls
    }
}
