package import WireJSON

/// A text object of type `mrkdwn`: text with Slack's formats, links, dates and mentions.
///
/// Slack gives a meaning to characters, so that a service named `<!channel>` would call everybody. A value of this type
/// is therefore put together from pieces by ``MrkdwnBuilder``, which makes text from outside harmless:
///
/// ```swift
/// let text = try MrkdwnText { text in
///     text.bold("Cluster")
///     text.literal("  ")
///     text.code(clusterName)      // any string
/// }
/// let section = try SectionBlock(text)
/// ```
///
/// Each place has its own limit, from 75 characters of an option to 3,000 of a section; the value that holds the text
/// checks it. Source: Slack, "Reference: text object" and "Formatting message text".
public struct MrkdwnText: Hashable, Sendable {
    let text: EscapedText
    /// Whether Slack leaves URLs, channel names and user names alone instead of making links of them.
    public let verbatim: Bool?

    init(_ text: EscapedText, verbatim: Bool?) {
        self.text = text
        self.verbatim = verbatim
    }

    /// Creates a text by writing its pieces.
    ///
    /// - Parameters:
    ///   - verbatim: Whether Slack leaves URLs, channel names and user names alone.
    ///   - write: Writes the pieces.
    /// - Throws: `BlockKitError` with code `empty` where nothing was written.
    public init(verbatim: Bool? = nil, _ write: (inout MrkdwnBuilder) -> Void) throws(BlockKitError) {
        var builder = MrkdwnBuilder(capacity: 128)
        write(&builder)
        self = try builder.take(verbatim: verbatim)
    }

    /// Creates a text from any string, none of which is taken for a format.
    ///
    /// Text that shows nothing becomes U+FFFD.
    ///
    /// - Parameter text: Any string.
    /// - Throws: `BlockKitError` with code `empty` where the string is empty.
    public init(_ text: String) throws(BlockKitError) {
        try Check.count(text.utf8.count, "mrkdwn.text", max: nil)
        try self.init { $0.content.append(foreign: text, .text, replacesBlank: true) }
    }

    /// Creates a text from mrkdwn source, as it is.
    ///
    /// Nothing is escaped: whatever the source holds becomes a format, a link or a mention. This is for source that
    /// was stored or received as mrkdwn, and never for names and descriptions from outside.
    ///
    /// - Parameters:
    ///   - source: The source.
    ///   - verbatim: Whether Slack leaves URLs, channel names and user names alone.
    /// - Throws: `BlockKitError` with code `empty` or `controlCharacter`.
    public init(uncheckedSource source: String, verbatim: Bool? = nil) throws(BlockKitError) {
        try Check.text(source, "mrkdwn.text")
        self.init(EscapedText(source), verbatim: verbatim)
    }

    /// The text as Slack reads it, with its escapes.
    public var source: String { text.string }

    /// How many characters Slack counts: UTF-16 units of the escaped text.
    ///
    /// Slack does not say whether it counts code points or UTF-16 units; there are never fewer of the latter.
    public var count: Int { text.count }
}

extension MrkdwnText: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "mrkdwn", at: path)
        let text = try object.string("text")
        let verbatim = try object.optionalBool("verbatim")
        self = try object.finish { () throws(BlockKitError) in try Self(uncheckedSource: text, verbatim: verbatim) }
    }

    package func write(to writer: inout JSONWriter) {
        if verbatim == nil, writer.object(opening: #"{"type":"mrkdwn","text":""#, escaped: text.bytes, closing: #""}"#)
        {
            return
        }
        writer.beginObject(type: "mrkdwn")
        writer.member("text", text)
        writer.member("verbatim", verbatim)
        writer.endObject()
    }
}

extension JSONWriter {
    mutating func member(_ key: StaticString, _ text: EscapedText) {
        self.key(key)
        string(escaped: text.bytes)
    }
}
