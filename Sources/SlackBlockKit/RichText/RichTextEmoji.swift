package import WireJSON

/// An emoji.
///
/// Source: Slack, "Reference: rich text block".
public struct RichTextEmoji: Hashable, Sendable, Codable {
    /// Its name.
    public let name: EmojiName
    /// Its code points in hexadecimal, as `1f680`.
    public let unicode: String?
    /// Its skin tone, 1 to 6.
    public let skinTone: Int?
    /// Its picture.
    public let url: SlackURL?
    /// How it is formatted.
    public let style: RichTextStyle?

    /// Creates a value.
    ///
    /// - Parameters:
    ///   - name: Its name.
    ///   - unicode: Its code points in hexadecimal, as `1f680`.
    ///   - skinTone: Its skin tone, 1 to 6.
    ///   - url: Its picture.
    ///   - style: How it is formatted.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(
        _ name: EmojiName,
        unicode: String? = nil,
        skinTone: Int? = nil,
        url: SlackURL? = nil,
        style: RichTextStyle? = nil
    ) throws(BlockKitError) {
        try Check.text(unicode, "emoji.unicode")
        try Check.number(skinTone, "emoji.skin_tone", in: 1...6)
        try style?.checkText("emoji")
        self.name = name
        self.unicode = unicode
        self.skinTone = skinTone
        self.url = url
        self.style = style
    }
}

extension RichTextEmoji: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "emoji", at: path)
        let name = try object.required("name", EmojiName.self)
        let unicode = try object.optionalString("unicode")
        let skinTone = try object.optionalInt("skin_tone")
        let url = try object.optional("url", SlackURL.self)
        let style = try object.optional("style", RichTextStyle.self)
        self = try object.finish { () throws(BlockKitError) in
            try Self(name, unicode: unicode, skinTone: skinTone, url: url, style: style)
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "emoji")
        writer.member("name", name)
        writer.member("unicode", unicode)
        writer.member("skin_tone", skinTone)
        writer.member("url", url)
        writer.member("style", style)
        writer.endObject()
    }
}

extension RichTextEmoji: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.characters &+= name.rawValue.utf8.count &+ 2
    }
}
