/// The identifier of a channel, a group or a direct conversation.
///
/// `C`, `G` or `D` and then capitals and digits: `C012AB3CD`. Source: Slack, "Formatting message text".
public struct ConversationID: Hashable, Sendable, Codable {
    /// The text of it.
    public let rawValue: String

    init(unchecked: String) { rawValue = unchecked }

    /// Checks a text and takes it.
    ///
    /// - Parameter rawValue: The text.
    /// - Throws: `BlockKitError` with code `empty` or `malformed`.
    public init(_ rawValue: String) throws(BlockKitError) { self = try Self.checked(rawValue) }
}

extension ConversationID: SlackIdentifier {
    static var field: String { "channel_id" }
    static var form: String { "a conversation identifier such as C012AB3CD" }

    static func isWellFormed(_ bytes: String.UTF8View) -> Bool {
        isIdentifier(bytes, startingWith: "CGD".utf8)
    }
}
