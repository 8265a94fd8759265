package import WireJSON

/// A mention of everybody.
///
/// Source: Slack, "Reference: rich text block".
public struct RichTextBroadcast: Hashable, Sendable, Codable {
    /// Whom it notifies.
    public let range: BroadcastRange
    /// How it is formatted.
    public let style: RichTextStyle?

    /// Creates a value.
    ///
    /// - Parameters:
    ///   - range: Whom it notifies.
    ///   - style: How it is formatted.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(_ range: BroadcastRange, style: RichTextStyle? = nil) throws(BlockKitError) {
        try style?.checkText("broadcast")
        self.range = range
        self.style = style
    }
}

extension RichTextBroadcast: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "broadcast", at: path)
        let range = try object.required("range", BroadcastRange.self)
        let style = try object.optional("style", RichTextStyle.self)
        self = try object.finish { () throws(BlockKitError) in try Self(range, style: style) }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "broadcast")
        writer.member("range", range)
        writer.member("style", style)
        writer.endObject()
    }
}
