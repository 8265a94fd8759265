/// The identifier of a person or a bot.
///
/// `U` or `W` and then capitals and digits: `U012AB3CD`. Source: Slack, "Formatting message text".
public struct UserID: Hashable, Sendable, Codable {
    /// The text of it.
    public let rawValue: String

    init(unchecked: String) { rawValue = unchecked }

    /// Checks a text and takes it.
    ///
    /// - Parameter rawValue: The text.
    /// - Throws: `BlockKitError` with code `empty` or `malformed`.
    public init(_ rawValue: String) throws(BlockKitError) { self = try Self.checked(rawValue) }
}

extension UserID: SlackIdentifier {
    static var field: String { "user_id" }
    static var form: String { "a user identifier such as U012AB3CD" }

    static func isWellFormed(_ bytes: String.UTF8View) -> Bool {
        isIdentifier(bytes, startingWith: "UW".utf8)
    }
}
