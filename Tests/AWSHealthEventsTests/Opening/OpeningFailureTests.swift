import AWSHealthEvents
import Foundation
import Testing

/// A failure says what is wrong, where, and holds the bytes.
struct OpeningFailureTests {
    @Test(arguments: ["", " ", "\n\r\t ", "\u{FEFF}", "\u{FEFF}\n"])
    func nothingIsOneFailure(text: String) {
        let elements = open(text)
        #expect(elements.count == 1)
        #expect(elements.failures.map(\.code) == [.emptyInput])
        #expect(elements[0].location.path == "$")
    }

    @Test(arguments: [
        ([0x1F, 0x8B, 0x08, 0x00], "gzip"), ([0xFF, 0xFE, 0x7B, 0x00], "UTF-16"), ([0xFE, 0xFF, 0x00, 0x7B], "UTF-16"),
        ([0x7B, 0x00, 0x22, 0x00], "UTF-16"), ([0x00, 0x5B, 0x00, 0x5D], "UTF-16"),
    ])
    func anotherEncodingIsNamed(bytes: [UInt8], name: String) throws {
        let failure = try #require(HealthEvent.open(bytes).failures.first)
        #expect(failure.code == .unsupportedEncoding)
        #expect(failure.message.contains(name))
        #expect(failure.bytes == bytes)
        let record = Samples.stream(#"{"recordId":"f","data":"\#(Data(bytes).base64EncodedString())"}"#)
        let element = open(record)[0]
        if bytes[0] == 0 { return }
        #expect(element.failure?.code == .unsupportedEncoding)
        #expect(element.wrapper == .firehose)
        #expect(element.itemIdentifier == "f")
        #expect(element.failure?.bytes == bytes)
    }

    @Test(arguments: ["the tide is high", "<html>", "Error: timeout", "%PDF-1.7", "nul", "NaN", "-", "'a'"])
    func aTextThatIsNoJSONIsOneFailure(text: String) throws {
        let elements = open(text)
        #expect(elements.count == 1)
        let failure = try #require(elements[0].failure)
        #expect(failure.code == .malformedJSON)
        #expect(failure.bytes == Array(text.utf8))
        #expect(failure.location.line == 1)
    }

    @Test(arguments: [
        (Samples.records(#"{"Sns":{"Type":"Notification","MessageId":"m"}}"#), HealthEventWrapper.sns, nil, "Message"),
        (#"{"Type":"Notification","TopicArn":"t","Message":null}"#, .sns, nil, "Message"),
        (Samples.records(#"{"messageId":"q","receiptHandle":"r","eventSource":"aws:sqs"}"#), .sqs, "q", "body"),
        (#"[{"messageId":"q","receiptHandle":"r","body":null}]"#, .sqs, "q", "body"),
        (Samples.stream(#"{"recordId":"q","approximateArrivalTimestamp":1}"#), .firehose, "q", "data"),
        (Samples.stream(#"{"recordId":"q","data":7}"#), .firehose, "q", "data"),
        (Samples.notification(""), .sns, nil, "empty"), (Samples.queueRecord(" \n", id: "q"), .sqs, "q", "empty"),
        (Samples.streamRecord("", id: "q"), .firehose, "q", "empty"),
    ])
    func aWrapperOfNothingIsAFailure(text: String, wrapper: HealthEventWrapper, item: String?, word: String) throws {
        for (input, markers) in [(text, []), ("\(text)\n\(Samples.event("x"))", ["x"])] {
            let elements = open(input)
            let failure = try #require(elements[0].failure)
            #expect(failure.code == .emptyWrapper)
            #expect(failure.message.contains(word))
            #expect(elements[0].wrapper == wrapper)
            #expect(elements[0].itemIdentifier == item)
            #expect(elements.markers == markers)
            #expect(failure.innerLocation == nil)
        }
    }

    @Test(arguments: ["!", "AAA=A", "A", "AAAAA", "AA===", "====", "äöü"])
    func whatIsNoBase64IsAFailure(data: String) throws {
        let elements = open(
            Samples.stream(
                #"{"recordId":"1","data":\#(Samples.quoted(data))}"#,
                Samples.streamRecord(Samples.event("x"), id: "2")
            )
        )
        #expect(elements.markers == ["x"])
        let failure = try #require(elements[0].failure)
        #expect(failure.code == .invalidBase64)
        #expect(failure.bytes == Array(data.utf8))
        #expect(failure.message.contains("byte offset"))
        #expect(elements[0].itemIdentifier == "1")
        #expect(elements[0].wrapper == .firehose)
        #expect(failure.location.path == "$.records[0].data")
    }

    @Test(arguments: [0, 1, 2, 3])
    func base64IsReadWithAndWithoutPaddingAndLines(length: Int) {
        let text = Samples.event("x") + String(repeating: " ", count: length)
        let encoded = Data(text.utf8).base64EncodedString(options: [
            .lineLength64Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
        ])
        for data in [encoded, encoded.replacingOccurrences(of: "=", with: "")] {
            #expect(open(#"{"recordId":"1","data":\#(Samples.quoted(data))}"#).markers == ["x"])
        }
    }

    @Test func tooManyWrappersAreAFailure() throws {
        var text = Samples.event("x")
        for _ in 0..<6 { text = Samples.notification(text) }
        #expect(open(text).markers == ["x"])
        text = Samples.notification(text)
        let failure = try #require(open(text).failures.first)
        #expect(failure.code == .tooManyWrappers)
        #expect(failure.bytes == Array(Samples.event("x").utf8))
        var quoted = "{}"
        for _ in 0..<7 { quoted = Samples.quoted(quoted) }
        #expect(open(quoted).failures.map(\.code) == [.tooManyWrappers])
    }

    @Test func tooManyArraysAreAFailure() throws {
        func nested(_ count: Int, _ text: String) -> String {
            String(repeating: "[", count: count) + text + String(repeating: "]", count: count)
        }
        #expect(open(nested(16, Samples.event("x"))).markers == ["x"])
        #expect(open(nested(17, Samples.event("x"))).failures.map(\.code) == [.tooManyWrappers])
        let queue = nested(10, Samples.queueRecord(nested(10, Samples.event("x")), id: "q"))
        #expect(open(queue).failures.map(\.code) == [.tooManyWrappers])
        #expect(open("[\(nested(20, "1")),\(Samples.event("x"))]").markers == ["x"])
        #expect(open(nested(500, "")).failures.map(\.code) == [.malformedJSON])
    }

    /// A thread has 512 KB of stack on macOS, and less elsewhere.
    @Test func deepNestingNeedsLittleStack() async {
        var text = "1"
        for _ in 0..<7 {
            text = String(repeating: "[", count: 127) + Samples.quoted(text) + String(repeating: "]", count: 127)
        }
        let records = String(repeating: #"{"Records":["#, count: 100)
        let values = #"{"detail":{"x":\#(String(repeating: "[", count: 120))\#(String(repeating: "]", count: 120))}}"#
        let inputs = [text, records, values]
        await withCheckedContinuation { (ended: CheckedContinuation<Void, Never>) in
            let thread = Thread {
                for input in inputs { #expect(!open(input).isEmpty) }
                ended.resume()
            }
            thread.stackSize = 1024 * 1024
            thread.start()
        }
    }

    @Test func aPlaceHasLineColumnOffsetAndPath() throws {
        let text =
            "{\"Records\": [\n  \(Samples.queueRecord(Samples.event("x"), id: "1")),\n  {\"messageId\": \"2\", \"body\" 7}\n]}\n"
        let failure = try #require(open(text).failures.first)
        let offset = try #require(text.range(of: "7}")).lowerBound
        #expect(failure.location.offset == text.utf8.distance(from: text.startIndex, to: offset))
        #expect(failure.location.line == 3)
        #expect(failure.location.column == 29)
        #expect(failure.location.path == "$.Records[1].body")
        #expect(
            failure.description.hasPrefix(
                "line 3, column 29 (byte offset \(failure.location.offset), path $.Records[1].body): found '7'"
            )
        )
        #expect(String(decoding: failure.bytes, as: UTF8.self) == #"{"messageId": "2", "body" 7}"#)
    }

    @Test func aPlaceInAWrappedTextHasBoth() throws {
        let text = "\n" + Samples.records(Samples.queueRecord("{\"detail\":\n {\"page\" 1}}", id: "1"))
        let element = open(text)[0]
        let failure = try #require(element.failure)
        #expect(failure.location.line == 2)
        #expect(failure.location.path == "$.Records[0].body")
        #expect(failure.innerLocation == JSONLocation(offset: 20, line: 2, column: 10, path: "$.detail.page"))
        #expect(failure.description.hasPrefix("in the text at line 2, "))
        #expect(element.itemIdentifier == "1")
        #expect(element.wrapper == .sqs)
    }

    @Test func placesAreCountedInEveryLine() {
        let lines = (0..<200).map { $0 % 3 == 0 ? "{\"broken\" \($0)}" : Samples.event("\($0)") }
        let elements = open(lines.joined(separator: "\r\n"))
        #expect(elements.map(\.location.line) == Array(1...200))
        #expect(elements.filter { $0.event != nil }.allSatisfy { $0.location.column == 1 })
        #expect(elements.failures.allSatisfy { $0.location.column == 11 && $0.location.path == "$.broken" })
    }

    /// An API destination does not escape what it puts between the quotes of a template.
    @Test func aTemplateThatWasFilledWithoutEscapesIsAFailure() throws {
        let texts = [
            #"{"detail":{"service":"ECS","text":"the "old" revision","eventTypeCode":"X"}}"#,
            "{\"detail\":{\"service\":\"ECS\",\"text\":\"two\nlines\",\"eventTypeCode\":\"X\"}}",
            #"{"detail":{"service":"ECS","text":"C:\Windows","eventTypeCode":"X"}}"#,
            #"{"detail":<aws.events.event.json>}"#, #"{"detail":{"service":,"eventTypeCode":"X"}}"#,
        ]
        for text in texts {
            let elements = open("\(text)\n\(Samples.event("x"))")
            #expect(elements.markers == ["x"], "\(text)")
            #expect(
                elements.failures.map { String(decoding: $0.bytes, as: UTF8.self) }.joined().hasPrefix(text),
                "\(text)"
            )
            #expect(elements.failures.first?.location.path.hasPrefix("$.detail") == true, "\(text)")
        }
    }

    @Test func anEventWithoutItsDetailIsAFailure() throws {
        let text = #"{"version":"0","detail-type":"AWS Health Event"}"#
        for (input, key) in [
            (text, "detail"), (#"{"DetailType":"a"}"#, "Detail"), (#"{"detail":7}"#, "an object"),
            (#"{"Detail":"{"}"#, "text that begins here"),
        ] {
            let failure = try #require(open(input).failures.first)
            #expect(failure.message.contains(key))
            #expect(failure.bytes == Array(input.utf8))
        }
    }
}
