/// Why a value would break Slack's rules, and where.
///
/// Slack answers a broken message with one word, such as `invalid_blocks`, and drops the whole message. Every value of
/// this module is checked when it is made, so that the mistake shows where it was made: the error names the
/// field, the limit and what was there.
///
/// ```swift
/// do {
///     _ = try HeaderBlock(PlainText(title))
/// } catch {
///     error.code == .tooLong  // error.field is "header.text", error.limit is 150
/// }
/// ```
public struct BlockKitError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public var code: Code
    /// The field that is wrong, as Slack names it: `section.text`.
    public var field: String
    /// The limit that was passed, where the error is about a size.
    public var limit: Int?
    /// The size that was found, where the error is about a size.
    public var actual: Int?
    /// A sentence for people, with the field, the limit and the size.
    public var message: String
    /// Where in the JSON text the value stands, such as `$.blocks[2].text`; `nil` where it was not read from JSON.
    public var path: String?

    /// Creates an error.
    ///
    /// - Parameters:
    ///   - code: What is wrong.
    ///   - field: The field that is wrong.
    ///   - limit: The limit that was passed.
    ///   - actual: The size that was found.
    ///   - message: A sentence for people.
    ///   - path: Where in the JSON text the value stands.
    public init(
        code: Code,
        field: String,
        limit: Int? = nil,
        actual: Int? = nil,
        message: String,
        path: String? = nil
    ) {
        self.code = code
        self.field = field
        self.limit = limit
        self.actual = actual
        self.message = message
        self.path = path
    }

    /// The message, with the place where there is one.
    public var description: String { path.map { "\(message) (at \($0))" } ?? message }
}
