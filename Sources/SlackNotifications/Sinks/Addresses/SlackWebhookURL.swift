public import NotificationDelivery

/// The address of a webhook of Slack's, which is a secret: whoever knows it can post.
///
/// It is taken only with `https` and at Slack's two hosts, `hooks.slack.com` and `hooks.slack-gov.com`, so that a typing
/// error or a planted setting can't send a notice, and the secret with it, elsewhere. It prints as `***` everywhere, and
/// it is not `Codable`.
///
/// ```swift
/// let url = try SlackWebhookURL(environment["SLACK_WEBHOOK_URL"] ?? "")
/// ```
///
/// Source: Slack, "Sending messages using incoming webhooks" and "Create a workflow that starts with a webhook".
public struct SlackWebhookURL: Hashable, Sendable {
    /// What a webhook takes.
    @nonexhaustive
    public enum Kind: Hashable, Sendable {
        /// Messages, for ``SlackWebhookSink``: the path begins with `/services/`.
        case messages
        /// Variables of a workflow, for ``SlackWorkflowSink``: the path begins with `/triggers/` or `/workflows/`.
        case workflow
    }

    /// What the webhook takes.
    public let kind: Kind
    /// The address.
    public let secret: SecretText

    /// Reads an address.
    ///
    /// - Parameters:
    ///   - text: The address, such as `https://hooks.slack.com/services/…`.
    ///   - testHost: A loopback address with its port, such as `127.0.0.1:8787`, that is taken too, and then with `http`
    ///     as well: for a stand-in of Slack on the same machine.
    /// - Throws: ``SlackConfigurationError`` with the code `empty`, `character`, `scheme`, `userInfo`, `host`, `port`,
    ///   `path` or `testHost`.
    public init(_ text: String, allowingTestHost testHost: String? = nil) throws(SlackConfigurationError) {
        let address = try SlackAddress(text, Self.field, hosts: Self.hosts, testHost: testHost)
        switch address.segments.count > 1 ? address.segments[0] : "" {
        case "services": kind = .messages
        case "triggers", "workflows": kind = .workflow
        default:
            throw SlackConfigurationError(
                .path,
                field: Self.field,
                message: "\(Self.field) must have a path that begins with /services/, /triggers/ or /workflows/"
            )
        }
        secret = SecretText(address.text)
    }

    private static let field = "the address of the webhook"
    private static let hosts = ["hooks.slack.com", "hooks.slack-gov.com"]

    /// Checks that a sink can use the webhook.
    func check(_ kind: Kind, for sink: String) throws(SlackConfigurationError) {
        guard self.kind == kind else {
            let path = kind == .messages ? "/services/" : "/triggers/ or /workflows/"
            throw SlackConfigurationError(
                .kind,
                field: Self.field,
                message: "\(Self.field) for a \(sink) must have a path that begins with \(path)"
            )
        }
    }

    /// The parts of the address that must not be shown.
    var secretParts: [SecretText] {
        let segments = secret.revealed.split(separator: "/").dropFirst(3).filter { $0.utf8.count >= 8 }
        return [secret] + segments.map { SecretText(String($0)) }
    }
}

extension SlackWebhookURL: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Three asterisks.
    public var description: String { "***" }
    /// Three asterisks.
    public var debugDescription: String { "***" }
    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
