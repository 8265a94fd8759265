import FargateRetirementTesting
import Foundation
import NotificationDelivery
import Testing

struct FileLedgerTests {
    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    @Test func aFileKeepsAllPromisesOfALedger() async throws {
        let scratch = scratch
        let verifier = DeliveryLedgerVerifier(
            reopen: { _ in try FileLedger.open(path: scratch.path) },
            makeLedger: { try FileLedger.open(path: scratch.path) }
        )
        #expect(await verifier.findings() == [])
    }

    @Test func whatWasRecordedIsThereAfterANewStart() async throws {
        try await FileLedger.open(path: scratch.path).deliver(item(1), state: ["ts": "17.5"])
        let again = try FileLedger.open(path: scratch.path)
        #expect(again.report.recordCount == 1)
        #expect(try await again.hasDelivered(item(1)))
        #expect(try await again.records().map(\.state) == [["ts": "17.5"]])
    }

    @Test func twoValuesOfOneFileSeeEachOther() async throws {
        let first = try FileLedger.open(path: scratch.path)
        let second = try FileLedger.open(path: scratch.path)
        for number in 0..<20 {
            let (mine, other) = number.isMultiple(of: 2) ? (first, second) : (second, first)
            let claim = try #require(try await mine.claim(item(number), token: "a", at: now, lease: lease).claim)
            let held = try await other.claim(item(number), token: "b", at: now, lease: lease)
            #expect(held == .held(until: now.addingTimeInterval(60)))
            try await mine.complete(claim, state: SinkState(), at: now)
            #expect(try await other.claim(item(number), token: "b", at: now, lease: lease) == .delivered)
        }
        #expect(first.report.damagedLines.isEmpty)
    }

    @Test func manyAtOnceInTwoValuesDeliverEachOnce() async throws {
        let ledgers = [try FileLedger.open(path: scratch.path), try FileLedger.open(path: scratch.path)]
        let grants = try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<200 {
                group.addTask {
                    let ledger = ledgers[number % 2]
                    let token = "\(number)"
                    guard
                        let claim = try await ledger.claim(item(number / 4), token: token, at: now, lease: lease).claim
                    else { return false }
                    try await ledger.complete(claim, state: SinkState(), at: now)
                    return true
                }
            }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(grants == 50)
        #expect(try await ledgers[0].records() == ledgers[1].records())
    }

    @Test func onlyWhatMustLastIsBroughtToTheDisk() async throws {
        let faults = FaultyCalls()
        let ledger = try FileLedger.open(path: scratch.path, calls: faults.calls)
        let begun = faults.synchronizations
        let claim = try #require(try await ledger.claim(item(1), token: "a", at: now, lease: lease).claim)
        try await ledger.renew(claim, progress: nil, at: now, lease: .seconds(70))
        #expect(faults.synchronizations == begun)
        try await ledger.renew(claim, progress: ["sent": "1"], at: now, lease: lease)
        #expect(faults.synchronizations == begun + 1)
        try await ledger.release(claim, progress: nil, at: now)
        #expect(faults.synchronizations == begun + 1)
        try await ledger.deliver(item(1))
        #expect(faults.synchronizations == begun + 2)
    }

