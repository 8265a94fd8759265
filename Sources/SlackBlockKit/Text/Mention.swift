/// Somebody whom a message notifies.
///
/// A mention is always a value: no string can become one. Broadcasts interrupt everybody in a channel, so write one only
/// where people must act at once, and only where it was asked for.
///
/// Source: Slack, "Formatting message text".
public struct Mention: Hashable, Sendable {
    /// The mention as mrkdwn.
    let source: String

    /// Everybody who is active in the channel.
    public static let here = Mention(source: "<!here>")
    /// Everybody in the channel.
    public static let channel = Mention(source: "<!channel>")
    /// Everybody in the workspace; only in its general channel.
    public static let everyone = Mention(source: "<!everyone>")

    /// One person.
    ///
    /// - Parameter id: The person.
    /// - Returns: The mention.
    public static func user(_ id: UserID) -> Mention { Mention(source: "<@\(id.rawValue)>") }

    /// Everybody in a user group.
    ///
    /// - Parameter id: The group.
    /// - Returns: The mention.
    public static func userGroup(_ id: UserGroupID) -> Mention { Mention(source: "<!subteam^\(id.rawValue)>") }
}
