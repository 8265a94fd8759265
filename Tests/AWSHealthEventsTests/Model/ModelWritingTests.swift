import AWSHealthEvents
import Foundation
import Testing

/// A value becomes what AWS sends.
struct ModelWritingTests {
    @Test func anEventIsWrittenAsItWasRead() throws {
        #expect(try jsonValue(event(Samples.full).json()) == jsonValue(Samples.full))
        #expect(try jsonValue(event(Samples.full).json(prettyPrinted: true)) == jsonValue(Samples.full))
        #expect(try jsonValue(event(Samples.full).detail.json()) == jsonValue(Samples.full)["detail"])
    }

    @Test func keysAreWrittenInTheOrderOfAWS() throws {
        let text = String(decoding: try event(Samples.full).json(), as: UTF8.self)
        let keys = ["version", "id", "detail-type", "source", "account", "time", "region", "resources", "detail"]
        let places = try keys.map { try #require(text.range(of: "\"\($0)\":")).lowerBound }
        #expect(places == places.sorted())
    }

    @Test func equalEventsGiveEqualBytes() throws {
        let additional: [String: JSONValue] = ["b": ["y": 1, "x": 2], "a": 1, "c": [:]]
        let events = (0..<20).map { _ in HealthEvent(detail: .init(additionalFields: additional)) }
        #expect(Set(events.map { $0.json() }).count == 1)
    }

    @Test func anEventOfNothingIsADetailOfNothing() {
        #expect(String(decoding: HealthEvent(detail: .init()).json(), as: UTF8.self) == #"{"detail":{}}"#)
    }

    @Test(arguments: [
        #"{"detail-type":"AWS Health Event","detail":{"new":{"a":[1,2.50,-0,1e9,true,null,"é\u0000\"\\/"]}},"newer":[]}"#,
        #"{"detail-type":"AWS Health Event","detail":{"affectedEntities":[{"x":1,"entityArn":"a"}],"eventDescription":[{"y":2}]}}"#,
        #"{"detail-type":"AWS Health Event","detail":{"":"","a b":"c"},"":1}"#,
        #"{"detail-type":"AWS Health Event","detail":{"affectedEntities":[],"personas":[],"eventDescription":[],"eventMetadata":{}},"resources":[]}"#,
        #"{"detail-type":"AWS Health Event","detail":{"affectedEntities":[null,{"tags":{}},{"status":""},{"entityValue":""}]},"resources":[null,""]}"#,
    ])
    func unknownFieldsAreWrittenBackAtEachLevel(text: String) throws {
        #expect(try jsonValue(event(text).json()) == jsonValue(text))
    }

    /// Each field that this version knows, with values of every other shape.
    static let unknownShapes: [(name: String, json: String)] = {
        let names = [
            "eventArn", "service", "eventTypeCode", "eventTypeCategory", "eventScopeCode", "communicationId",
            "startTime", "endTime", "lastUpdatedTime", "statusCode", "eventRegion", "eventDescription",
            "eventMetadata", "affectedEntities", "page", "totalPages", "backupEvent", "affectedAccount",
            "actionability", "personas",
        ]
        let values = ["null", "[[1],{}]", #"{"a":{"b":null}}"#, "-99e99", "true"]
        let read = ["eventDescription": values[2], "affectedEntities": values[1], "backupEvent": "true"]
        return names.flatMap { name in values.filter { read[name] != $0 }.map { (name, $0) } }
    }()

    @Test(arguments: unknownShapes)
    func aKnownFieldOfUnknownShapeIsKept(name: String, json: String) throws {
        let detail = try detail(#""\#(name)": \#(json)"#)
        #expect(detail.additionalFields.keys.sorted() == [name])
        #expect(try jsonValue(detail.json()) == jsonValue(#"{"\#(name)": \#(json)}"#))
    }

    @Test(
        arguments: ["version", "id", "detail-type", "source", "account", "time", "region", "resources", "replay-name"],
        ["null", #"{"a":[]}"#, "true"]
    )
    func aKnownFieldOfTheEnvelopeOfUnknownShapeIsKept(name: String, json: String) throws {
        let text = #"{"\#(name)":\#(json),"detail":{"eventTypeCode":"X","service":"Y"}}"#
        let event = try event(text)
        #expect(event.additionalFields.keys.sorted() == [name])
        #expect(try jsonValue(event.json()) == jsonValue(text))
    }

    @Test(arguments: ["entityValue", "lastUpdatedTime", "status", "tags"], ["null", #"{"a":[]}"#, "true", "[null]"])
    func aKnownFieldOfAnEntityOfUnknownShapeIsKept(name: String, json: String) throws {
        let members = #""affectedEntities":[{"\#(name)":\#(json)}]"#
        let detail = try detail(members)
        #expect(detail.affectedEntities?[0]?.additionalFields.keys.sorted() == [name])
        #expect(try jsonValue(detail.json()) == jsonValue("{\(members)}"))
    }

    @Test(arguments: ["language", "latestDescription"], ["null", "[]", "true"])
    func aKnownFieldOfADescriptionOfUnknownShapeIsKept(name: String, json: String) throws {
        let members = #""eventDescription":[{"\#(name)":\#(json)}]"#
        let detail = try detail(members)
        #expect(detail.eventDescription?[0].additionalFields.keys.sorted() == [name])
        #expect(try jsonValue(detail.json()) == jsonValue("{\(members)}"))
    }

    @Test func numbersAndBooleansAreWrittenAsAWSWritesThem() throws {
        let detail = try detail(#""page": 2, "totalPages": " 3", "backupEvent": true, "affectedAccount": 345678901234"#)
        #expect(
            try jsonValue(detail.json()) == [
                "page": "2", "totalPages": "3", "backupEvent": "true", "affectedAccount": "345678901234",
            ]
        )
    }

    @Test func aFieldThatIsSetStandsAboveWhatWasKept() throws {
        var detail = try detail(
            #""page":"two","affectedEntities":"none","personas":7,"eventMetadata":[1],"other":true"#
        )
        #expect(detail.additionalFields.count == 5)
        detail.page = 2
        detail.affectedEntities = [nil]
        detail.personas = [.operations]
        detail.eventMetadata = ["a": "b"]
        let text = String(decoding: detail.json(), as: UTF8.self)
        #expect(
            text
                == #"{"eventMetadata":{"a":"b"},"affectedEntities":[null],"page":"2","personas":["OPERATIONS"],"other":true}"#
        )
    }

    @Test func aTextThatIsNoEntityIsShownAsOne() throws {
        let detail = try detail(#""affectedEntities": ["harbor|lighthouse", 7]"#)
        #expect(detail.affectedEntities?.map { $0?.entityValue } == ["harbor|lighthouse", "7"])
    }

    @Test func datesAreWrittenInTheirForm() throws {
        let members = #""startTime":1930367167.25,"endTime":"","lastUpdatedTime":"2031-03-04 05:06:07.5+01:00""#
        let value = try jsonValue(try detail(members).json())
        #expect(value["startTime"] == .number(try #require(JSONNumber(1_930_367_167.25))))
        #expect(value["endTime"] == "")
        #expect(value["lastUpdatedTime"] == "2031-03-04T04:06:07.5Z")
    }
}
