import FargateRetirement
import FargateRetirementTesting
import Foundation
import SlackBlockKit
import SlackNotifications
import Testing

struct MessageFormTests {
    private static let timestamp = "1720884880.000200"

    private func rich() throws -> SlackMessage {
        return try SlackMessage(
            text: MrkdwnText("Two things happen."),
            blocks: [
                .header(HeaderBlock(PlainText("Heads up & down"), level: 2)),
                .divider(DividerBlock()),
                .section(
                    SectionBlock(
                        text: .plain(PlainText(uncheckedSource: "plain <b> & more")),
                        fields: [.mrkdwn(MrkdwnText(uncheckedSource: "*Starts*\n<!date^1788534000^{date}|Fri 4 Sep>"))],
                        expand: true
                    )
                ),
                .section(SectionBlock(MrkdwnText(uncheckedSource: "<!here> see <https://example.com/a|the page>"))),
                .table(TableBlock(rows: [TableRow(["db & <cache>"])])),
                .context(ContextBlock([MrkdwnText(uncheckedSource: "<https://example.com/b|small print>")])),
            ],
            attachments: [
                MessageAttachment(
                    color: .danger,
                    blocks: [.section(SectionBlock(MrkdwnText("in the attachment")))]
                )
            ],
            threadTimestamp: SlackTimestamp(Self.timestamp),
            replyBroadcast: true
        )
    }

    @Test func theClassicFormHasNothingButOldBlocks() throws {
        let classic = try rich().classicForm()
        #expect(
            classic.body.split(separator: "\n").map(String.init) == [
                "Heads up ＆ down", "plain &lt;b&gt; &amp; more", "*Starts*", "Fri 4 Sep",
                "<!here> see <https://example.com/a|the page>", "db &amp; &lt;cache&gt;",
                "<https://example.com/b|small print>", "in the attachment",
            ]
        )
        #expect(classic.attachments.isEmpty)
        #expect(classic.threadTimestamp?.rawValue == Self.timestamp)
        #expect(classic.replyBroadcast == true)
        let json = classic.jsonString()
        for word in [#""fields""#, #""level""#, #""expand""#, #""table""#, "divider"] { #expect(!json.contains(word)) }
    }

    @Test func theTextFormSaysWhatTheBlocksSay() throws {
        let texts = try rich().textForms()
        try #require(texts.count == 1)
        #expect(
            texts[0].text.source.split(separator: "\n").map(String.init) == [
                "Two things happen.", "*Heads up ＆ down*", "plain &lt;b&gt; &amp; more", "*Starts*", "Fri 4 Sep",
                "<!here> see the page", "db &amp; &lt;cache&gt;", "<https://example.com/b|small print>",
                "in the attachment",
            ]
        )
        #expect(texts[0].blocks.isEmpty)
        #expect(texts[0].threadTimestamp?.rawValue == Self.timestamp)
        #expect(texts[0].replyBroadcast == true)
    }

    @Test func fieldsThatDoNotFitOneSectionTakeSeveral() throws {
        let fields = (0..<10).map { String(repeating: "\($0)", count: 1_200) }
        let message = try SlackMessage(
            text: MrkdwnText("x"),
            blocks: [
                .section(
                    SectionBlock(
                        fields: fields.map { (text) throws(BlockKitError) in try MrkdwnText(uncheckedSource: text) }
                    )
                )
            ]
        )
        let classic = try message.classicForm()
        #expect(classic.blocks.count == 5)
        #expect(classic.body.split(separator: "\n").map(String.init) == fields)
    }

    @Test(arguments: [" ", "word ", "&amp;", "<https://example.com/abcdef|label> ", "é", "👩‍👩‍👧‍👦", "e\u{301}\u{302}\u{303}"])
    func aLongLineIsCutWhereNothingBreaks(unit: String) throws {
        let line = "start" + String(repeating: unit, count: 9_000 / unit.utf8.count) + "end"
        let message = try SlackMessage(text: MrkdwnText(uncheckedSource: line))
        let texts = try message.textForms().map(\.text.source)
        #expect(texts.count > (unit.hasPrefix("<") ? 1 : 2) || unit.hasPrefix("<"))
        #expect(texts.allSatisfy { $0.utf8.count <= SlackMessage.maximumTextFormByteCount })
        for (place, text) in texts.enumerated() {
            if texts.count > 1 { #expect(text.hasPrefix("(\(place + 1)/\(texts.count)) ")) }
            #expect(text.filter { $0 == "&" }.count == text.filter { $0 == ";" }.count)
            #expect(text.filter { $0 == "<" }.count == text.filter { $0 == ">" }.count)
        }
    }

    @Test func aCombiningCharacterWithoutEndIsCutToo() throws {
        let message = try SlackMessage(
            text: MrkdwnText(uncheckedSource: "e" + String(repeating: "\u{301}", count: 8_000))
        )
        let texts = try message.textForms().map(\.text.source)
        #expect(texts.reduce(0) { $0 + $1.unicodeScalars.filter { $0 == "\u{301}" }.count } == 8_000)
    }

    @Test func aCodeBlockThatIsCutIsClosedAndBegunAgain() throws {
        let lines = (1...400).map { "line number \($0)" }
        let source = "before\n```" + lines.joined(separator: "\n") + "```\nafter"
        let texts = try SlackMessage(text: MrkdwnText(uncheckedSource: source)).textForms().map(\.text.source)
        #expect(texts.count > 1)
        #expect(texts.allSatisfy { $0.components(separatedBy: "```").count % 2 == 1 })
        let all = texts.flatMap { $0.split(separator: "\n") }.map { $0.replacingOccurrences(of: "```", with: "") }
        #expect(lines.allSatisfy { all.contains($0) })
    }

    @Test func aMessageOfTextAloneStaysAsItIs() throws {
        let message = try SlackMessage(text: MrkdwnText("Only this."))
        #expect(try message.textForms() == [message])
    }
}
