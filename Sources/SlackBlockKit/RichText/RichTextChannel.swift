package import WireJSON

/// A link to a channel.
///
/// Source: Slack, "Reference: rich text block".
public struct RichTextChannel: Hashable, Sendable, Codable {
    /// The channel.
    public let channelID: ConversationID
    /// How it is formatted.
    public let style: RichTextStyle?

    /// Creates a value.
    ///
    /// - Parameters:
    ///   - channelID: The channel.
    ///   - style: How it is formatted.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(_ channelID: ConversationID, style: RichTextStyle? = nil) throws(BlockKitError) {
        self.channelID = channelID
        self.style = style
    }
}

extension RichTextChannel: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "channel", at: path)
        let channelID = try object.required("channel_id", ConversationID.self)
        let style = try object.optional("style", RichTextStyle.self)
        self = try object.finish { () throws(BlockKitError) in try Self(channelID, style: style) }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "channel")
        writer.member("channel_id", channelID)
        writer.member("style", style)
        writer.endObject()
    }
}
