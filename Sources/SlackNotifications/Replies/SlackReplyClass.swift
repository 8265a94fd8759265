/// What can be done about something that Slack says.
enum SlackReplyClass: Hashable, Sendable {
    /// Another try may succeed.
    case retry
    /// Another try may succeed in hours: a migration, a full quota.
    case retryLater
    /// The message is refused as it is; a plainer one may be taken.
    case payload
    /// The message to answer to, or to change, can't be: post anew.
    case repost
    /// A person must change something: the channel, the app, the rights.
    case configuration
}
