import FargateRetirementTesting
import NotificationDelivery
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct LedgerRecordJSONTests {
    let topic = LedgerTopic(sink: "ops", subject: "123")

    /// A record with everything in it that a record can have.
    func fullRecord() throws -> LedgerRecord {
        var record = LedgerRecord(topic, at: now)
        var first = LedgerItem(topic: topic, item: "first", pages: [1, 3], pageCount: 3)
        first.lastUpdated = FixtureTimes.lastUpdated
        first.sent = FixtureTimes.noticeSent.addingTimeInterval(0.25)
        first.startTime = FixtureTimes.retirementStarts
        first.isFinished = true
        for (item, time) in [(first, 0.0), (LedgerItem(topic: topic, item: "a\"\n🧯", occasion: "one day"), 1)] {
            let time = now.addingTimeInterval(time)
            let claim = try #require(record.claim(item, token: "t", at: time, lease: lease).claim)
            record.complete(claim, state: ["ts": "17.5", "channel": "C1"], at: time)
        }
        let third = LedgerItem(topic: topic, item: "third")
        let claim = try #require(record.claim(third, token: "t\u{0}", at: now, lease: lease).claim)
        try record.renew(claim, progress: ["sent": "1"], at: now.addingTimeInterval(2.3456), lease: .milliseconds(1500))
        return record
    }

    @Test func aRecordIsTheSameAfterItWasWrittenAndRead() throws {
        let record = try fullRecord()
        #expect(try LedgerRecord(json: record.json()) == record)
        #expect(try LedgerRecord(json: record.json()).json() == record.json())
        let empty = LedgerRecord(topic, at: now.addingTimeInterval(0.000_04))
        #expect(try LedgerRecord(json: empty.json()) == empty)
    }

    @Test func theWrittenFormStaysAsItIs() throws {
        var record = LedgerRecord(topic, at: now)
        var item = LedgerItem(topic: topic, item: "first", occasion: "one day before")
        item.lastUpdated = FixtureTimes.lastUpdated
        let claim = try #require(record.claim(item, token: "t", at: now, lease: lease).claim)
        record.complete(claim, state: ["ts": "17.5"], at: now)
        let second = LedgerItem(topic: topic, item: "second")
        let next = try #require(record.claim(second, token: "u", at: now, lease: lease).claim)
        try record.renew(next, progress: ["sent": "1"], at: now, lease: lease)
        #expect(
            String(decoding: record.json(), as: UTF8.self) == """
                {"version":1,"sink":"ops","subject":"123","changedAt":1787931279000,"deliveries":[{"item":"first",\
                "occasion":"one day before","pages":[1],"lastUpdated":1787931237000,"deliveredAt":1787931279000}],\
                "state":{"ts":"17.5"},"holder":{"token":"u","until":1787931339000},\
                "unfinished":{"item":"second","pages":[1],"progress":{"sent":"1"}}}
                """
        )
    }

    @Test func fieldsOfLaterVersionsAreKept() throws {
        let text =
            #"{"version":1,"sink":"s","subject":"x","changedAt":0,"deliveries":[],"state":{},"#
            + #""holder":null,"priority":{"of":["a",1.50]}}"#
        var record = try LedgerRecord(json: Array(text.utf8))
        _ = record.claim(LedgerItem(topic: record.topic, item: "i"), token: "t", at: now, lease: lease)
        #expect(String(decoding: record.json(), as: UTF8.self).hasSuffix(#","priority":{"of":["a",1.50]}}"#))
    }

    @Test(arguments: [
        ("", "the input ends"),
        ("[]", "$: found an array, expected an object"),
        ("{", "line 1, column 2"),
        (#"{"version":1} x"#, "found 'x'"),
        ("{}", "$.version: found nothing, expected a whole number"),
        (#"{"version":2}"#, "$.version: found 2, expected 1"),
        (#"{"version":"1"}"#, "$.version: found a string, expected a whole number"),
        (#"{"version":1,"deliveries":[],"sink":7}"#, "$.sink: found 7, expected a string"),
        (#"{"version":1,"deliveries":{}}"#, "$.deliveries: found an object, expected an array"),
        (#"{"version":1,"deliveries":[{"item":"i","pages":[1.5]}]}"#, "$.deliveries[0].pages[0]: found 1.5"),
        (
            #"{"version":1,"deliveries":[{"item":"i","pages":[],"isFinished":1}]}"#,
            "$.deliveries[0].isFinished: found 1, expected true or false"
        ),
        (
            #"{"version":1,"deliveries":[{"item":"i","pages":[],"deliveredAt":"now"}]}"#,
            "$.deliveries[0].deliveredAt: found a string, expected milliseconds since 1970"
        ),
        (
            #"{"version":1,"deliveries":[],"sink":"s","subject":"x","state":{"a":{}}}"#,
            "$.state.a: found an object, expected a string"
        ),
        (
            #"{"version":1,"deliveries":[],"sink":"s","subject":"x","state":{},"holder":{"token":"t"}}"#,
            "$.holder.until: found nothing, expected milliseconds since 1970"
        ),
        (
            #"{"version":1,"deliveries":[],"sink":"s","subject":"x","state":{},"unfinished":[]}"#,
            "$.unfinished: found an array, expected an object"
        ),
        (#"{"version":1,"deliveries":[],"sink":"s","subject":"x","state":{}}"#, "$.changedAt: found nothing"),
    ])
    func anErrorNamesPlaceFoundAndExpected(text: String, message: String) throws {
        let error = try #require(throws: LedgerError.self) { try LedgerRecord(json: Array(text.utf8)) }
        #expect(error.code == .unreadableRecord)
        #expect(error.message.contains(message), "\(error.message)")
    }

    @Test func aRecordCutAnywhereIsNoRecord() throws {
        let json = try fullRecord().json()
        for count in json.indices {
            #expect(throws: LedgerError.self) { try LedgerRecord(json: Array(json.prefix(count))) }
        }
    }

    @Test func aRecordGoesThroughCodersOfOtherFormats() throws {
        let record = try fullRecord()
        let data = try JSONEncoder().encode([record])
        #expect(try JSONDecoder().decode([LedgerRecord].self, from: data) == [record])
        #expect(throws: (any Error).self) { try JSONDecoder().decode(LedgerRecord.self, from: Data("{}".utf8)) }
    }

    @Test(arguments: [-62_135_769_600, 64_092_211_200, Double.infinity, -.infinity, .nan, 1e300, -0.001])
    func anyDateCanBeWritten(seconds: Double) throws {
        let record = LedgerRecord(topic, at: Date(timeIntervalSince1970: seconds))
        #expect(try LedgerRecord(json: record.json()) == record)
    }
}
