/// The identifier of a workspace or an organisation.
///
/// `T` or `E` and then capitals and digits: `T012AB3CD`. Source: Slack, "Reference: rich text block".
public struct TeamID: Hashable, Sendable, Codable {
    /// The text of it.
    public let rawValue: String

    init(unchecked: String) { rawValue = unchecked }

    /// Checks a text and takes it.
    ///
    /// - Parameter rawValue: The text.
    /// - Throws: `BlockKitError` with code `empty` or `malformed`.
    public init(_ rawValue: String) throws(BlockKitError) { self = try Self.checked(rawValue) }
}

extension TeamID: SlackIdentifier {
    static var field: String { "team_id" }
    static var form: String { "a team identifier such as T012AB3CD" }

    static func isWellFormed(_ bytes: String.UTF8View) -> Bool {
        isIdentifier(bytes, startingWith: "TE".utf8)
    }
}
