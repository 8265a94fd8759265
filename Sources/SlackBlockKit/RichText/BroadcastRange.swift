/// Whom a broadcast notifies.
///
/// A word that this version does not know can be made with ``init(rawValue:)``; reading one from JSON is an error.
/// Source: Slack, "Reference: rich text block".
public struct BroadcastRange: RawRepresentable, Hashable, Sendable, Codable {
    /// The word as Slack writes it.
    public let rawValue: String

    /// Creates a choice.
    ///
    /// - Parameter rawValue: The word as Slack writes it.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Everybody who is active in the channel.
    public static let here = Self(rawValue: "here")
    /// Everybody in the channel.
    public static let channel = Self(rawValue: "channel")
    /// Everybody in the workspace.
    public static let everyone = Self(rawValue: "everyone")
}

extension BroadcastRange: SlackVocabulary {
    static var field: String { "broadcast.range" }
    static var known: [Self] { [.here, .channel, .everyone] }
}
