import Foundation
import SlackBlockKit
import Testing

/// JSON and values, both ways.
struct CodingTests {
    @Test(arguments: Samples.blocks)
    func blocksAreWrittenAsTheyWereRead(json: String) throws {
        let message = try message(json)
        let block = try #require(message.blocks.first)

        let written = try object(message.json())
        let expected = try object(#"{"text":"Hello.","blocks":[\#(json)]}"#.utf8)
        #expect(written == expected)
        #expect(try recoded(block) == block)
        #expect(try recoded(message) == message)
    }

    @Test(arguments: Samples.actions + Samples.inputs)
    func elementsAreWrittenAsTheyWereRead(json: String) throws {
        let element = try JSONDecoder().decode(BlockElement.self, from: Data(json.utf8))
        #expect(try object(JSONEncoder().encode(element)) == object(json.utf8))
        #expect(try recoded(element) == element)
    }

    @Test func messagesKeepEveryField() throws {
        let json = #"""
            {"text":"A &amp; B","blocks":[{"type":"divider"}],"thread_ts":"1503435956.000247","reply_broadcast":true,
            "attachments":[{"color":"#a30200","fallback":"F","blocks":[{"type":"divider"}]},{"blocks":[{"type":"divider"}]}],
            "metadata":{"event_type":"a_1","event_payload":{"b":[1,null,{"c":1.5}]}},"unfurl_links":false,"unfurl_media":true}
            """#
        let message = try SlackMessage(json: Array(json.utf8))
        #expect(message.text.source == "A &amp; B")
        #expect(message.blockCount == 3)
        #expect(try object(message.json()) == object(json.utf8))
        #expect(try object(message.json(prettyPrinted: true)) == object(json.utf8))
        #expect(try recoded(message) == message)
        #expect(message.jsonString().contains("1.5}"))
        #expect(message.jsonString(prettyPrinted: true).contains("\n  \"text\": "))
    }

    @Test func linksAreNotUnfurledUnlessAskedFor() throws {
        let message = try SlackMessage(text: MrkdwnText("Hello."))
        #expect(message.jsonString() == #"{"text":"Hello.","unfurl_links":false,"unfurl_media":false}"#)
        let silent = try SlackMessage(text: MrkdwnText("Hello."), unfurlsLinks: nil, unfurlsMedia: nil)
        #expect(silent.jsonString() == #"{"text":"Hello."}"#)
    }

    @Test func equalMessagesGiveEqualBytes() throws {
        let first = try message(#"{"type":"header","text":{"type":"plain_text","text":"a"},"level":1}"#)
        let second = try message(#"{"level":1,"text":{"text":"a","type":"plain_text"},"type":"header"}"#)
        #expect(first == second)
        #expect(first.json() == second.json())
    }

    @Test(arguments: [
        #"{"channel":"C012AB3CD","text":"a","unfurl_links":false,"unfurl_media":false,"thread_ts":"1503435956.000247"}"#,
        #"{"channel":"C012AB3CD","ts":"1503435956.000247","text":"a","blocks":[{"type":"divider"}]}"#,
        #"{"channel":"general","text":"a","reply_broadcast":false,"metadata":{"event_type":"a","event_payload":{}}}"#,
    ])
    func destinationsStandBesideTheMessage(json: String) throws {
        let addressed = try AddressedSlackMessage(json: Array(json.utf8))
        #expect(try object(addressed.json()) == object(json.utf8))
        #expect(try recoded(addressed) == addressed)
    }

    @Test func updatesAreWrittenWithoutWhatTheyDoNotTake() throws {
        let message = try SlackMessage(
            text: MrkdwnText("Done."),
            threadTimestamp: SlackTimestamp("1503435956.000247"),
            metadata: MessageMetadata(eventType: "done", eventPayload: [:])
        )
        let channel = try ConversationID("C012AB3CD")
        let update = try AddressedSlackMessage(
            message,
            to: .update(channel: channel, timestamp: SlackTimestamp("1503435956.000248"))
        )
        let expected = #"""
            {"channel":"C012AB3CD","ts":"1503435956.000248","text":"Done.","metadata":{"event_type":"done","event_payload":{}}}
            """#
        #expect(String(decoding: update.json(), as: UTF8.self) == expected)
    }

    @Test func textObjectsKeepTheirFlags() throws {
        let texts = [
            TextObject.plain(try PlainText(uncheckedSource: "a \"b\" \\ é😀\n\t", emoji: false)),
            .mrkdwn(try MrkdwnText(uncheckedSource: "*a* \"b\" \\ é😀\n", verbatim: true)),
        ]
        #expect(try recoded(texts) == texts)
        #expect(texts.map(\.source) == ["a \"b\" \\ é😀\n\t", "*a* \"b\" \\ é😀\n"])
        #expect(texts.map(\.count) == [13, 14])
    }

    @Test func markdownSourceIsWrittenAsItIs() throws {
        let block = try MarkdownBlock(uncheckedSource: "A\n<!here> <https://example.com|x> &amp; **b**")
        #expect(block.text == "A\n<!here> <https://example.com|x> &amp; **b**")
        let message = try SlackMessage(
            text: MrkdwnText("Hello."),
            blocks: [.markdown(block)],
            unfurlsLinks: nil,
            unfurlsMedia: nil
        )
        let json = #"{"type":"markdown","text":"A\n<!here> <https://example.com|x> &amp; **b**"}"#
        #expect(try object(message.json()) == object(#"{"text":"Hello.","blocks":[\#(json)]}"#.utf8))
    }

    @Test func valuesInsideOtherValuesNameTheirWholePath() throws {
        struct Stored: Codable { var messages: [SlackMessage] }
        let json = #"{"messages":[{"text":"a"},{"text":"a","blocks":[{"type":"section"}]}]}"#
        let error = try #require(throws: BlockKitError.self) {
            try JSONDecoder().decode(Stored.self, from: Data(json.utf8))
        }
        #expect(error.code == .missing)
        #expect(error.path == "$.messages[1].blocks[0]")
    }
}
