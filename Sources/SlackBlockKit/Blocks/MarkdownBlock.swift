package import WireJSON

/// Text in standard Markdown, with headings, tables and highlighted code.
///
/// All markdown blocks of a message have at most 12,000 characters together. Slack ignores a `block_id`, so there is
/// none.
///
/// Source: Slack, "Reference: markdown block".
public struct MarkdownBlock: Hashable, Sendable, Codable {
    /// How many characters the text may have.
    public static let maximumTextCount = 12_000

    /// The Markdown as Slack reads it, at most 12,000 characters.
    public let text: String

    /// Creates a block from Markdown source, as it is.
    ///
    /// Nothing is escaped: whatever the source holds becomes a format, a link or, as `<!channel>` does, a mention. This
    /// is for source that the program wrote or that was stored as Markdown, and never for names and descriptions from
    /// outside: put those into a ``MrkdwnText``.
    ///
    /// ```swift
    /// let block = try MarkdownBlock(uncheckedSource: "| retired | left |\n|---|---|\n| \(retired) | \(left) |")
    /// ```
    ///
    /// - Parameter source: The source, at most 12,000 characters.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(uncheckedSource source: String) throws(BlockKitError) {
        try Check.text(source, "markdown.text", max: Self.maximumTextCount)
        text = source
    }
}

extension MarkdownBlock: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "markdown", at: path)
        let text = try object.string("text")
        self = try object.finish { () throws(BlockKitError) in try Self(uncheckedSource: text) }
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
