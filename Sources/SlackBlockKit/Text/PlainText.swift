package import WireJSON

/// A text object of type `plain_text`: text without formats, as headers, buttons and labels have it.
///
/// Slack does not say whether `&`, `<` and `>` are to be escaped here, and clients differ. So they become the
/// characters that look like them in full width (＆ ＜ ＞), `*` becomes ∗, a `:name:` of a string does not
/// become an emoji, and line breaks become spaces; bidirectional overrides are dropped. An emoji that is meant goes into
/// the initialiser, or between pieces with ``PlainTextBuilder``.
///
/// ```swift
/// let header = try HeaderBlock(PlainText("2 tasks will be stopped", emoji: .warning))
/// ```
///
/// Each place has its own limit, from 30 characters to 3,000; the value that holds the text checks it.
/// Source: Slack, "Reference: text object".
public struct PlainText: Hashable, Sendable {
    let text: EscapedText
    /// Whether Slack shows `:name:` as an emoji.
    public let emoji: Bool?

    init(_ text: EscapedText, emoji: Bool?) {
        self.text = text
        self.emoji = emoji
    }

    /// Creates a text from any string.
    ///
    /// Text that shows nothing becomes U+FFFD.
    ///
    /// - Parameters:
    ///   - text: Any string.
    ///   - emoji: An emoji to begin with, followed by a space.
    /// - Throws: `BlockKitError` with code `empty` where the string is empty.
    public init(_ text: String, emoji: EmojiName? = nil) throws(BlockKitError) {
        try Check.count(text.utf8.count, "plain_text.text", max: nil)
        var builder = PlainTextBuilder(capacity: text.utf8.count + 40)
        if let emoji {
            builder.emoji(emoji)
            builder.literal(" ")
        }
        builder.content.append(foreign: text, .plain, replacesBlank: true)
        self = try builder.take()
    }

    /// Creates a text by writing its pieces.
    ///
    /// - Parameter write: Writes the pieces.
    /// - Throws: `BlockKitError` with code `empty` where nothing was written.
    public init(_ write: (inout PlainTextBuilder) -> Void) throws(BlockKitError) {
        var builder = PlainTextBuilder()
        write(&builder)
        self = try builder.take()
    }

    /// Creates a text as it is.
    ///
    /// Whatever the source holds is sent: this is for text that was stored or received, and not for names from outside.
    ///
    /// - Parameters:
    ///   - source: The text.
    ///   - emoji: Whether Slack shows `:name:` as an emoji.
    /// - Throws: `BlockKitError` with code `empty` or `controlCharacter`.
    public init(uncheckedSource source: String, emoji: Bool? = nil) throws(BlockKitError) {
        try Check.text(source, "plain_text.text")
        self.init(EscapedText(source), emoji: emoji)
    }

    /// The text as Slack reads it.
    public var source: String { text.string }

    /// How many characters Slack counts: UTF-16 units.
    public var count: Int { text.count }
}

extension PlainText: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "plain_text", at: path)
        let text = try object.string("text")
        let emoji = try object.optionalBool("emoji")
        self = try object.finish { () throws(BlockKitError) in try Self(uncheckedSource: text, emoji: emoji) }
    }

    package func write(to writer: inout JSONWriter) {
        let isWritten =
            switch emoji {
            case nil: writer.object(opening: #"{"type":"plain_text","text":""#, escaped: text.bytes, closing: #""}"#)
            case true?:
                writer.object(
                    opening: #"{"type":"plain_text","text":""#,
                    escaped: text.bytes,
                    closing: #"","emoji":true}"#
                )
            case false?: false
            }
        if isWritten { return }
        writer.beginObject(type: "plain_text")
        writer.member("text", text)
        writer.member("emoji", emoji)
        writer.endObject()
    }
}
