public import NotificationDelivery
public import SlackNotifications
import Synchronization

/// A sink of Slack's whose secret is fetched when it is needed, and again where Slack refuses it.
///
/// What the secret holds decides what it is: a bot's token (`xox…`) posts by the Web API to the channel of the settings,
/// the address of an incoming webhook posts to the channel of the webhook, and that of a workflow starts the workflow.
/// White space around it, as a text editor leaves it, is taken off.
///
/// Where a secret is changed, nothing need be restarted: the next delivery after 15 minutes uses it, or the one that Slack
/// refuses at the earliest.
public final class SecretSink: NotificationSink {
    private let settings: SlackSinkSettings
    private let secrets: SecretCache
    private let form: Form
    private let made = Mutex<(secret: SecretText, sink: any NotificationSink)?>(nil)

    /// What messages look like and how they are sent, whatever the secret is.
    public struct Form: Sendable {
        var transport: any HTTPTransport
        var options: SlackRenderer.Options
        var pacer: SlackPacer
        var testHost: String?

        /// Creates a form.
        ///
        /// - Parameters:
        ///   - transport: What sends requests.
        ///   - options: How messages look.
        ///   - pacer: Whose turn it is to post; sinks of one channel have one.
        ///   - testHost: A loopback address that is taken in place of Slack.
        public init(
            transport: any HTTPTransport,
            options: SlackRenderer.Options = SlackRenderer.Options(),
            pacer: SlackPacer = SlackPacer(),
            testHost: String? = nil
        ) {
            self.transport = transport
            self.options = options
            self.pacer = pacer
            self.testHost = testHost
        }
    }

    /// Creates a sink.
    ///
    /// - Parameters:
    ///   - settings: Where its secret is, and its channel.
    ///   - secrets: What fetches and keeps the secret.
    ///   - form: What messages look like and how they are sent.
    public init(_ settings: SlackSinkSettings, secrets: SecretCache, form: Form) {
        self.settings = settings
        self.secrets = secrets
        self.form = form
    }

    /// Delivers with the secret that is kept, and once more with a new one where Slack refuses it and there is one.
    public func deliver(
        _ notification: RetirementNotification,
        context: DeliveryContext
    ) async throws(DeliveryFailure) -> DeliveryReceipt {
        let secret: SecretText
        do throws(SecretError) {
            secret = try await secrets.secret(settings.secret, deadline: context.deadline)
        } catch {
            throw error.failure
        }
        do {
            return try await deliver(notification, context, with: secret)
        } catch  where error.kind == .configuration {
            let other = await secrets.refresh(settings.secret, refused: secret, deadline: context.deadline)
            guard let other else { throw error }
            return try await deliver(notification, context, with: other)
        }
    }

    private func deliver(
        _ notification: RetirementNotification,
        _ context: DeliveryContext,
        with secret: SecretText
    ) async throws(DeliveryFailure) -> DeliveryReceipt {
        let kept = made.withLock { $0 }
        if let kept, kept.secret == secret { return try await kept.sink.deliver(notification, context: context) }
        let sink: any NotificationSink
        do throws(SlackConfigurationError) {
            sink = try makeSink(secret.revealed)
        } catch {
            throw DeliveryFailure(
                .configuration,
                message: "\(settings.secret): \(error.message)",
                underlying: error,
                tryCount: 0
            )
        }
        made.withLock { $0 = (secret, sink) }
        return try await sink.deliver(notification, context: context)
    }

    private func makeSink(_ secret: String) throws(SlackConfigurationError) -> any NotificationSink {
        let text = secret.trimmed
        if text.hasPrefix("xox") {
            guard let channel = settings.channel else {
                let message = "it holds a bot's token, but no channel is set"
                throw SlackConfigurationError(.empty, field: "the channel", message: message)
            }
            let base = try form.testHost.map { (host) throws(SlackConfigurationError) in
                try SlackAPIBaseURL("http://\(host)/api", allowingTestHost: host)
            }
            return try SlackWebAPISink(
                token: SecretText(text),
                channel: channel,
                transport: form.transport,
                baseURL: base ?? .slack,
                options: form.options,
                pacer: form.pacer
            )
        }
        let url = try SlackWebhookURL(text, allowingTestHost: form.testHost)
        guard url.kind == .workflow else {
            return try SlackWebhookSink(
                url: url,
                transport: form.transport,
                options: form.options,
                pacer: form.pacer
            )
        }
        return try SlackWorkflowSink(
            url: url,
            transport: form.transport,
            accountNames: form.options.accountNames,
            pacer: form.pacer
        )
    }
}
