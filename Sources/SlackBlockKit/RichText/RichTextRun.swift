package import WireJSON

/// Text in one format.
///
/// Nothing is escaped in rich text: the string is shown as it is, so a name from outside can become no mention and
/// no link. Control characters are refused; ``init(displaying:style:)`` replaces them.
///
/// Source: Slack, "Reference: rich text block".
public struct RichTextRun: Hashable, Sendable, Codable {
    /// The text, at least one character.
    public let text: String
    /// How it is formatted.
    public let style: RichTextStyle?

    /// Creates a value.
    ///
    /// - Parameters:
    ///   - text: The text, at least one character.
    ///   - style: How it is formatted.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(_ text: String, style: RichTextStyle? = nil) throws(BlockKitError) {
        try Check.text(text, "text.text")
        try style?.checkText("text")
        self.text = text
        self.style = style
    }
}

extension RichTextRun: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "text", at: path)
        let text = try object.string("text")
        let style = try object.optional("style", RichTextStyle.self)
        self = try object.finish { () throws(BlockKitError) in try Self(text, style: style) }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "text")
        writer.member("text", text)
        writer.member("style", style)
        writer.endObject()
    }
}

extension RichTextRun: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.add(text)
    }
}

extension RichTextRun {
    /// Creates a piece from any string, whose control characters are replaced.
    ///
    /// - Parameters:
    ///   - text: Any string; bidirectional overrides are dropped, line breaks and tabs become spaces.
    ///   - style: How it is formatted.
    /// - Throws: `BlockKitError` with code `conflict` where the style is one for mentions.
    public init(displaying text: String, style: RichTextStyle? = nil) throws(BlockKitError) {
        try self.init(ForeignText.displayable(text), style: style)
    }
}
