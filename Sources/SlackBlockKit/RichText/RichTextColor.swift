package import WireJSON

/// A patch of colour, with its value.
///
/// Source: Slack, "Reference: rich text block".
public struct RichTextColor: Hashable, Sendable, Codable {
    /// The colour.
    public let value: HexColor
    /// How it is formatted.
    public let style: RichTextStyle?

    /// Creates a value.
    ///
    /// - Parameters:
    ///   - value: The colour.
    ///   - style: How it is formatted.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(_ value: HexColor, style: RichTextStyle? = nil) throws(BlockKitError) {
        try style?.checkText("color")
        self.value = value
        self.style = style
    }
}

extension RichTextColor: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "color", at: path)
        let value = try object.required("value", HexColor.self)
        let style = try object.optional("style", RichTextStyle.self)
        self = try object.finish { () throws(BlockKitError) in try Self(value, style: style) }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "color")
        writer.member("value", value)
        writer.member("style", style)
        writer.endObject()
    }
}
