import ExampleSupport
import NotificationDelivery
import SlackNotifications

/// Where to post, as the environment says.
enum SlackDestination {
    /// Makes the sink that the environment asks for.
    ///
    /// The name of the sink is the same in each run, so that the ledger finds what was posted; it holds no secret.
    ///
    /// - Parameters:
    ///   - environment: Looks up a variable.
    ///   - testHost: A loopback address that is taken in place of Slack.
    ///   - transport: What sends requests.
    static func sink(
        environment: (String) -> String?,
        testHost: String?,
        transport: any HTTPTransport
    ) throws(ConfigurationError) -> SinkEntry {
        let webhook = environment("SLACK_WEBHOOK_URL")
        let token = environment("SLACK_BOT_TOKEN")
        let channel = environment("SLACK_CHANNEL")
        let problem: String
        switch (webhook, token, channel) {
        case (let webhook?, nil, _):
            return try sink(webhook: webhook, testHost, transport)
        case (nil, let token?, let channel?):
            return try sink(token: token, channel: channel, testHost, transport)
        case (nil, .some, nil): problem = "SLACK_BOT_TOKEN is set, but SLACK_CHANNEL is not"
        case (.some, .some, _): problem = "SLACK_WEBHOOK_URL and SLACK_BOT_TOKEN are both set: which is it?"
        case (nil, nil, _): problem = "neither SLACK_WEBHOOK_URL nor SLACK_BOT_TOKEN with SLACK_CHANNEL is set"
        }
        throw ConfigurationError(message: problem)
    }

    private static func sink(
        webhook: String,
        _ testHost: String?,
        _ transport: any HTTPTransport
    ) throws(ConfigurationError) -> SinkEntry {
        do {
            let url = try SlackWebhookURL(webhook, allowingTestHost: testHost)
            if url.kind == .workflow {
                return SinkEntry("slack-workflow", try SlackWorkflowSink(url: url, transport: transport))
            }
            return SinkEntry("slack-webhook", try SlackWebhookSink(url: url, transport: transport))
        } catch {
            throw ConfigurationError(message: "SLACK_WEBHOOK_URL: \(error)")
        }
    }

    private static func sink(
        token: String,
        channel: String,
        _ testHost: String?,
        _ transport: any HTTPTransport
    ) throws(ConfigurationError) -> SinkEntry {
        do {
            let base: SlackAPIBaseURL =
                if let testHost { try SlackAPIBaseURL("http://\(testHost)/api", allowingTestHost: testHost) } else {
                    .slack
                }
            let sink = try SlackWebAPISink(
                token: SecretText(token),
                channel: channel,
                transport: transport,
                baseURL: base
            )
            return SinkEntry(SinkID(rawValue: "slack-channel-\(channel)"), sink)
        } catch {
            throw ConfigurationError(message: "SLACK_BOT_TOKEN, SLACK_CHANNEL: \(error)")
        }
    }
}

/// Settings that can't be used.
struct ConfigurationError: Error {
    /// What is wrong with them, without a secret.
    var message: String
}
