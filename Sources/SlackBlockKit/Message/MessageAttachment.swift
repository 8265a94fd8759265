package import WireJSON

/// Blocks beside a coloured bar, below the blocks of a message.
///
/// The bar is the only colour that Slack has for messages. Long attachments are folded, so let the headline stand in the
/// message's own blocks. Source: Slack, "Reference: secondary message attachments".
public struct MessageAttachment: Hashable, Sendable, Codable {
    /// The colour of the bar.
    public let color: AttachmentColor?
    /// What stands beside the bar, 1 to 50 blocks.
    public let blocks: [Block]
    /// What is shown where blocks can't be.
    public let fallback: MrkdwnText?

    /// Creates an attachment.
    ///
    /// - Parameters:
    ///   - color: The colour of the bar.
    ///   - blocks: What stands beside the bar.
    ///   - fallback: What is shown where blocks can't be.
    /// - Throws: `BlockKitError` with code `tooFew` or `tooMany`.
    public init(
        color: AttachmentColor? = nil,
        blocks: [Block],
        fallback: MrkdwnText? = nil
    ) throws(BlockKitError) {
        try Check.size(blocks.count, "attachment.blocks", in: 1...SlackMessage.maximumBlockCount)
        try Check.text(fallback, "attachment.fallback", max: SlackMessage.maximumTextCount)
        self.color = color
        self.blocks = blocks
        self.fallback = fallback
    }
}

extension MessageAttachment: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, "attachment", at: path)
        let color = try object.optional("color", AttachmentColor.self)
        let fallback = try object.optionalMrkdwn("fallback")
        let blocks = try object.list("blocks", of: Block.self)
        self = try object.finish { () throws(BlockKitError) in
            try Self(color: color, blocks: blocks, fallback: fallback)
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("color", color)
        if let fallback { writer.member("fallback", fallback.text) }
        writer.member("blocks", blocks)
        writer.endObject()
    }
}
