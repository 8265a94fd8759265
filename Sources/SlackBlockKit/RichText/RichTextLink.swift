package import WireJSON

/// A link.
///
/// Source: Slack, "Reference: rich text block".
public struct RichTextLink: Hashable, Sendable, Codable {
    /// Where it leads.
    public let url: SlackURL
    /// What is shown; the URL where it is `nil`.
    public let text: String?
    /// Whether Slack warns before it opens.
    public let isUnsafe: Bool?
    /// How it is formatted.
    public let style: RichTextStyle?

    /// Creates a value.
    ///
    /// - Parameters:
    ///   - url: Where it leads.
    ///   - text: What is shown; the URL where it is `nil`.
    ///   - isUnsafe: Whether Slack warns before it opens.
    ///   - style: How it is formatted.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(
        url: SlackURL,
        text: String? = nil,
        isUnsafe: Bool? = nil,
        style: RichTextStyle? = nil
    ) throws(BlockKitError) {
        try Check.text(text, "link.text")
        try style?.checkText("link")
        self.url = url
        self.text = text
        self.isUnsafe = isUnsafe
        self.style = style
    }
}

extension RichTextLink: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "link", at: path)
        let url = try object.required("url", SlackURL.self)
        let text = try object.optionalString("text")
        let isUnsafe = try object.optionalBool("unsafe")
        let style = try object.optional("style", RichTextStyle.self)
        self = try object.finish { () throws(BlockKitError) in
            try Self(url: url, text: text, isUnsafe: isUnsafe, style: style)
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "link")
        writer.member("url", url)
        writer.member("text", text)
        writer.member("unsafe", isUnsafe)
        writer.member("style", style)
        writer.endObject()
    }
}

extension RichTextLink: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.characters &+= text?.utf16.count ?? url.string.utf8.count
    }
}
