import FargateRetirement
public import NotificationDelivery
import SlackBlockKit

/// Posts notifications to a channel by Slack's Web API, as an app with a bot token.
///
/// ```swift
/// let sink = try SlackWebAPISink(token: SecretText(token), channel: "C012AB3CD", transport: transport)
/// ```
///
/// It does all that ``SlackWebhookSink`` does, and more, since it learns which message it has posted:
///
/// - The messages that go on with a notice are in the thread of its first one.
/// - An update, a reminder or another page of the notice goes into that thread, and is shown in the channel too.
/// - When the retirement is over, the first message becomes a short one that says so.
/// - Where the first message is gone, or can't be changed or answered, it posts anew.
///
/// For that the receipt's state, which the ledger keeps, holds the channel's identifier and the message's time stamp.
///
/// The token needs the scope `chat:write`, and the app must be in the channel, or have `chat:write.public`.
///
/// Source: Slack, "Reference: chat.postMessage" and "Reference: chat.update".
public struct SlackWebAPISink: NotificationSink {
    let base: SlackAPIBaseURL
    let token: SecretText
    let channel: String
    let caller: SlackCaller
    private let renderer: NotificationRenderer

    /// Creates a sink.
    ///
    /// - Parameters:
    ///   - token: The bot's token, which begins with `xoxb-`.
    ///   - channel: The channel, by its identifier or name. The identifier stays when the channel is renamed.
    ///   - transport: What sends requests.
    ///   - baseURL: Where the Web API is.
    ///   - options: How messages look.
    ///   - wording: What is said of reminders and of inputs that can't be read.
    ///   - pacer: Whose turn it is to post; give the same one to all sinks of one channel.
    ///   - requestTimeout: How long a request may take, 10 seconds unless told otherwise.
    /// - Throws: ``SlackConfigurationError`` with the code `empty` or `character` where token or channel can't be one.
    public init(
        token: SecretText,
        channel: String,
        transport: any HTTPTransport,
        baseURL: SlackAPIBaseURL = .slack,
        options: SlackRenderer.Options = SlackRenderer.Options(),
        wording: SinkWording = .english,
        pacer: SlackPacer = SlackPacer(),
        requestTimeout: Duration = .seconds(10)
    ) throws(SlackConfigurationError) {
        try Self.check(token.revealed, "the token") { (0x21...0x7E).contains($0) }
        try Self.check(channel, "the channel") { $0 > 0x20 && $0 != 0x7F }
        self.token = token
        self.channel = channel
        base = baseURL
        caller = SlackCaller(transport: transport, pacer: pacer, requestTimeout: requestTimeout, secrets: [token])
        renderer = NotificationRenderer(options, wording)
    }

    private static func check(
        _ text: String,
        _ field: String,
        _ isAllowed: (UInt8) -> Bool
    ) throws(SlackConfigurationError) {
        guard !text.isEmpty else {
            throw SlackConfigurationError(.empty, field: field, message: "\(field) must not be empty")
        }
        guard text.utf8.allSatisfy(isAllowed) else {
            let message = "\(field) must not hold spaces or control characters"
            throw SlackConfigurationError(.character, field: field, message: message)
        }
    }

    /// Posts a notification.
    ///
    /// - Parameters:
    ///   - notification: What is to be said.
    ///   - context: The clock, the deadline, what was said before, and how far an earlier try came.
    /// - Returns: The message that follow-ups go to, how many messages were sent, and in what form.
    /// - Throws: `DeliveryFailure`: `retry` for the network, a busy or broken Slack or an answer that is not Slack's,
    ///   `payload` where Slack refuses every form, `configuration` where token, rights or channel are wrong,
    ///   `cancelled` where the task was cancelled, or somebody else has taken the delivery over. Where its turn comes
    ///   after the deadline, nothing was tried: `retry` with a `tryCount` of 0. What Slack says of a refusal is in its
    ///   reply.
    public func deliver(
        _ notification: RetirementNotification,
        context: DeliveryContext
    ) async throws(DeliveryFailure) -> DeliveryReceipt {
        let root = SlackThread(context.earlier?.state, postedTo: channel)
        let isEnd = root != nil && notification.reason == .finished
        let wire = ConversationWire(self, root: root, replacesRoot: isEnd)
        var problem: BlockKitError?
        var run = try PostRun(wire, context) { (now) throws(DeliveryFailure) in
            let rendered = try renderer.messages(for: notification, after: context.earlier, now: now)
            problem = rendered.problem
            var messages = rendered.messages
            // A changed message notifies nobody, and whether a task was started again somebody must know.
            if isEnd, notification.notice?.tasks.isEmpty == false, let text = messages.first?.text,
                let reply = try? SlackMessage(text: text)
            {
                messages.append(reply)
            }
            return messages
        }
        return try await run.run(caller.pacer).noting(problem)
    }
}
