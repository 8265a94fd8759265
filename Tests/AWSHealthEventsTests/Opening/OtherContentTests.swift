import AWSHealthEvents
import Foundation
import Testing

/// What is no AWS Health event says what it is.
struct OtherContentTests {
    static let stateChange =
        #"{"version":"0","detail-type":"ECS Task State Change","source":"aws.ecs","resources":["x"],"#
        + #""detail":{"lastStatus":"STOPPED","stopCode":"TaskFailedToStart"}}"#

    @Test(arguments: [
        stateChange, Samples.notification(stateChange), Samples.records(Samples.queueRecord(stateChange, id: "q")),
        Samples.stream(Samples.streamRecord(stateChange, id: "q")),
    ])
    func anotherEventOfEventBridgeIsNamed(text: String) throws {
        let elements = open(text)
        let other = try #require(elements.others.first)
        #expect(elements.count == 1)
        #expect(other.kind == .eventBridgeEvent)
        #expect(other.description == #"an EventBridge event "ECS Task State Change" from aws.ecs"#)
        #expect(other.bytes == Array(Self.stateChange.utf8))
    }

    @Test func anEntryOfAnotherKindIsNamed() {
        let elements = open(#"{"Source":"a","DetailType":"B","Detail":"{}"}"#)
        #expect(elements.others.map(\.description) == [#"an EventBridge event "B" from a"#])
        #expect(elements[0].wrapper == .putEventsEntry)
        #expect(open(#"{"detail":{}}"#).others.map(\.description) == ["an EventBridge event without a type"])
    }

    @Test(arguments: [
        #"{"communicationId":"x"}"#, #"{"affectedEntities":[]}"#, #"{"eventDescription":"foo","eventArn":null}"#,
        #"{"eventTypeCode":5,"eventArn":"arn:aws:iam::1:x"}"#,
        #"{"event":{"arn":"arn:aws:health:eu-west-1::event/ECS/A/B"},"eventDescription":{"latestDescription":"x"}}"#,
        #"{"eventArn":"arn:aws:health:eu-west-1::event/ECS/A/B","entityArn":"x","entityValue":"a|b","statusCode":"OK"}"#,
    ])
    func anObjectIsNoDetailForAKeyAlone(text: String) throws {
        let elements = open(text)
        #expect(elements.count == 1)
        let other = try #require(elements.others.first)
        #expect(other.description.hasPrefix("an object with the keys \""))
        #expect(other.bytes == Array(text.utf8))
        #expect(open("\(text)\n\(Samples.event("a"))").compactMap(\.event).count == 1)
    }

    @Test(arguments: [
        #"{"source":"aws.health","resources":["c|s"],"detail":{}}"#,
        #"{"detail":{"eventTypeCode":"AWS_ECS_TASK_PATCHING_RETIREMENT"}}"#,
        #"{"Source":"custom","Detail":"{\"eventTypeCode\":\"AWS_ECS_TASK_PATCHING_RETIREMENT\"}"}"#,
        #"{"detail":{"eventArn":"arn:aws:health:eu-west-1::event/ECS/A/B"}}"#,
        #"{"eventTypeCode":"AWS_ECS_TASK_PATCHING_RETIREMENT"}"#,
    ])
    func oneTellingFieldMakesAnEvent(text: String) {
        #expect(open(text).compactMap(\.event).count == 1)
    }

    @Test(arguments: [
        ("SubscriptionConfirmation", "a request to confirm a subscription"),
        ("UnsubscribeConfirmation", "the end of a subscription"),
    ])
    func aConfirmationOfATopicIsNamed(type: String, text: String) {
        let json =
            #"{"Type":"\#(type)","MessageId":"m","Token":"t","TopicArn":"arn:tides","Message":"You have chosen…","#
            + #""SubscribeURL":"https://x"}"#
        for (input, wrapper) in [(json, .sns), (Samples.queueRecord(json, id: "q"), HealthEventWrapper.snsInSQS)] {
            let elements = open(input)
            #expect(elements.others.map(\.description) == ["\(text) of Amazon SNS to arn:tides"])
            #expect(elements.others.map(\.kind) == [.snsConfirmation])
            #expect(elements.map(\.wrapper) == [wrapper])
        }
    }

    @Test(arguments: ["Hello, crew.", "ALARM: the tide is high", "！", "<xml/>", "42 knots", "-", "truely"])
    func aTextInAWrapperIsNamed(text: String) {
        for input in [
            Samples.notification(text), Samples.queueRecord(text, id: "q"), Samples.streamRecord(text, id: "q"),
        ] {
            let elements = open(input)
            #expect(elements.others.map(\.kind) == [.text])
            #expect(elements.others.map(\.bytes) == [Array(text.utf8)])
            #expect(elements.others.first?.description == "a text that is no JSON: \(Samples.quoted(text))")
        }
    }

    @Test func aLongTextIsCutInItsDescription() {
        let text = String(repeating: "tide ", count: 1_000)
        let other = open(Samples.notification(text)).others.first
        #expect(other?.bytes.count == 5_000)
        #expect((other?.description.count ?? 1_000) < 100)
    }

    @Test(arguments: [
        ("{}", "an empty object"), ("[]", "an empty array"), ("null", "null"), ("true", "a boolean"),
        ("-1.5e3", "a number"),
        (#"{"a":1,"b":{"c":[]}}"#, #"an object with the keys "a", "b""#), (#"{"Records":[]}"#, "an empty array"),
        (
            #"{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1,"h":1,"i":1}"#,
            #"an object with the keys "a", "b", "c", "d", "e", "f", "g", "h""#
        ),
        (#"{"messageId":"x"}"#, #"an object with the keys "messageId""#),
    ])
    func otherJSONIsDescribed(text: String, description: String) {
        let elements = open(text)
        #expect(elements.count == 1)
        #expect(elements.others.map(\.description) == [description])
        #expect(elements.others.map(\.kind) == [.json])
        #expect(elements[0].wrapper == nil)
    }

    @Test func scalarsInARowAreToldOfTogether() throws {
        let elements = open(#"[1, 2.5, null,true,{},false]"#)
        #expect(elements.others.map(\.description) == ["4 values that are no objects", "an empty object", "a boolean"])
        #expect(
            elements.others.map { String(decoding: $0.bytes, as: UTF8.self) } == ["1, 2.5, null,true", "{}", "false"]
        )
        #expect(elements.map(\.location.path) == ["$[0]", "$[4]", "$[5]"])
    }

    @Test func otherElementsStandBesideEvents() {
        let elements = open("[\(Self.stateChange),\(Samples.event("a")),7,\(Samples.event("b"))]")
        #expect(elements.map(\.marker) == [nil, "a", nil, "b"])
        #expect(elements.failures.isEmpty)
        #expect(elements.map(\.location.path) == ["$[0]", "$[1]", "$[2]", "$[3]"])
    }
}
