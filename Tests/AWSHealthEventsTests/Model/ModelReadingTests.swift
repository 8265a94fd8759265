import AWSHealthEvents
import Foundation
import Testing

/// What AWS sends becomes a value.
struct ModelReadingTests {
    @Test func everyFieldOfTheEnvelopeIsRead() throws {
        let event = try event(Samples.full)
        #expect(event.version == "0")
        #expect(event.id == "5f0c2a4e-81d7-4f57-9a06-3d2be0c7a911")
        #expect(event.detailType == .healthEvent)
        #expect(event.source == "aws.health")
        #expect(event.account == "210987654321")
        #expect(event.time?.date == Date(timeIntervalSince1970: 1_930_367_167))
        #expect(event.region == "eu-north-1")
        #expect(event.replayName == "spring-replay")
        #expect(event.resources == ["harbor|lighthouse", nil, "harbor|pilot-boat"])
        #expect(event.additionalFields.isEmpty)
    }

    @Test func everyFieldOfTheDetailIsRead() throws {
        let detail = try event(Samples.full).detail
        #expect(detail.eventARN?.hasSuffix("-777-345678901234-MANAGED") == true)
        #expect(detail.service == "ECS")
        #expect(detail.eventTypeCode == .ecsTaskPatchingRetirement)
        #expect(detail.eventTypeCategory == .scheduledChange)
        #expect(detail.eventScopeCode == .accountSpecific)
        #expect(detail.communicationID == "0a1b2c3d4e5f-2")
        #expect(detail.startTime == .init("2031-03-11T15:00:00Z"))
        #expect(detail.endTime == .init("2031-03-18T15:00:00Z"))
        #expect(detail.lastUpdatedTime == .init("2031-03-04T05:05:00Z"))
        #expect(detail.statusCode == .upcoming)
        #expect(detail.eventRegion == "eu-north-1")
        #expect(detail.eventDescription?.map(\.language) == ["en_US", "sv_SE"])
        #expect(detail.eventDescription?[0].latestDescription == #"Your tasks will be retired.\nLine two."#)
        #expect(detail.eventDescription?[1].latestDescription == "Uppgifterna tas ur bruk. 🚢")
        #expect(detail.eventMetadata == ["truncated": "true", "wave": "3"])
        #expect(detail.affectedAccount == "345678901234")
        #expect(detail.page == 2)
        #expect(detail.totalPages == 3)
        #expect(detail.isBackupEvent == false)
        #expect(detail.actionability == .actionMayBeRequired)
        #expect(detail.personas == [.operations, .security])
        #expect(detail.additionalFields.isEmpty)
    }

