import FargateRetirement
import FargateRetirementTesting
import Foundation
import NotificationDelivery
import SlackNotifications
import Synchronization

let webhookSecret = "Zq8vN4kLw2Xr7TsYb1Hd"
let webhookAddress = "https://hooks.slack.com/services/T0AAAAAAA/B0BBBBBBB/\(webhookSecret)"
let workflowAddress = "https://hooks.slack.com/triggers/T0AAAAAAA/1234567890/\(webhookSecret)"
let botToken = "xoxb-1111-2222-\(webhookSecret)"

func webhookSink(
    _ transport: any HTTPTransport,
    pacer: SlackPacer = SlackPacer(),
    options: SlackRenderer.Options = SlackRenderer.Options()
) throws -> SlackWebhookSink {
    try SlackWebhookSink(url: SlackWebhookURL(webhookAddress), transport: transport, options: options, pacer: pacer)
}

func botSink(_ transport: any HTTPTransport, channel: String = "C0123456789") throws -> SlackWebAPISink {
    try SlackWebAPISink(token: SecretText(botToken), channel: channel, transport: transport)
}

func workflowSink(_ transport: any HTTPTransport, accountName: String = "prod-apps") throws -> SlackWorkflowSink {
    try SlackWorkflowSink(
        url: SlackWebhookURL(workflowAddress),
        transport: transport,
        accountNames: ["111122223333": accountName]
    )
}

extension DeliveryContext {
    /// A context on a clock of a test.
    init(
        _ clock: SteppingClock,
        within limit: Double? = nil,
        earlier: EarlierDelivery? = nil,
        progress: SinkState? = nil,
        save: @escaping @Sendable (SinkState) async throws(DeliveryFailure) -> Void = { (_) throws(DeliveryFailure) in }
    ) {
        self.init(
            clock: DeliveryClock(sleepingOn: clock, now: { clock.date }),
            deadline: limit.map { clock.date.addingTimeInterval($0) },
            earlier: earlier,
            progress: progress,
            save: save
        )
    }
}

/// What a ledger would keep of one delivery.
final class KeptProgress: Sendable {
    private let states = Mutex<[SinkState]>([])
    var all: [SinkState] { states.withLock { $0 } }
    var last: SinkState? { all.last }

    func context(_ clock: SteppingClock, within limit: Double? = nil, earlier: EarlierDelivery? = nil)
        -> DeliveryContext
    {
        DeliveryContext(clock, within: limit, earlier: earlier, progress: last) { [self] state in
            states.withLock { $0.append(state) }
        }
    }
}

extension RetirementNotification {
    /// A notification of the notice of the fixtures.
    static func fixture(_ reason: NotificationReason = .announced) -> Self { Self(.fixture(), reason: reason) }

    /// A notification whose names take several messages.
    static func long(_ count: Int = 2_500, prefix: String = "service") -> Self {
        Self(.fixture(resources: (1...count).map { .fixture(service: "\(prefix)-\($0)") }))
    }
}

/// The failure that a delivery ends with; `nil` where it is made.
func failure(
    of sink: some NotificationSink,
    _ notification: RetirementNotification = .fixture(),
    _ context: DeliveryContext
) async -> DeliveryFailure? {
    do {
        _ = try await sink.deliver(notification, context: context)
        return nil
    } catch {
        return error
    }
}
