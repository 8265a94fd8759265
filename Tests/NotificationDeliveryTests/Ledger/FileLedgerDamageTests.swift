import FargateRetirementTesting
import Foundation
import NotificationDelivery
import Testing

struct FileLedgerDamageTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    /// A file with three items that were delivered, in one line each behind the first.
    private func makeFile() async throws -> [[UInt8]] {
        let ledger = try FileLedger.open(path: scratch.path)
        for number in 1...3 { try await ledger.deliver(item(number)) }
        let lines = try scratch.lines()
        #expect(lines.count == 7)
        let compact = [lines[0], lines[2], lines[4], lines[6]]
        try scratch.write(compact.joined())
        return compact
    }

    @Test func aLineCutAnywhereIsATornTailThatTheNextLineReplaces() async throws {
        let lines = try await makeFile()
        let whole = Array(lines.dropLast().joined())
        for count in 0..<lines[3].count {
            try scratch.write(whole + lines[3].prefix(count))
            let ledger = try FileLedger.open(path: scratch.path)
            #expect(ledger.report.tornTailByteCount == count)
            #expect(ledger.report.damagedLines == [])
            #expect(ledger.report.recordCount == 2)
            #expect(try await !ledger.hasDelivered(item(3)))
            try await ledger.deliver(item(4))
            let again = try FileLedger.open(path: scratch.path)
            #expect(again.report.tornTailByteCount == 0)
            #expect(again.report.damagedLines == [])
            #expect(try await again.hasDelivered(item(1)))
            #expect(try await again.hasDelivered(item(4)))
        }
    }

    @Test func aFirstLineCutAnywhereIsBegunAnew() async throws {
        let header = try await makeFile()[0]
        for count in 0..<header.count {
            try scratch.write(header.prefix(count))
            let ledger = try FileLedger.open(path: scratch.path)
            #expect(ledger.report.recordCount == 0)
            try await ledger.deliver(item(1))
            #expect(try scratch.lines()[0] == header)
            #expect(try await FileLedger.open(path: scratch.path).hasDelivered(item(1)))
        }
    }

    @Test func aTailThatAnotherProcessLeftIsCutAwayByTheNext() async throws {
        let first = try FileLedger.open(path: scratch.path)
        let second = try FileLedger.open(path: scratch.path)
        try await first.deliver(item(1))
        _ = try await second.hasDelivered(item(1))
        let whole = try scratch.bytes()
        for garbage in [Array("12345678 {\"ver".utf8), [0, 0, 0, 0], Array("nonsense\n".utf8)] {
            let handle = try #require(FileHandle(forWritingAtPath: scratch.path))
            try handle.seekToEnd()
            try handle.write(contentsOf: Data(garbage))
            try handle.close()
            #expect(try await first.claim(item(1), token: "b", at: now, lease: lease) == .delivered)
        }
        try await second.deliver(item(2))
        #expect(try scratch.bytes().starts(with: whole))
        let again = try FileLedger.open(path: scratch.path)
        #expect(again.report.recordCount == 2)
        #expect(again.report.tornTailByteCount == 0)
        #expect(try await first.hasDelivered(item(2)))
    }

    @Test func aDamagedByteInTheMiddleCostsItsLineAndNoOther() async throws {
        let lines = try await makeFile()
        let start = lines[0].count + lines[1].count
        let bytes = Array(lines.joined())
        for offset in stride(from: start, to: start + lines[2].count, by: 3) {
            var damaged = bytes
            damaged[offset] ^= 0x04
            try scratch.write(damaged)
            let ledger = try FileLedger.open(path: scratch.path)
            #expect(ledger.report.damagedLines.first == 3, "byte \(offset - start)")
            #expect(try await ledger.hasDelivered(item(1)))
            #expect(try await !ledger.hasDelivered(item(2)))
            let isEnd = offset == start + lines[2].count - 1
            #expect(try await ledger.hasDelivered(item(3)) != isEnd)
        }
    }

    @Test(arguments: [0, 4, 8, 9, 20])
    func aDamagedFirstLineCostsNothing(offset: Int) async throws {
        var bytes = Array(try await makeFile().joined())
        bytes[offset] ^= 0x04
        try scratch.write(bytes)
        let ledger = try FileLedger.open(path: scratch.path)
        #expect(ledger.report.damagedLines == [1])
        #expect(ledger.report.recordCount == 3)
    }

    @Test func aLastLineWithAWrongChecksumIsATornTail() async throws {
        var bytes = Array(try await makeFile().joined())
        let length = try scratch.lines()[3].count
        bytes[bytes.count - 20] ^= 0x04
        try scratch.write(bytes)
        let ledger = try FileLedger.open(path: scratch.path)
        #expect(ledger.report.tornTailByteCount == length)
        #expect(ledger.report.recordCount == 2)
        try await ledger.deliver(item(3))
        #expect(try FileLedger.open(path: scratch.path).report.recordCount == 3)
    }

    @Test func aFileThatWasPutBackIsReadAnew() async throws {
        let ledger = try FileLedger.open(path: scratch.path)
        try await ledger.deliver(item(1))
        let old = try scratch.bytes()
        try await ledger.deliver(item(2))
        // In place, and shorter.
        let handle = try #require(FileHandle(forWritingAtPath: scratch.path))
        try handle.truncate(atOffset: UInt64(old.count))
        try handle.close()
        #expect(try await ledger.hasDelivered(item(1)))
        #expect(try await !ledger.hasDelivered(item(2)))
    }

    @Test func aLineThatIsDamagedWhileTheFileIsOpenIsNoticedWhenItIsNeeded() async throws {
        let ledger = try FileLedger.open(path: scratch.path)
        for number in 1...3 { try await ledger.deliver(item(number)) }
        let lines = try scratch.lines()
        let handle = try #require(FileHandle(forWritingAtPath: scratch.path))
        try handle.seek(toOffset: UInt64(lines[0...3].joined().count + 40))
        try handle.write(contentsOf: Data("?".utf8))
        try handle.close()
        #expect(try await ledger.hasDelivered(item(1)))
        let error = await #expect(throws: LedgerError.self) { try await ledger.deliver(item(2)) }
        #expect(error?.code == .unavailable)
        // From then on it is known for damaged: what stands before it counts, here the claim.
        #expect(try await ledger.hasDelivered(item(3)))
        #expect(ledger.report.damagedLines == [5])
        let result = try await ledger.claim(item(2), token: "b", at: now, lease: lease)
        #expect(result == .held(until: now.addingTimeInterval(60)))
    }

    @Test func aFileOfManyChunksIsReadWhole() async throws {
        let ledger = try FileLedger.open(path: scratch.path)
        let text = String(repeating: "x", count: 70_000)
        for number in 0..<20 { try await ledger.deliver(item(number), state: ["text": text]) }
        let again = try FileLedger.open(path: scratch.path)
        #expect(again.report.recordCount == 20)
        #expect(try await again.records() == ledger.records())
    }
}
