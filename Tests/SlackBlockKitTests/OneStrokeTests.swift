import SlackBlockKit
import Testing

/// Blocks of the usual form are written at one stroke: what comes of it is what comes of their parts.
struct OneStrokeTests {
    private static let texts = ["a", "\"quoted\" \\ é 😀 <&>", "a\nb", String(repeating: "x", count: 150)]

    private static func blocks(_ text: String) throws -> [Block] {
        let mrkdwn = try MrkdwnText(text)
        let bare = try MrkdwnText(verbatim: true) { $0.text(text) }
        return [
            .header(try HeaderBlock(PlainText(String(text.prefix(50)), emoji: .warning))),
            .header(try HeaderBlock(PlainText(String(text.prefix(50)), emoji: .warning), level: 2)),
            .header(try HeaderBlock(PlainText(String(text.prefix(50))))),
            .section(try SectionBlock(mrkdwn)),
            .section(try SectionBlock(mrkdwn, expand: true)),
            .section(try SectionBlock(mrkdwn, expand: false)),
            .section(try SectionBlock(mrkdwn, blockID: "one")),
            .section(try SectionBlock(bare)),
            .section(try SectionBlock(text: .mrkdwn(mrkdwn), fields: [.mrkdwn(bare)])),
            .context(try ContextBlock([mrkdwn])),
            .context(try ContextBlock([mrkdwn, bare])),
            .context(try ContextBlock([bare])),
            .context(try ContextBlock([mrkdwn], blockID: "two")),
        ]
    }

    @Test(arguments: texts)
    func oneStrokeWritesWhatThePartsWould(text: String) throws {
        for block in try Self.blocks(text) {
            let message = try SlackMessage(text: MrkdwnText(text), blocks: [.divider(DividerBlock()), block])
            // The form for people is always written part by part.
            let parts = try SlackMessage(json: message.json(prettyPrinted: true))
            #expect(try SlackMessage(json: message.json()) == parts)
            #expect(message == parts)
        }
    }
}
