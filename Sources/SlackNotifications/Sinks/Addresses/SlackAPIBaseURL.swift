/// Where Slack's Web API is: at `slack.com`, or at `slack-gov.com` for GovSlack.
///
/// Source: Slack, "GovSlack" and "Using the Slack Web API".
public struct SlackAPIBaseURL: Hashable, Sendable, CustomStringConvertible {
    /// The address, without a slash at its end.
    public let description: String

    /// `https://slack.com/api`.
    public static let slack = Self(unchecked: "https://slack.com/api")
    /// `https://slack-gov.com/api`.
    public static let govSlack = Self(unchecked: "https://slack-gov.com/api")

    private init(unchecked: String) { description = unchecked }

    /// Reads an address, so that the token goes to Slack and nowhere else.
    ///
    /// - Parameters:
    ///   - text: The address, such as `https://slack.com/api`.
    ///   - testHost: A loopback address with its port, such as `127.0.0.1:8787`, that is taken too, and then with `http`
    ///     as well.
    /// - Throws: ``SlackConfigurationError`` with the code `empty`, `character`, `scheme`, `userInfo`, `host`, `port`,
    ///   `path` or `testHost`.
    public init(_ text: String, allowingTestHost testHost: String? = nil) throws(SlackConfigurationError) {
        let field = "the address of the Web API"
        let trimmed = text.hasSuffix("/") ? String(text.dropLast()) : text
        let address = try SlackAddress(trimmed, field, hosts: ["slack.com", "slack-gov.com"], testHost: testHost)
        guard address.segments == ["api"] else {
            throw SlackConfigurationError(.path, field: field, message: "\(field) must have the path /api")
        }
        description = address.text
    }
}
