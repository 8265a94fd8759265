import WireJSON

/// Writes mrkdwn piece by piece; what comes from outside can't become a format, a link or a mention.
///
/// Text from outside goes into ``text(_:)``, ``code(_:)``, ``bold(_:)-(String)`` and the labels of links, which make it
/// harmless:
///
/// | in the text | becomes | because |
/// |---|---|---|
/// | `&` `<` `>` | `&amp;` `&lt;` `&gt;` | they begin links and mentions |
/// | `*` `~` and backtick | ∗ ∼ ˋ, which look alike | Slack has no escape for them |
/// | `_` at the edge of a word | ˍ, which looks alike | inside a word Slack leaves it alone |
/// | `:name:`, `@name`, `#name`, `https://`, `example.com` | the same, with U+2060 (no width) after the first sign | emoji, mentions, links |
/// | vertical bar in a label | ¦ | it separates URL and label |
/// | line break, tab | space | the layout stays what it was |
/// | other control characters | U+FFFD | Slack refuses some |
/// | bidirectional overrides | nothing | they make text look like another |
///
/// In code only backticks, `&`, `<`, `>` and control characters are replaced, so identifiers can be copied from it.
///
/// The builder knows how long the text is, so that a line which does not fit can be taken back:
///
/// ```swift
/// let mark = builder.mark
/// builder.bullet()
/// builder.link(to: url, label: name)
/// if builder.count > SectionBlock.maximumTextCount {
///     builder.truncate(to: mark)
///     sections.append(try SectionBlock(builder.take()))
/// }
/// ```
public struct MrkdwnBuilder: Sendable {
    var content: EscapedText

    /// Creates a builder.
    ///
    /// - Parameter capacity: How many bytes to make room for, where that is known.
    public init(capacity: Int = 0) {
        content = EscapedText(capacity: capacity)
    }

    /// How many characters Slack counts in what was written: UTF-16 units, escapes included.
    @inline(__always)
    public var count: Int { content.count }

    /// Whether nothing was written.
    public var isEmpty: Bool { content.isEmpty }

    // MARK: Taking back

    /// A place in the text to which a builder can go back.
    public struct Mark: Hashable, Sendable {
        fileprivate let byteCount: Int
        fileprivate let count: Int
        /// How many characters stand before the place.
        public var characterCount: Int { count }
    }

    /// The end of what has been written so far.
    public var mark: Mark { Mark(byteCount: content.bytes.count, count: content.count) }

    /// Takes back what was written after a mark.
    ///
    /// - Parameter mark: A mark of this builder, from since it was last emptied.
    public mutating func truncate(to mark: Mark) {
        precondition(mark.byteCount <= content.bytes.count, "the mark is of another text")
        content.truncate(bytes: mark.byteCount, count: mark.count)
    }

    /// Returns the text and empties the builder.
    ///
    /// - Parameters:
    ///   - verbatim: Whether Slack leaves URLs, channel names and user names alone.
    ///   - capacity: How many bytes to make room for, for the next text.
    /// - Returns: What was written.
    /// - Throws: `BlockKitError` with code `empty` where nothing was written.
    public mutating func take(verbatim: Bool? = nil, reserving capacity: Int = 0) throws(BlockKitError) -> MrkdwnText {
        try Check.count(content.count, "mrkdwn.text", max: nil)
        var text = EscapedText(capacity: capacity)
        swap(&text, &content)
        return MrkdwnText(text, verbatim: verbatim)
    }

    // MARK: Text

    /// Writes mrkdwn source that stands in the program, as it is.
    ///
    /// - Parameter source: Source such as `"*Region*\n"`; being a literal, nothing from outside can be in it.
    public mutating func literal(_ source: StaticString) { content.append(source) }

    /// Writes text from outside, so that it is shown and nothing else.
    ///
    /// - Parameter text: Any string.
    public mutating func text(_ text: String) { content.append(foreign: text, .text) }

    /// Writes a number.
    ///
    /// - Parameter number: Any number.
    public mutating func number(_ number: Int) { content.append(number) }

    /// Writes a text that was built before.
    ///
    /// - Parameter text: A text.
    public mutating func append(_ text: MrkdwnText) { content.append(text.text) }

    /// Begins a new line.
    public mutating func newline() { content.append(escaped: "\\n", count: 1) }

    /// Begins a new line of a list, with a bullet.
    public mutating func bullet() {
        if isEmpty {
            content.append(escaped: "\u{2022} ", count: 2)
        } else {
            content.append(escaped: "\\n\u{2022} ", count: 3)
        }
    }

    /// Writes an emoji.
    ///
    /// - Parameter name: Its name.
    public mutating func emoji(_ name: EmojiName) {
        content.append(ascii: 0x3A)
        content.append(ascii: name.rawValue)
        content.append(ascii: 0x3A)
    }

    // MARK: Code

    /// Writes a code span.
    ///
    /// Text that shows nothing becomes U+FFFD.
    ///
    /// - Parameter text: Any string.
    public mutating func code(_ text: String) { content.append(code: text) }

    /// Writes a code block, in which line breaks are kept.
    ///
    /// - Parameter text: Any string.
    public mutating func codeBlock(_ text: String) {
        content.append(escaped: "```", count: 3)
        content.append(foreign: text, .codeBlock, replacesBlank: true)
        content.append(escaped: "```", count: 3)
    }
}
