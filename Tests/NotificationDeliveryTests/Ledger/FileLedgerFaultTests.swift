import FargateRetirementTesting
import Foundation
import NotificationDelivery
import Testing

struct FileLedgerFaultTests {
    let scratch: Scratch
    let faults = FaultyCalls()

    init() throws { scratch = try Scratch() }

    private func open(compactionLineCount: Int = 1000) throws -> FileLedger {
        try FileLedger.open(path: scratch.path, compactionLineCount: compactionLineCount, calls: faults.calls)
    }

    @Test func aFullDiskIsAnErrorWhereverItBegins() async throws {
        let ledger = try open()
        try await ledger.deliver(item(0))
        let claim = try #require(try await ledger.claim(item(1), token: "a", at: now, lease: lease).claim)
        let before = try scratch.bytes()
        for room in 0..<250 {
            faults.limitRoom(to: room)
            let error = await #expect(throws: LedgerError.self) {
                try await ledger.complete(claim, state: SinkState(), at: now)
            }
            #expect(error?.code == .notWritten)
            #expect(error?.message.contains("o space left") == true)
            #expect(try scratch.bytes() == before)
        }
        // What was recorded is still known, and so is who has the claim.
        #expect(try await ledger.claim(item(0), token: "b", at: now, lease: lease) == .delivered)
        #expect(
            try await ledger.claim(item(1), token: "b", at: now, lease: lease)
                == .held(until: now.addingTimeInterval(60))
        )
        faults.limitRoom(to: nil)
        try await ledger.complete(claim, state: SinkState(), at: now)
        #expect(try await FileLedger.open(path: scratch.path).hasDelivered(item(1)))
    }

    @Test func shortWritesAreGoneOnWith() async throws {
        faults.limitWrites(to: 7)
        try await open().deliver(item(1))
        #expect(try await FileLedger.open(path: scratch.path).hasDelivered(item(1)))
    }

    @Test func whatDidNotReachTheDiskIsNotRecorded() async throws {
        let ledger = try open()
        let claim = try #require(try await ledger.claim(item(1), token: "a", at: now, lease: lease).claim)
        let before = try scratch.bytes()
        faults.failSynchronizing(true)
        let error = await #expect(throws: LedgerError.self) {
            try await ledger.complete(claim, state: SinkState(), at: now)
        }
        #expect(error?.code == .notWritten)
        #expect(try scratch.bytes() == before)
        #expect(try await !ledger.hasDelivered(item(1)))
        faults.failSynchronizing(false)
        try await ledger.deliver(item(1), at: now.addingTimeInterval(20_000))
        #expect(try await FileLedger.open(path: scratch.path).hasDelivered(item(1)))
    }

    @Test func aPartOfALineThatCannotBeTakenBackHurtsNobody() async throws {
        let ledger = try open()
        try await ledger.deliver(item(1))
        faults.limitRoom(to: 30)
        faults.failTruncating(true)
        await #expect(throws: LedgerError.self) { try await ledger.deliver(item(2)) }
        #expect(try FileLedger.open(path: scratch.path).report.tornTailByteCount == 30)
        // As long as it can't be cut away, nothing can be written behind it.
        faults.limitRoom(to: nil)
        await #expect(throws: LedgerError.self) { try await ledger.deliver(item(3)) }
        faults.failTruncating(false)
        try await ledger.deliver(item(3))
        let again = try FileLedger.open(path: scratch.path)
        #expect(again.report.damagedLines == [])
        #expect(again.report.recordCount == 2)
    }

    @Test func thoseThatWaitedWithAFailedChangeFailOnlyWhereTheyRestOnIt() async throws {
        let ledger = try open()
        try await ledger.deliver(item(0))
        faults.limitRoom(to: 10)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<50 {
                group.addTask {
                    let result = try await ledger.claim(item(0), token: "\(number)", at: now, lease: lease)
                    #expect(result == .delivered)
                }
                group.addTask {
                    await #expect(throws: LedgerError.self) {
                        _ = try await ledger.claim(item(1), token: "\(number)", at: now, lease: lease)
                    }
                }
            }
            try await group.waitForAll()
        }
        faults.limitRoom(to: nil)
        #expect(try await ledger.claim(item(1), token: "a", at: now, lease: lease).claim != nil)
    }

    @Test func aNewFileThatCannotBeWrittenIsAnError() throws {
        faults.limitRoom(to: 20)
        let error = #expect(throws: LedgerError.self) { try open() }
        #expect(error?.code == .notWritten)
    }

    @Test func aLockThatIsNotGivenBackInTimeIsAnError() throws {
        let path = scratch.path
        let (holds, mayGoOn) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        var slow = FileCalls.system
        slow.synchronize = { _ in
            holds.signal()
            mayGoOn.wait()
            return 0
        }
        let calls = slow
        // It makes the file, and is held up on its way to the disk while it has the lock.
        Thread { _ = try? FileLedger.open(path: path, calls: calls) }.start()
        holds.wait()
        let error = #expect(throws: LedgerError.self) {
            try FileLedger.open(path: path, lockLimit: .milliseconds(50), calls: .system)
        }
        #expect(error?.code == .unavailable)
        #expect(error?.message.contains("another process has held it") == true)
        mayGoOn.signal()
        mayGoOn.signal()
        #expect(try FileLedger.open(path: path).report.lineCount == 1)
    }
}