    @Test func thoseThatWaitTogetherShareOneWayToTheDisk() async throws {
        let faults = FaultyCalls()
        let ledger = try FileLedger.open(path: scratch.path, calls: faults.calls)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<500 { group.addTask { try await ledger.deliver(item(number)) } }
            try await group.waitForAll()
        }
        #expect(faults.synchronizations < 400)
        #expect(try FileLedger.open(path: scratch.path).report.recordCount == 500)
    }

    @Test func theFilesAreForTheirOwnerAlone() async throws {
        let ledger = try FileLedger.open(path: scratch.path, compactionLineCount: 1)
        for _ in 0..<10 {
            let claim = try await ledger.claim(item(1), token: "a", at: now, lease: lease).claim
            try await ledger.release(#require(claim), progress: nil, at: now)
        }
        #expect(ledger.report.compactionCount > 0)
        for name in ["ledger", "ledger.lock"] {
            let attributes = try FileManager.default.attributesOfItem(atPath: scratch.file(name))
            #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600, "\(name)")
        }
    }

    @Test func aLinkIsFollowedAndKept() async throws {
        let link = scratch.file("link")
        try await FileLedger.open(path: scratch.path).deliver(item(1))
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: scratch.path)
        let ledger = try FileLedger.open(path: link)
        #expect(try await ledger.hasDelivered(item(1)))
        #expect(try scratch.names == ["ledger", "ledger.lock", "link"])
        #expect(ledger.path.hasSuffix("/ledger"))
    }

    @Test(arguments: ["missing/ledger", "directory", "directory/", "."])
    func aPathThatCannotBeOneIsAnError(name: String) throws {
        try FileManager.default.createDirectory(atPath: scratch.file("directory"), withIntermediateDirectories: true)
        let error = #expect(throws: LedgerError.self) { try FileLedger.open(path: scratch.file(name)) }
        #expect(error?.code == .unusable)
        #expect(error?.underlying != nil)
    }

    @Test func aDeviceIsNoLedger() throws {
        let error = #expect(throws: LedgerError.self) { try FileLedger.open(path: "/dev/null") }
        #expect(error?.code == .unusable)
        try? FileManager.default.removeItem(atPath: "/dev/null.lock")
    }

    @Test(arguments: ["some text", "some\nlines\n", #"{"detail-type":"AWS Health Event"}"#, "\n", "00000000 {}\n"])
    func aFileThatIsNoLedgerIsLeftAsItIs(text: String) throws {
        try scratch.write(text.utf8)
        let error = #expect(throws: LedgerError.self) { try FileLedger.open(path: scratch.path) }
        #expect(error?.code == .unreadableRecord)
        #expect(try scratch.bytes() == Array(text.utf8))
    }

    @Test func aLedgerOfALaterVersionIsRefusedAndLeftAsItIs() async throws {
        let ledger = try FileLedger.open(path: scratch.path)
        try await ledger.deliver(item(1))
        let later = #"f8f0d2f8 {"version":2}"# + "\n"
        let bytes = try scratch.bytes() + Array(Self.withChecksum(later))
        try scratch.write(bytes)
        let error = await #expect(throws: LedgerError.self) { try await ledger.deliver(item(2)) }
        #expect(error?.code == .unreadableRecord)
        #expect(error?.message.contains("line 4: ") == true, "\(error?.message ?? "")")
        #expect(error?.message.contains("found 2, expected 1") == true)
        #expect(throws: LedgerError.self) { try FileLedger.open(path: scratch.path) }
        #expect(try scratch.bytes() == bytes)
    }

    @Test func aFileThatWasRemovedIsBegunAnew() async throws {
        let ledger = try FileLedger.open(path: scratch.path)
        try await ledger.deliver(item(1))
        try FileManager.default.removeItem(atPath: scratch.path)
        #expect(try await !ledger.hasDelivered(item(1)))
        try await ledger.deliver(item(2))
        #expect(try await FileLedger.open(path: scratch.path).hasDelivered(item(2)))
    }

    @Test func aLockThatWasRemovedIsMadeAnew() async throws {
        let first = try FileLedger.open(path: scratch.path)
        try FileManager.default.removeItem(atPath: scratch.file("ledger.lock"))
        let second = try FileLedger.open(path: scratch.path)
        try await first.deliver(item(1))
        #expect(try await second.hasDelivered(item(1)))
        #expect(try scratch.names == ["ledger", "ledger.lock"])
    }

    /// The line with the checksum that belongs to it, reckoned bit by bit.
    private static func withChecksum(_ line: String) -> [UInt8] {
        let json = line.utf8.dropFirst(9).dropLast()
        var rest = ~UInt32(0)
        for byte in json {
            rest ^= UInt32(byte)
            for _ in 0..<8 { rest = rest & 1 == 1 ? rest >> 1 ^ 0x82F6_3B78 : rest >> 1 }
        }
        let digits = String(~rest, radix: 16)
        return Array((String(repeating: "0", count: 8 - digits.count) + digits + line.dropFirst(8)).utf8)
    }
}
