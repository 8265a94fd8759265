public import SlackBlockKit

extension SlackMessage {
    /// How many bytes each text of ``textForms()`` may have: Slack advises 4,000 characters, and takes no more where a
    /// message is changed.
    public static let maximumTextFormByteCount = 3_900

    /// The message as text without blocks, in as many messages as it takes.
    ///
    /// Every text of the blocks is in it: first the sentence for notifications, then the texts, line by line. Dates are
    /// words, links are their labels, and only the small print keeps its links. Accessories, pictures and metadata are not
    /// kept.
    ///
    /// - Returns: At least one message.
    /// - Throws: `BlockKitError` where a value would break a limit of Slack's, which none should do.
    public func textForms() throws(BlockKitError) -> [SlackMessage] {
        var lines = [MrkdwnSource(source: text.source).plainer(.labels)]
        for block in blocks + attachments.flatMap(\.blocks) {
            switch block {
            case .header(let header): lines.append("*\(header.text.escapedSource)*")
            case .section(let section):
                lines += ([section.text].compactMap { $0 } + section.fields).map { $0.plainerSource(.labels) }
            case .context(let context): lines += context.elements.compactMap { $0.plainerSource(.kept) }
            case .divider: continue
            default: lines += block.plainLines
            }
        }
        return try Self.texts(lines, threadTimestamp: threadTimestamp, replyBroadcast: replyBroadcast)
    }

    /// Lines of mrkdwn as messages without blocks, which say which part they are where there are several.
    static func texts(
        _ lines: [String],
        threadTimestamp: SlackTimestamp? = nil,
        replyBroadcast: Bool? = nil
    ) throws(BlockKitError) -> [SlackMessage] {
        let pieces = LinePieces(lines, maximum: maximumTextFormByteCount - 40).pieces
        var messages: [SlackMessage] = []
        for (place, piece) in pieces.enumerated() {
            let source = pieces.count > 1 ? "(\(place + 1)/\(pieces.count)) \(piece)" : piece
            messages.append(
                try SlackMessage(
                    text: MrkdwnText(uncheckedSource: source),
                    threadTimestamp: threadTimestamp,
                    replyBroadcast: replyBroadcast
                )
            )
        }
        return messages
    }
}
