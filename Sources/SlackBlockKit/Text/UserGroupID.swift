/// The identifier of a user group.
///
/// `S` and then capitals and digits: `S012AB3CD`. Source: Slack, "Formatting message text".
public struct UserGroupID: Hashable, Sendable, Codable {
    /// The text of it.
    public let rawValue: String

    init(unchecked: String) { rawValue = unchecked }

    /// Checks a text and takes it.
    ///
    /// - Parameter rawValue: The text.
    /// - Throws: `BlockKitError` with code `empty` or `malformed`.
    public init(_ rawValue: String) throws(BlockKitError) { self = try Self.checked(rawValue) }
}

extension UserGroupID: SlackIdentifier {
    static var field: String { "usergroup_id" }
    static var form: String { "a user group identifier such as S012AB3CD" }

    static func isWellFormed(_ bytes: String.UTF8View) -> Bool {
        isIdentifier(bytes, startingWith: "S".utf8)
    }
}
