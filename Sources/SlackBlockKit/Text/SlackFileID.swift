/// The identifier of a file in Slack.
///
/// `F` and then capitals and digits: `F012AB3CD`. Source: Slack, "Reference: Slack file object".
public struct SlackFileID: Hashable, Sendable, Codable {
    /// The text of it.
    public let rawValue: String

    init(unchecked: String) { rawValue = unchecked }

    /// Checks a text and takes it.
    ///
    /// - Parameter rawValue: The text.
    /// - Throws: `BlockKitError` with code `empty` or `malformed`.
    public init(_ rawValue: String) throws(BlockKitError) { self = try Self.checked(rawValue) }
}

extension SlackFileID: SlackIdentifier {
    static var field: String { "slack_file.id" }
    static var form: String { "a file identifier such as F012AB3CD" }

    static func isWellFormed(_ bytes: String.UTF8View) -> Bool { isIdentifier(bytes, startingWith: "F".utf8) }
}
