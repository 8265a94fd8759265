package import WireJSON

/// Text in standard Markdown, with headings, tables and highlighted code.
///
/// Text from outside is not escaped here: it can hold links and mentions. All markdown blocks of a message have at
/// most 12,000 characters together. Slack ignores a `block_id`, so there is none.
///
/// Source: Slack, "Reference: markdown block".
public struct MarkdownBlock: Hashable, Sendable, Codable {
    /// How many characters the text may have.
    public static let maximumTextCount = 12_000

    /// The text, at most 12,000 characters.
    public let text: String

    /// Creates a value.
    ///
    /// - Parameter text: The text, at most 12,000 characters.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(_ text: String) throws(BlockKitError) {
        try Check.text(text, "markdown.text", max: 12000)
        self.text = text
    }
}

extension MarkdownBlock: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "markdown", at: path)
        let text = try object.string("text")
        self = try object.finish { () throws(BlockKitError) in try Self(text) }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "markdown")
        writer.member("text", text)
        writer.endObject()
    }
}

extension MarkdownBlock: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.addBlock(id: nil)
        tally.add(text)
        tally.markdownCharacters &+= text.utf16.count
    }
}
