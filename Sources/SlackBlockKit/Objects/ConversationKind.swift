/// A kind of conversation.
///
/// A word that this version does not know can be made with ``init(rawValue:)``; reading one from JSON is an error.
/// Source: Slack, "Reference: conversation filter object".
public struct ConversationKind: RawRepresentable, Hashable, Sendable, Codable {
    /// The word as Slack writes it.
    public let rawValue: String

    /// Creates a choice.
    ///
    /// - Parameter rawValue: The word as Slack writes it.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A direct conversation of two.
    public static let im = Self(rawValue: "im")
    /// A direct conversation of several.
    public static let mpim = Self(rawValue: "mpim")
    /// A private channel.
    public static let privateChannel = Self(rawValue: "private")
    /// A public channel.
    public static let publicChannel = Self(rawValue: "public")
}

extension ConversationKind: SlackVocabulary {
    static var field: String { "filter.include" }
    static var known: [Self] { [.im, .mpim, .privateChannel, .publicChannel] }
}
