public import NotificationDelivery
import SlackBlockKit

/// Posts notifications to the channel of an incoming webhook.
///
/// ```swift
/// let sink = try SlackWebhookSink(url: SlackWebhookURL(address), transport: transport)
/// let receipt = try await sink.deliver(RetirementNotification(notice), context: DeliveryContext(clock: clock))
/// ```
///
/// - A notification is delivered when Slack answered `ok` to each of its messages. They come in their order and together:
///   another notification waits until they are through.
/// - There is a second between messages; see ``SlackPacer``. What can't be sent before the deadline is not sent, and
///   fails with the time to wait.
/// - After a failure in the middle, the next try goes on with the message that failed, where the context keeps progress.
///   A message whose answer got lost is sent again: Slack has no way to ask whether it arrived.
/// - Where Slack refuses a message as it is, it is sent with plain blocks, then as text with all that it says. The
///   receipt tells so.
/// - It does not try again by itself: put it into a `RetryingSink`.
///
/// A webhook can't change a message nor answer to one; ``SlackWebAPISink`` can.
///
/// Source: Slack, "Sending messages using incoming webhooks".
public struct SlackWebhookSink: NotificationSink {
    private let url: SlackWebhookURL
    private let caller: SlackCaller
    private let renderer: NotificationRenderer

    /// Creates a sink.
    ///
    /// - Parameters:
    ///   - url: The address of the webhook.
    ///   - transport: What sends requests.
    ///   - options: How messages look.
    ///   - wording: What is said of reminders and of inputs that can't be read.
    ///   - pacer: Whose turn it is to post; give the same one to all sinks of one channel.
    ///   - requestTimeout: How long a request may take, 10 seconds unless told otherwise.
    /// - Throws: ``SlackConfigurationError`` with the code `kind` where the address starts a workflow.
    public init(
        url: SlackWebhookURL,
        transport: any HTTPTransport,
        options: SlackRenderer.Options = SlackRenderer.Options(),
        wording: SinkWording = .english,
        pacer: SlackPacer = SlackPacer(),
        requestTimeout: Duration = .seconds(10)
    ) throws(SlackConfigurationError) {
        try url.check(.messages, for: "SlackWebhookSink")
        self.url = url
        caller = SlackCaller(
            transport: transport,
            pacer: pacer,
            requestTimeout: requestTimeout,
            secrets: url.secretParts
        )
        renderer = NotificationRenderer(options, wording)
    }

    /// Posts a notification.
    ///
    /// - Parameters:
    ///   - notification: What is to be said.
    ///   - context: The clock, the deadline, what was said before, and how far an earlier try came.
    /// - Returns: How many messages were posted, and in what form.
    /// - Throws: `DeliveryFailure`: `retry` for the network, a busy or broken Slack or an answer that is not Slack's,
    ///   `payload` where Slack refuses every form, `configuration` where the webhook or its channel is no more,
    ///   `cancelled` where the task was cancelled, or somebody else has taken the delivery over. Where its turn comes
    ///   after the deadline, nothing was tried: `retry` with a `tryCount` of 0.
    public func deliver(
        _ notification: RetirementNotification,
        context: DeliveryContext
    ) async throws(DeliveryFailure) -> DeliveryReceipt {
        var problem: BlockKitError?
        var run = try PostRun(WebhookWire(url: url, caller: caller), context) { (now) throws(DeliveryFailure) in
            let rendered = try renderer.messages(for: notification, after: context.earlier, now: now)
            problem = rendered.problem
            return rendered.messages
        }
        return try await run.run(caller.pacer).noting(problem)
    }
}
