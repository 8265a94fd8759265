import AWSHealthEvents
import Foundation
import Testing

/// Each wrapper is opened, alone and in others.
struct WrapperTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var name: String
        var text: String
        var wrapper: HealthEventWrapper
        var path: String
        var item: String?
        var testDescription: String { name }
    }

    static let sample = Samples.event("a")

    static let cases = [
        Case(name: "event", text: sample, wrapper: .eventBridge, path: "$"),
        Case(
            name: "detail under its key",
            text: #"{"detail":\#(Samples.detail("a"))}"#,
            wrapper: .eventBridge,
            path: "$"
        ),
        Case(
            name: "detail as text",
            text: #"{"detail":\#(Samples.quoted(Samples.detail("a")))}"#,
            wrapper: .eventBridge,
            path: "$"
        ),
        Case(name: "detail alone", text: Samples.detail("a"), wrapper: .bareDetail, path: "$"),
        Case(
            name: "queue, body alone",
            text: #"{"Records":[{"body":\#(Samples.quoted(sample))}]}"#,
            wrapper: .sqs,
            path: "$.Records[0].body"
        ),
        Case(
            name: "queue, body and source",
            text: #"{"Records":[{"eventSource":"aws:sqs","attributes":{},"body":\#(Samples.quoted(sample))}]}"#,
            wrapper: .sqs,
            path: "$.Records[0].body"
        ),
        Case(name: "entry", text: Samples.entry("a"), wrapper: .putEventsEntry, path: "$"),
        Case(name: "entries", text: "[\(Samples.entry("a"))]", wrapper: .putEventsEntry, path: "$[0]"),
        Case(
            name: "request",
            text: #"{"Entries":[\#(Samples.entry("a"))]}"#,
            wrapper: .putEventsEntry,
            path: "$.Entries[0]"
        ),
        Case(
            name: "entry with an object",
            text: #"{"Detail":\#(Samples.detail("a"))}"#,
            wrapper: .putEventsEntry,
            path: "$"
        ),
        Case(name: "topic, HTTPS", text: Samples.notification(sample), wrapper: .sns, path: "$.Message"),
        Case(
            name: "topic, Lambda",
            text: Samples.records(Samples.topicRecord(sample)),
            wrapper: .sns,
            path: "$.Records[0].Sns.Message"
        ),
        Case(name: "topic, one record", text: Samples.topicRecord(sample), wrapper: .sns, path: "$.Sns.Message"),
        Case(
            name: "topic, minimal",
            text: #"{"Records":[{"Sns":{"Message":\#(Samples.quoted(sample))}}]}"#,
            wrapper: .sns,
            path: "$.Records[0].Sns.Message"
        ),
        Case(name: "topic with an object", text: #"{"Message":\#(sample)}"#, wrapper: .sns, path: "$.Message"),
        Case(
            name: "topic with a detail",
            text: Samples.notification(Samples.detail("a")),
            wrapper: .sns,
            path: "$.Message"
        ),
        Case(name: "topic with an array", text: Samples.notification("[\(sample)]"), wrapper: .sns, path: "$.Message"),
        Case(
            name: "queue, Lambda",
            text: Samples.records(Samples.queueRecord(sample, id: "q")),
            wrapper: .sqs,
            path: "$.Records[0].body",
            item: "q"
        ),
        Case(
            name: "queue, pipe",
            text: "[\(Samples.queueRecord(sample, id: "q"))]",
            wrapper: .sqs,
            path: "$[0].body",
            item: "q"
        ),
        Case(
            name: "queue, pipe with an object",
            text: #"[{"messageId":"q","body":\#(sample)}]"#,
            wrapper: .sqs,
            path: "$[0].body",
            item: "q"
        ),
        Case(
            name: "queue, received",
            text:
                #"{"Messages":[{"MessageId":"q","ReceiptHandle":"r","MD5OfBody":"m","Body":\#(Samples.quoted(sample))}]}"#,
            wrapper: .sqs,
            path: "$.Messages[0].Body",
            item: "q"
        ),
        Case(
            name: "queue with an entry",
            text: Samples.queueRecord(Samples.entry("a"), id: "q"),
            wrapper: .sqs,
            path: "$.body",
            item: "q"
        ),
        Case(
            name: "topic in queue",
            text: Samples.records(Samples.queueRecord(Samples.notification(sample), id: "q")),
            wrapper: .snsInSQS,
            path: "$.Records[0].body",
            item: "q"
        ),
        Case(
            name: "topic in pipe",
            text: "[\(Samples.queueRecord(Samples.notification(sample), id: "q"))]",
            wrapper: .snsInSQS,
            path: "$[0].body",
            item: "q"
        ),
        Case(
            name: "stream",
            text: Samples.stream(Samples.streamRecord(sample, id: "f")),
            wrapper: .firehose,
            path: "$.records[0].data",
            item: "f"
        ),
        Case(
            name: "stream with a line end",
            text: Samples.stream(Samples.streamRecord(sample + "\n", id: "f")),
            wrapper: .firehose,
            path: "$.records[0].data",
            item: "f"
        ),
        Case(
            name: "one record of a stream",
            text: Samples.streamRecord(sample, id: "f"),
            wrapper: .firehose,
            path: "$.data",
            item: "f"
        ),
        Case(name: "event as text", text: Samples.quoted(sample), wrapper: .eventBridge, path: "$"),
        Case(
            name: "event as text in a topic",
            text: Samples.notification(Samples.quoted(sample)),
            wrapper: .sns,
            path: "$.Message"
        ),
        Case(name: "array", text: "[\(sample)]", wrapper: .eventBridge, path: "$[0]"),
        Case(name: "array in an array", text: "[[\(sample)]]", wrapper: .eventBridge, path: "$[0][0]"),
    ]

    @Test(arguments: cases)
    func theEventIsFoundWithItsWrapperAndPlace(_ wrapped: Case) throws {
        let elements = open(wrapped.text)
        #expect(elements.map(\.marker) == ["a"])
        let element = try #require(elements.first)
        #expect(element.wrapper == wrapped.wrapper)
        #expect(element.location.path == wrapped.path)
        #expect(element.itemIdentifier == wrapped.item)
        #expect(element.location.line == 1)
        #expect(element.location.column == element.location.offset + 1)
    }

    @Test(arguments: cases)
    func keysInAnyOrderTellTheWrapper(_ wrapped: Case) throws {
        // Foundation gives the keys in another order, JSONValue sorts them.
        let elements = open(try jsonValue(wrapped.text).description)
        #expect(elements.map(\.marker) == ["a"])
        #expect(elements.first?.wrapper == wrapped.wrapper)
        #expect(elements.first?.itemIdentifier == wrapped.item)
    }

    @Test(arguments: cases)
    func whiteSpaceAndAByteOrderMarkDoNotMatter(_ wrapped: Case) throws {
        let pretty = try JSONSerialization.data(
            withJSONObject: JSONSerialization.jsonObject(with: Data(wrapped.text.utf8), options: .fragmentsAllowed),
            options: [.prettyPrinted, .fragmentsAllowed]
        )
        let elements = HealthEvent.open(Data("\u{FEFF}\r\n\t ".utf8) + pretty + Data(" \r\n".utf8))
        #expect(elements.map(\.marker) == ["a"])
        #expect(elements.first?.wrapper == wrapped.wrapper)
    }

    @Test func anEntryIsReadWithAllItsFields() throws {
        let text =
            #"{"Source":"harbor.drill","DetailType":"AWS Health Event","Resources":["r",null],"#
            + #""Time":"2031-03-04T05:06:07Z","EventBusName":"drills","Detail":\#(Samples.quoted(Samples.detail("a")))}"#
        let event = try event(text)
        #expect(event.source == "harbor.drill")
        #expect(event.detailType == .healthEvent)
        #expect(event.resources == ["r", nil])
        #expect(event.time == .init("2031-03-04T05:06:07Z"))
        #expect(event.additionalFields == ["EventBusName": "drills"])
        #expect(event.detail.service == "ECS")
    }

    @Test func aBatchKeepsItsOrderAndIdentifiers() {
        let elements = open(
            Samples.records(
                Samples.queueRecord(Samples.event("a"), id: "1"),
                Samples.queueRecord("[\(Samples.event("b")),\(Samples.event("c"))]", id: "2"),
                Samples.queueRecord(Samples.notification(Samples.event("d")), id: "3"),
                Samples.topicRecord(Samples.event("e"))
            )
        )
        #expect(elements.markers == ["a", "b", "c", "d", "e"])
        #expect(elements.map(\.itemIdentifier) == ["1", "2", "2", "3", nil])
        #expect(elements.map(\.wrapper) == [.sqs, .sqs, .sqs, .snsInSQS, .sns])
    }

    @Test(arguments: [
        "\(Samples.event("a"))\(Samples.event("b"))", "\(Samples.event("a"))\n\(Samples.event("b"))\n",
        "\(Samples.event("a"))\r\n\(Samples.event("b"))\r\n", "\n\n\(Samples.event("a"))\n\n\n\(Samples.event("b"))",
        "[\(Samples.event("a")),\(Samples.event("b"))]", "[\(Samples.event("a"))][\(Samples.event("b"))]",
        "\(Samples.event("a")) [\(Samples.event("b"))]", "\u{FEFF}\(Samples.event("a"))\n\u{FEFF}\(Samples.event("b"))",
        "\(Samples.quoted(Samples.event("a")))\n\(Samples.quoted(Samples.event("b")))",
    ])
    func sequencesAreOpened(text: String) {
        let elements = open(text)
        #expect(elements.map(\.marker) == ["a", "b"])
        #expect(elements.map(\.wrapper) == [.eventBridge, .eventBridge])
    }

    @Test func differentWrappersCanFollowEachOther() {
        let elements = open(Self.cases.map(\.text).joined(separator: "\n"))
        #expect(elements.map(\.marker) == Self.cases.map { _ in "a" })
        #expect(elements.map(\.wrapper) == Self.cases.map(\.wrapper))
        #expect(elements.map(\.location.line) == Array(1...Self.cases.count))
    }

    @Test func bytesDataAndSpansGiveTheSame() {
        let bytes = Array(Samples.full.utf8)
        #expect(HealthEvent.open(bytes) == HealthEvent.open(Data(bytes)))
        #expect(HealthEvent.open(Data()) == HealthEvent.open([]))
    }

    @Test func anEventUnderAnotherTypeIsFoundByItsDetail() throws {
        let text = #"{"source":"harbor.relay","detail-type":"Relayed","detail":\#(Samples.detail("a"))}"#
        #expect(try event(text).detailType?.rawValue == "Relayed")
    }

    @Test func anAbuseEventIsAnEvent() throws {
        #expect(try event(#"{"detail-type":"AWS Health Abuse Event","detail":{}}"#).detailType == .healthAbuseEvent)
    }
}
