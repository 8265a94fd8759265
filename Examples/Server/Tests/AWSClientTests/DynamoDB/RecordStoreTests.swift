import AWSClient
import AWSHealthEvents
import FargateRetirementTesting
import NotificationDelivery
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

@Suite struct RecordStoreTests {
    static let end = SteppingClock.defaultStart.addingTimeInterval(1000)

    static func store(_ table: FakeTable, clock: SteppingClock = SteppingClock()) -> DynamoDBRecordStore {
        DynamoDBRecordStore(DynamoDBTable(.testing(table.transport(clock), clock: clock), name: "ledger"))
    }

    /// The reply to every write whose number a test names is lost.
    static func losing(_ numbers: Set<Int>, givesItem: Bool = true) -> FakeTable {
        FakeTable(
            givesItemOnFailure: givesItem,
            fate: { action, number in action.hasSuffix("PutItem") && numbers.contains(number) ? .lost : .answered }
        )
    }

    @Test func aRecordIsReadAsItWasWritten() async throws {
        let table = FakeTable()
        let store = Self.store(table)
        #expect(try await store.read("ops") == nil)
        let bytes: [UInt8] = [0, 255, 10]
        #expect(try await store.write(bytes, for: "ops", ifVersion: nil, expiresAt: Self.end.addingTimeInterval(0.25)))
        let record = try #require(try await store.read("ops"))
        #expect(record.bytes == bytes)
        let item = try #require(table["ops"])
        #expect(item["record"] == ["B": "AP8K"])
        #expect(item["version"] == ["N": "1"])
        // Rounded up: a record may not be dropped before its time.
        #expect(item["expires"] == ["N": "1787932280"])
        #expect(try await store.write([1], for: "ops", ifVersion: record.version, expiresAt: Self.end))
        #expect(table["ops"]?["version"] == ["N": "2"])
    }

    @Test func aWriteOnAnOldVersionChangesNothing() async throws {
        let table = FakeTable()
        let store = Self.store(table)
        #expect(try await store.write([1], for: "ops", ifVersion: nil, expiresAt: Self.end))
        let first = try #require(try await store.read("ops"))
        #expect(try await store.write([2], for: "ops", ifVersion: first.version, expiresAt: Self.end))
        #expect(try await !store.write([3], for: "ops", ifVersion: first.version, expiresAt: Self.end))
        #expect(try await !store.write([3], for: "ops", ifVersion: nil, expiresAt: Self.end))
        #expect(try await store.read("ops")?.bytes == [2])
    }

    @Test func anExpiredItemThatIsStillThereCountsAsNone() async throws {
        let clock = SteppingClock()
        let table = FakeTable()
        let store = Self.store(table, clock: clock)
        #expect(try await store.write([1], for: "ops", ifVersion: nil, expiresAt: Self.end))
        clock.advance(by: .seconds(999))
        #expect(try await store.read("ops")?.bytes == [1])
        #expect(try await !store.write([2], for: "ops", ifVersion: nil, expiresAt: Self.end))
        clock.advance(by: .seconds(1))
        #expect(try await store.read("ops") == nil)
        #expect(table["ops"] != nil)
        let later = Self.end.addingTimeInterval(1000)
        #expect(try await store.write([2], for: "ops", ifVersion: nil, expiresAt: later))
        #expect(try await store.read("ops")?.bytes == [2])
    }

    @Test func aVersionFromBeforeAnItemWasMadeAnewIsOld() async throws {
        let table = FakeTable()
        let store = Self.store(table)
        #expect(try await store.write([1], for: "ops", ifVersion: nil, expiresAt: Self.end))
        let old = try #require(try await store.read("ops"))
        table["ops"] = nil
        #expect(try await store.write([2], for: "ops", ifVersion: nil, expiresAt: Self.end))
        #expect(try await !store.write([3], for: "ops", ifVersion: old.version, expiresAt: Self.end))
    }

    @Test(arguments: [true, false])
    func aWriteWhoseReplyWasLostIsKnownAsOnesOwn(_ givesItem: Bool) async throws {
        let table = Self.losing([1, 4, 5], givesItem: givesItem)
        let store = Self.store(table)
        #expect(try await store.write([1], for: "ops", ifVersion: nil, expiresAt: Self.end))
        #expect(table["ops"]?["version"] == ["N": "1"])
        let record = try #require(try await store.read("ops"))
        #expect(try await store.write([2], for: "ops", ifVersion: record.version, expiresAt: Self.end))
        #expect(table["ops"]?["version"] == ["N": "2"])
    }

