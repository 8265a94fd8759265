package import WireJSON

/// A cell of plain text.
///
/// Source: Slack, "Reference: table block".
public struct RawText: Hashable, Sendable, Codable {
    /// The text, at least one character.
    public let text: String
    /// Whether Slack shows `:name:` as an emoji.
    public let emoji: Bool?

    /// Creates a value.
    ///
    /// - Parameters:
    ///   - text: The text, at least one character.
    ///   - emoji: Whether Slack shows `:name:` as an emoji.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(_ text: String, emoji: Bool? = nil) throws(BlockKitError) {
        try Check.text(text, "raw_text.text")
        self.text = text
        self.emoji = emoji
    }
}

extension RawText: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "raw_text", at: path)
        let text = try object.string("text")
        let emoji = try object.optionalBool("emoji")
        self = try object.finish { () throws(BlockKitError) in try Self(text, emoji: emoji) }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "raw_text")
        writer.member("text", text)
        writer.member("emoji", emoji)
        writer.endObject()
    }
}

extension RawText: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.add(text)
    }
}

extension RawText {
    /// Creates a cell from any string, whose control characters are replaced.
    ///
    /// - Parameter text: Any string; bidirectional overrides are dropped, line breaks and tabs become spaces.
    /// - Throws: Never for a reason that the text could give.
    public init(displaying text: String) throws(BlockKitError) { try self.init(ForeignText.displayable(text)) }
}
