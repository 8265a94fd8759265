public import SlackBlockKit
import WireJSON

extension SlackMessage {
    /// The message with the blocks only that Slack has had for ever: headings, sections of text, small print.
    ///
    /// Fields become lines, dates become words, attachments come below, and of every other block the texts stay: no text is
    /// lost, whatever it was in the message that Slack refused. Accessories, pictures and metadata are not kept.
    ///
    /// - Returns: The message.
    /// - Throws: `BlockKitError` where the message was so full that it has no room in this form.
    public func classicForm() throws(BlockKitError) -> SlackMessage {
        var classic: [Block] = []
        for block in blocks + attachments.flatMap(\.blocks) {
            switch block {
            case .header(let header): classic.append(.header(try HeaderBlock(header.text)))
            case .section(let section):
                let parts = ([section.text].compactMap { $0 } + section.fields).map { $0.plainerSource(.kept) }
                for text in Self.joined(parts) {
                    classic.append(.section(try SectionBlock(MrkdwnText(uncheckedSource: text))))
                }
            case .context(let context):
                let texts = context.elements.compactMap { $0.plainerSource(.kept) }
                if texts.isEmpty { continue }
                classic.append(
                    .context(
                        try ContextBlock(
                            texts.map { (text) throws(BlockKitError) in try MrkdwnText(uncheckedSource: text) }
                        )
                    )
                )
            case .divider: continue
            default:
                for text in LinePieces(block.plainLines, maximum: SectionBlock.maximumTextCount).pieces {
                    classic.append(.section(try SectionBlock(MrkdwnText(uncheckedSource: text))))
                }
            }
        }
        return try SlackMessage(
            text: text,
            blocks: classic,
            threadTimestamp: threadTimestamp,
            replyBroadcast: replyBroadcast
        )
    }

    /// Texts in as few sections as they fit.
    private static func joined(_ texts: [String]) -> [String] {
        var joined: [String] = []
        for text in texts {
            if let last = joined.last, last.utf16.count + text.utf16.count < SectionBlock.maximumTextCount {
                joined[joined.count - 1] += "\n" + text
            } else {
                joined.append(text)
            }
        }
        return joined
    }
}

extension TextObject {
    /// The text as mrkdwn in a plainer form.
    func plainerSource(_ links: MrkdwnSource.Links) -> String {
        switch self {
        case .mrkdwn(let text): MrkdwnSource(source: text.source).plainer(links)
        case .plain(let text): text.escapedSource
        }
    }
}

extension ContextElement {
    /// The text as mrkdwn in a plainer form; `nil` for a picture.
    func plainerSource(_ links: MrkdwnSource.Links) -> String? {
        switch self {
        case .mrkdwn(let text): MrkdwnSource(source: text.source).plainer(links)
        case .plain(let text): text.escapedSource
        default: nil
        }
    }
}

extension PlainText {
    /// The text as mrkdwn shows it.
    var escapedSource: String {
        var escaped = ""
        for character in source {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            default: escaped.append(character)
            }
        }
        return escaped
    }
}

extension Block {
    /// The texts that are in any block, one a line, as mrkdwn shows them.
    var plainLines: [String] {
        let message = try? SlackMessage(text: MrkdwnText("-"), blocks: [self])
        let json = message.flatMap { try? JSONValue(json: $0.json()) }
        return json?["blocks"]?.texts.map { text in
            var builder = MrkdwnBuilder()
            builder.text(text)
            return (try? builder.take().source) ?? ""
        } ?? []
    }
}

extension JSONValue {
    /// What people read of a block, in the order of its elements.
    fileprivate var texts: [String] {
        switch self {
        case .array(let elements): elements.flatMap(\.texts)
        case .object(let members):
            members.sorted { $0.key < $1.key }.flatMap { key, value -> [String] in
                guard case .string(let text) = value else { return value.texts }
                let isShown = key == "text" || key == "url" || key == "title" || key == "caption" || key == "fallback"
                return isShown && !text.isEmpty ? text.split(whereSeparator: \.isNewline).map(String.init) : []
            }
        default: []
        }
    }
}