    @Test func aWriteThatTheServerFailedAfterIsKnownAsOnesOwn() async throws {
        let table = FakeTable(fate: { _, number in number == 1 ? .status(500) : .answered })
        #expect(try await Self.store(table).write([1], for: "ops", ifVersion: nil, expiresAt: Self.end))
        #expect(table["ops"]?["version"] == ["N": "1"])
    }

    /// Others read what was written and write again, all between the lost reply and the next try.
    @Test(arguments: [true, false])
    func aWriteThatOthersFollowedWasMade(_ givesItem: Bool) async throws {
        let table = FakeTable(
            givesItemOnFailure: givesItem,
            afterWrite: { table, number in if number == 1 { Self.others(23, in: table) } },
            fate: { _, number in number == 1 ? .lost : .answered }
        )
        #expect(try await Self.store(table).write([1], for: "ops", ifVersion: nil, expiresAt: Self.end))
        #expect(table["ops"]?["record"] == ["B": "CQ=="])
    }

    @Test func aWriteThatManyFollowedIsNotKnown() async throws {
        let table = FakeTable(
            afterWrite: { table, number in if number == 1 { Self.others(24, in: table) } },
            fate: { _, number in number == 1 ? .lost : .answered }
        )
        let error = await #expect(throws: LedgerError.self) {
            try await Self.store(table).write([1], for: "ops", ifVersion: nil, expiresAt: Self.end)
        }
        #expect(error?.code == .notWritten)
        #expect(error?.message.contains("is not known") == true)
    }

    /// Somebody else was faster than a first try that did not arrive.
    @Test func anotherOnesWriteIsNotTakenForOnesOwn() async throws {
        let table = FakeTable()
        let lost = ScriptedTransport { _, number in
            number == 1 ? .reset : .status(400, body: Self.failure(table))
        }
        let store = DynamoDBRecordStore(DynamoDBTable(.testing(lost), name: "ledger"))
        #expect(try await Self.store(table).write([9], for: "ops", ifVersion: nil, expiresAt: Self.end))
        #expect(try await !store.write([1], for: "ops", ifVersion: nil, expiresAt: Self.end))
    }

    @Test func whatCannotBeReachedIsToldByItsCode() async throws {
        let transport = ScriptedTransport([], then: .unreachable)
        let store = DynamoDBRecordStore(DynamoDBTable(.testing(transport), name: "ledger"))
        let reading = await #expect(throws: LedgerError.self) { try await store.read("ops") }
        #expect(reading?.code == .unavailable)
        let writing = await #expect(throws: LedgerError.self) {
            try await store.write([1], for: "ops", ifVersion: nil, expiresAt: Self.end)
        }
        #expect(writing?.code == .notWritten)
        for message in [reading?.message, writing?.message] {
            #expect(message?.contains("ops") == true && message?.contains("table ledger") == true)
        }
        #expect(reading?.underlying is AWSError)
    }

    @Test(arguments: [["key": ["S": "ops"]], ["record": ["S": "text"], "version": ["N": "1"]]] as [JSONValue])
    func anItemThatIsNoRecordIsNotOverlooked(_ item: JSONValue) async throws {
        let table = FakeTable()
        table["ops"] = item
        let error = await #expect(throws: LedgerError.self) { try await Self.store(table).read("ops") }
        #expect(error?.code == .unreadableRecord)
    }

    @Test func aStepThatHasBegunGoesOnWhereItsTaskIsCancelled() async throws {
        let table = FakeTable()
        let store = Self.store(table)
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            return try await store.write([1], for: "ops", ifVersion: nil, expiresAt: Self.end)
        }
        task.cancel()
        #expect(try await task.value)
        #expect(table["ops"] != nil)
    }

    private static func failure(_ table: FakeTable) -> String {
        let body: JSONValue = ["__type": "ConditionalCheckFailedException", "Item": table["ops"] ?? .null]
        return body.description
    }

    /// Writes as others that read what is there.
    private static func others(_ count: Int, in table: FakeTable) {
        for number in 0..<count {
            guard let item = table["ops"], let writes = item["writes"]?["S"]?.stringValue,
                let version = item["version"]?["N"]?.stringValue.flatMap({ Int($0) })
            else { return }
            let ids = ["other\(number)"] + writes.split(separator: " ").map(String.init)
            table["ops"] = [
                "key": ["S": "ops"], "record": ["B": "CQ=="], "expires": ["N": "1787932279"],
                "version": ["N": .string(String(version + 1))],
                "writes": ["S": .string(ids.prefix(24).joined(separator: " "))],
            ]
        }
    }
}