    @Test func entitiesCanBeNullAndEmpty() throws {
        let entities = try #require(try event(Samples.full).detail.affectedEntities)
        #expect(
            entities == [
                .init(
                    entityValue: "harbor|lighthouse",
                    lastUpdatedTime: .init("2031-03-04T05:05:00Z"),
                    status: .impaired,
                    tags: ["team": "nautical"]
                ),
                nil,
                .init(),
                .init(entityValue: "harbor|pilot-boat", status: .pending),
            ]
        )
    }

    @Test(arguments: [#""7""#, "7", #"" 7""#, #""07""#])
    func pagesAreReadFromAStringOrANumber(json: String) throws {
        let detail = try detail(#""page": \#(json), "totalPages": \#(json)"#)
        #expect(detail.page == 7)
        #expect(detail.totalPages == 7)
        #expect(detail.additionalFields.isEmpty)
    }

    @Test(arguments: ["1.0", "1.00", #"" 1 ""#, #""1 ""#, #""\t1\n""#])
    func aPageInAnotherFormIsReadAndWrittenBackAsItWas(json: String) throws {
        let members = #""page": \#(json), "totalPages": \#(json)"#
        var detail = try detail(members)
        #expect(detail.page == 1)
        #expect(detail.totalPages == 1)
        #expect(try jsonValue(detail.json()) == jsonValue("{\(members)}"))
        detail.page = 2
        #expect(try jsonValue(detail.json())["page"] == "2")
        #expect(try jsonValue(detail.json())["totalPages"] == jsonValue(json))
        detail.page = nil
        #expect(try jsonValue(detail.json())["page"] == nil)
    }

    @Test(arguments: [(#"" false ""#, false), (#""true\n""#, true), (#"" True""#, true), (#"" 0 ""#, false)])
    func aPaddedBackupFlagIsReadAndWrittenBackAsItWas(json: String, expected: Bool) throws {
        var detail = try detail(#""backupEvent": \#(json)"#)
        #expect(detail.isBackupEvent == expected)
        #expect(try jsonValue(detail.json()) == jsonValue(#"{"backupEvent": \#(json)}"#))
        detail.isBackupEvent = !expected
        #expect(try jsonValue(detail.json()) == ["backupEvent": .string(expected ? "false" : "true")])
        detail.isBackupEvent = nil
        #expect(try jsonValue(detail.json()) == [:])
    }

    @Test(arguments: ["1783263600000", "1e300", "-99e99", "true", "[1,2]", #"{"a":"b"}"#])
    func aTimeOfAnotherShapeKeepsItsTextAndIsWrittenBackAsItWas(json: String) throws {
        let names = ["startTime", "endTime", "lastUpdatedTime"]
        let members = names.map { #""\#($0)": \#(json)"# }.joined(separator: ",")
        var detail = try detail(members)
        for time in [detail.startTime, detail.endTime, detail.lastUpdatedTime] {
            #expect(time?.date == nil)
            #expect(time?.unreadableText == json)
        }
        #expect(try jsonValue(detail.json()) == jsonValue("{\(members)}"))
        detail.startTime = .init("2031-03-11T15:00:00Z")
        #expect(try jsonValue(detail.json())["startTime"] == "2031-03-11T15:00:00Z")
        detail.startTime = nil
        #expect(try jsonValue(detail.json())["startTime"] == nil)
        let text = #"{"time":\#(json),"detail":{"eventTypeCode":"X","service":"Y"}}"#
        let event = try event(text)
        #expect(event.time?.unreadableText == json)
        #expect(try jsonValue(event.json()) == jsonValue(text))
    }

    @Test func aTimeOfAnotherShapeInAnEntryIsWrittenOnce() throws {
        let entry = #"{"Time":1783263600000,"DetailType":"AWS Health Event","Source":"com.example","Detail":"{}"}"#
        let element = try #require(HealthEvent.open(Array(entry.utf8)).first)
        let event = try #require(element.event)
        #expect(event.time?.unreadableText == "1783263600000")
        let written = try jsonValue(event.json())
        #expect(written["time"] == 1_783_263_600_000)
        #expect(written["Time"] == nil)
    }

    @Test(arguments: [
        #""""#, #"" ""#, #""seven""#, #""-1""#, "-1", "1.5", "1.05", "-0.0", "1e3", #""+7""#, #""٧""#, "true", "null",
        "[]", "{}", #""99999999999999999999""#, "99999999999999999999",
    ])
    func aPageThatIsNoWholeNumberIsKept(json: String) throws {
        let detail = try detail(#""page": \#(json)"#)
        #expect(detail.page == nil)
        #expect(detail.additionalFields.mapValues(\.description) == ["page": json])
    }

    @Test(arguments: [
        (#""true""#, true), (#""false""#, false), (#""True""#, true), (#""FALSE""#, false), ("true", true),
        ("false", false), ("1", true), ("0", false), (#""1""#, true), (#""0""#, false),
    ])
    func theBackupFlagIsReadInEveryForm(json: String, expected: Bool) throws {
        #expect(try detail(#""backupEvent": \#(json)"#).isBackupEvent == expected)
    }

    @Test(arguments: [#""yes""#, #""""#, "2", "-0", "null", "[true]"])
    func aBackupFlagThatIsNeitherIsKept(json: String) throws {
        let detail = try detail(#""backupEvent": \#(json)"#)
        #expect(detail.isBackupEvent == nil)
        #expect(detail.additionalFields.keys.sorted() == ["backupEvent"])
    }

    @Test func accountsCanBeNumbers() throws {
        let event = try event(
            #"{"account": 210987654321, "detail": {"affectedAccount": 345678901234}, "detail-type": "AWS Health Event"}"#
        )
        #expect(event.account == "210987654321")
        #expect(event.detail.affectedAccount == "345678901234")
    }

    @Test func vocabulariesAreOpen() throws {
        let detail = try detail(
            #""statusCode":"paused","eventTypeCategory":"plannedChange","eventScopeCode":"NONE","actionability":"SOON","#
                + #""eventTypeCode":"AWS_NEW","personas":["GARDENERS"],"affectedEntities":[{"status":"UPCOMING"}]"#
        )
        #expect(detail.statusCode?.rawValue == "paused")
        #expect(detail.eventTypeCategory?.rawValue == "plannedChange")
        #expect(detail.eventScopeCode?.rawValue == "NONE")
        #expect(detail.actionability?.rawValue == "SOON")
        #expect(detail.eventTypeCode?.rawValue == "AWS_NEW")
        #expect(detail.personas?.map(\.rawValue) == ["GARDENERS"])
        #expect(detail.affectedEntities?[0]?.status?.rawValue == "UPCOMING")
    }

    @Test func aDescriptionThatIsOneObjectIsAListOfOne() throws {
        let detail = try detail(#""eventDescription": {"latestDescription": "short"}"#)
        #expect(detail.eventDescription == [.init(latestDescription: "short")])
    }

    @Test func theLastOfTwoEqualKeysCounts() throws {
        let detail = try detail(
            #""page":"x","page":"2","startTime":7,"startTime":[1],"service":"A","service":"B","odd":1,"odd":2"#
        )
        #expect(detail.page == 2)
        #expect(detail.startTime?.unreadableText == "[1]")
        #expect(detail.service == "B")
        #expect(detail.additionalFields == ["startTime": [1], "odd": 2])
    }

    @Test func keysCanBeEscaped() throws {
        let event = try event(
            #"{"\u0064etail":{"p\u0061ge":"2","\u0061ffectedEntities":[{"entity\u0056alue":"a"}],"extr\u0061":1},"#
                + #""detail-typ\u0065":"AWS Health Event"}"#
        )
        #expect(event.detailType == .healthEvent)
        #expect(event.detail.page == 2)
        #expect(event.detail.affectedEntities == [.init(entityValue: "a")])
        #expect(event.detail.additionalFields == ["extra": 1])
    }

    @Test(arguments: [true, false])
    func theOrderOfKeysDoesNotMatter(isReversed: Bool) throws {
        let text = Self.sorted(try jsonValue(Samples.full), isReversed: isReversed)
        #expect(try event(text) == event(Samples.full))
    }

    /// JSON with the keys of every object in order.
    private static func sorted(_ value: JSONValue, isReversed: Bool) -> String {
        if let members = value.objectValue {
            let keys = members.keys.sorted { isReversed ? $0 > $1 : $0 < $1 }
            let texts = keys.map { "\(Samples.quoted($0)):\(sorted(members[$0] ?? .null, isReversed: isReversed))" }
            return "{\(texts.joined(separator: ","))}"
        }
        guard let elements = value.arrayValue else { return value.description }
        return "[\(elements.map { sorted($0, isReversed: isReversed) }.joined(separator: ","))]"
    }
}
