import AWSHealthEvents
import Foundation
import Testing

/// The values go through any encoder and decoder.
struct CodableTests {
    @Test func anEventGoesThroughJSON() throws {
        let decoded = try JSONDecoder().decode(HealthEvent.self, from: Data(Samples.full.utf8))
        #expect(try decoded == event(Samples.full))
        let encoded = try JSONEncoder().encode(decoded)
        #expect(try jsonValue(encoded) == jsonValue(Samples.full))
        #expect(try JSONDecoder().decode(HealthEvent.self, from: encoded) == decoded)
    }

    @Test(arguments: [PropertyListSerialization.PropertyListFormat.xml, .binary])
    func anEventGoesThroughAPropertyList(format: PropertyListSerialization.PropertyListFormat) throws {
        var original = try event(Samples.full)
        original.detail.additionalFields = [
            "new": ["text", 1, 2, true, ["a": false]], "half": try jsonValue("0.5"),
        ]
        let encoder = PropertyListEncoder()
        encoder.outputFormat = format
        let decoded = try PropertyListDecoder().decode(HealthEvent.self, from: encoder.encode(original))
        #expect(decoded == original)
    }

    @Test func thePartsGoThroughJSONAlone() throws {
        let detail = try event(Samples.full).detail
        #expect(try again(detail) == detail)
        let entity = try #require(detail.affectedEntities?[0])
        #expect(try again(entity) == entity)
        let description = try #require(detail.eventDescription?[0])
        #expect(try again(description) == description)
        #expect(try again([HealthEventWrapper.sns, .init(rawValue: "new")]) == [.sns, .init(rawValue: "new")])
    }

    @Test(arguments: [
        "Tue, 11 Mar 2031 15:00:00 GMT", "2031-03-11T15:00:00.25Z", "", "whenever", "1930367167", "1930367167.000001",
    ])
    func aTimestampGoesThroughJSONAlone(text: String) throws {
        let timestamp = HealthEvent.Timestamp(text)
        let decoded = try again([timestamp])
        #expect(decoded == [timestamp])
        #expect(decoded[0].description == timestamp.description)
    }

    @Test(arguments: ["true", "null", "{}", "[]", "1e300", "-253402300800", "13000000000000"])
    func whatIsNoTimestampIsAnError(json: String) throws {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([HealthEvent.Timestamp].self, from: Data("[\(json)]".utf8))
        }
    }

    @Test func vocabulariesAreTextsAndKeys() throws {
        let counts: [HealthEvent.StatusCode: Int] = [.upcoming: 2, .init(rawValue: "paused"): 1]
        #expect(try jsonValue(JSONEncoder().encode(counts)) == ["upcoming": 2, "paused": 1])
        #expect(try again(counts) == counts)
        #expect(try jsonValue(JSONEncoder().encode([HealthEvent.Persona.billing])) == ["BILLING"])
        #expect(try again([HealthEvent.EventTypeCode.ecsTaskPatchingRetirement]) == [.ecsTaskPatchingRetirement])
    }

    @Test(arguments: [
        (#"{"version":"0"}"#, "detail"), (#"{"detail":[]}"#, "$.detail"), ("[]", "an object"), ("7", "an object"),
        (#"{"detail":"no JSON"}"#, "text that begins here"),
    ])
    func whatIsNoEventIsAnErrorThatSaysWhy(json: String, text: String) throws {
        do {
            let event = try JSONDecoder().decode(HealthEvent.self, from: Data(json.utf8))
            Issue.record("decoded \(event)")
        } catch DecodingError.dataCorrupted(let context) {
            #expect(context.debugDescription.contains(text))
            #expect(context.underlyingError != nil)
        }
    }

    @Test func anErrorDeepInsideNamesTheKeysAroundIt() throws {
        do {
            _ = try JSONDecoder().decode([String: [HealthEvent]].self, from: Data(#"{"a":[{"detail":1}]}"#.utf8))
            Issue.record("decoded")
        } catch DecodingError.dataCorrupted(let context) {
            #expect(context.codingPath.map(\.stringValue).prefix(1) == ["a"])
        }
    }

    @Test func valuesAreHashable() throws {
        let events = try [event(Samples.full), event(Samples.full), event(Samples.event("a"))]
        #expect(Set(events).count == 2)
        #expect(Set(events.map(\.detail)).count == 2)
        #expect(Set(open(Samples.full) + open(Samples.full)).count == 1)
        #expect(Set(open("{")).count == 1)
        #expect(Set(open("{}")).count == 1)
    }

    @Test func valuesAreSendable() {
        func check(_: (some Sendable).Type) {}
        check(HealthEvent.self)
        check(HealthEvent.Timestamp.self)
        check(OpenedElement.self)
        check(OpeningError.self)
        check(OtherContent.self)
        check(HealthEventWrapper.self)
    }

    private func again<Value: Codable>(_ value: Value) throws -> Value {
        try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(value))
    }
}
