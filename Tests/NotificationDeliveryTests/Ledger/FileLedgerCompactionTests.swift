import FargateRetirementTesting
import NotificationDelivery
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct FileLedgerCompactionTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    /// Claims and releases an item again and again: lines without new records.
    private func churn(_ ledger: FileLedger, _ count: Int, at time: Date = now) async throws {
        for _ in 0..<count {
            let claim = try await ledger.claim(item(999), token: "a", at: time, lease: lease).claim
            try await ledger.release(#require(claim), progress: nil, at: time)
        }
    }

    @Test func aFileOfDeadLinesIsCompacted() async throws {
        let ledger = try FileLedger.open(path: scratch.path, compactionLineCount: 100)
        let other = try FileLedger.open(path: scratch.path)
        for number in 0..<10 { try await ledger.deliver(item(number)) }
        try await churn(ledger, 100)
        #expect(ledger.report.compactionCount > 0)
        #expect(ledger.report.compactionFailure == nil)
        #expect(try scratch.lines().count <= 101)
        #expect(try scratch.names == ["ledger", "ledger.lock"])
        // Another value finds the new file by itself.
        #expect(try await other.records() == ledger.records())
        try await other.deliver(item(20))
        #expect(try await ledger.hasDelivered(item(20)))
        for number in 0..<10 { #expect(try await ledger.hasDelivered(item(number))) }
    }

    @Test func whatHasExpiredIsDroppedEvenWhereEachLineWasOfUse() async throws {
        let ledger = try FileLedger.open(path: scratch.path, retention: .seconds(1000), compactionLineCount: 40)
        for number in 0..<30 { try await ledger.deliver(item(number), at: now) }
        #expect(ledger.report.recordCount == 30)
        for number in 30..<60 { try await ledger.deliver(item(number), at: now.addingTimeInterval(2000)) }
        #expect(ledger.report.recordCount <= 40)
        #expect(try await ledger.hasDelivered(item(59), at: now.addingTimeInterval(2000)))
        #expect(try await ledger.records().allSatisfy { $0.changedAt > now })
    }

    @Test func aCrashWhileTheNewFileIsWrittenLeavesTheOldOne() async throws {
        let ledger = try FileLedger.open(path: scratch.path, compactionLineCount: 50)
        for number in 0..<5 { try await ledger.deliver(item(number)) }
        // What a crash leaves beside the ledger: nothing, a part of a line, a whole file that has no name yet.
        let whole = try scratch.bytes()
        for count in [0, 1, whole.count / 2, whole.count - 1, whole.count] {
            try scratch.write(whole.prefix(count), to: "ledger.new")
            let again = try FileLedger.open(path: scratch.path, compactionLineCount: 50)
            #expect(again.report.recordCount >= 5)
            #expect(again.report.damagedLines == [])
            try await churn(again, 60)
            #expect(again.report.compactionCount > 0)
            #expect(try !scratch.names.contains("ledger.new"))
            for number in 0..<5 { #expect(try await again.hasDelivered(item(number))) }
        }
    }

    @Test func aCrashRightAfterTheNewFileTookItsPlaceLosesNothing() async throws {
        let ledger = try FileLedger.open(path: scratch.path, compactionLineCount: 50)
        for number in 0..<5 { try await ledger.deliver(item(number)) }
        let records = try await ledger.records()
        try await churn(ledger, 60)
        // A value that was opened before and one that was opened after.
        let again = try FileLedger.open(path: scratch.path)
        #expect(try await again.records().prefix(5) == records.prefix(5))
        try await again.deliver(item(30))
        try await ledger.deliver(item(31))
        #expect(try await again.records() == ledger.records())
    }

    @Test(arguments: ["room", "synchronize", "rename"])
    func aCompactionThatFailsLeavesTheOldFileInUse(step: String) async throws {
        let faults = FaultyCalls()
        let ledger = try FileLedger.open(path: scratch.path, compactionLineCount: 50, calls: faults.calls)
        for number in 0..<5 { try await ledger.deliver(item(number)) }
        try await churn(ledger, 19)
        let claim = try #require(try await ledger.claim(item(999), token: "a", at: now, lease: lease).claim)
        // This is the step that makes the file long enough; the one way to the disk is that of the compaction.
        switch step {
        case "room": faults.limitRoom(to: 400)
        case "synchronize": faults.failSynchronizing(true)
        default: faults.failRenaming(true)
        }
        try await ledger.release(claim, progress: nil, at: now)
        let failure = try #require(ledger.report.compactionFailure)
        #expect(failure.code == .notWritten)
        #expect(ledger.report.compactionCount == 0)
        #expect(try !scratch.names.contains("ledger.new"))
        faults.limitRoom(to: nil)
        faults.failSynchronizing(false)
        faults.failRenaming(false)
        for number in 0..<5 { #expect(try await ledger.hasDelivered(item(number))) }
        try await churn(ledger, 20)
        #expect(ledger.report.compactionCount == 1)
        #expect(ledger.report.compactionFailure == nil)
    }

    @Test func nothingIsRecordedUntilTheDirectoryOnTheDiskNamesTheNewFile() async throws {
        let faults = FaultyCalls()
        let ledger = try FileLedger.open(path: scratch.path, compactionLineCount: 50, calls: faults.calls)
        for number in 0..<5 { try await ledger.deliver(item(number)) }
        faults.breakWithRenaming()
        try await churn(ledger, 20)
        #expect(ledger.report.compactionCount == 1)
        #expect(ledger.report.compactionFailure == nil)
        // On the disk the name may still be that of the old file: what is written to the new one would be lost with it.
        let error = await #expect(throws: LedgerError.self) { try await ledger.deliver(item(5)) }
        #expect(error?.code == .notWritten)
        #expect(try await !ledger.hasDelivered(item(5)))
        faults.failSynchronizing(false)
        try await ledger.deliver(item(5), at: now.addingTimeInterval(20_000))
        let again = try FileLedger.open(path: scratch.path)
        for number in 0...5 { #expect(try await again.hasDelivered(item(number))) }
    }

    @Test func twoValuesThatCompactInTurnLoseNothing() async throws {
        let ledgers = try (0..<3).map { _ in try FileLedger.open(path: scratch.path, compactionLineCount: 20) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (index, ledger) in ledgers.enumerated() {
                group.addTask {
                    for number in 0..<10 {
                        try await ledger.deliver(item(100 * index + number))
                        for _ in 0..<10 {
                            let result = try await ledger.claim(item(999), token: "\(index)", at: now, lease: lease)
                            if let claim = result.claim { try await ledger.release(claim, progress: nil, at: now) }
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(ledgers.contains { $0.report.compactionCount > 0 })
        let again = try FileLedger.open(path: scratch.path)
        for index in 0..<3 {
            for number in 0..<10 { #expect(try await again.hasDelivered(item(100 * index + number))) }
        }
    }
}
