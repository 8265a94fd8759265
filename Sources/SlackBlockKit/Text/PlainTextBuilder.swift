/// Writes plain text piece by piece, where emoji stand between strings from outside.
///
/// ``PlainText`` says what becomes of the characters of a string.
public struct PlainTextBuilder: Sendable {
    var content = EscapedText()
    private var hasEmoji = false

    /// Creates a builder.
    public init() {}

    /// Creates a builder.
    ///
    /// - Parameter capacity: How many bytes to make room for, where that is known.
    public init(capacity: Int) { content = EscapedText(capacity: capacity) }

    /// How many characters Slack counts in what was written: UTF-16 units.
    public var count: Int { content.count }

    /// Writes text that stands in the program, as it is.
    ///
    /// - Parameter text: Text without `&`, `<` and `>`.
    public mutating func literal(_ text: StaticString) { content.append(text) }

    /// Writes text from outside.
    ///
    /// - Parameter text: Any string.
    public mutating func text(_ text: String) { content.append(foreign: text, .plain) }

    /// Writes a number.
    ///
    /// - Parameter number: Any number.
    public mutating func number(_ number: Int) { content.append(number) }

    /// Writes an emoji.
    ///
    /// - Parameter name: Its name.
    public mutating func emoji(_ name: EmojiName) {
        content.append(ascii: 0x3A)
        content.append(ascii: name.rawValue)
        content.append(ascii: 0x3A)
        hasEmoji = true
    }

    /// Returns the text and empties the builder.
    ///
    /// - Returns: What was written; Slack is told to show emoji where one was written.
    /// - Throws: `BlockKitError` with code `empty` where nothing was written.
    public mutating func take() throws(BlockKitError) -> PlainText {
        try Check.count(content.count, "plain_text.text", max: nil)
        let text = PlainText(content, emoji: hasEmoji ? true : nil)
        self = Self()
        return text
    }
}
