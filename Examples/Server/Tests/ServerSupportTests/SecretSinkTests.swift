import FargateRetirement
import FargateRetirementTesting
import NotificationDelivery
import ServerSupport
import SlackNotifications
import Testing

struct SecretSinkTests {
    private let clock = SteppingClock()
    private let notification = RetirementNotification(.fixture())
    private static let webhook = "https://hooks.slack.com/services/T012AB3CD/B012AB3CD/abcdefghijklmnop"

    @Test(arguments: [
        (Self.webhook, String?.none, "https://hooks.slack.com/services/"),
        (Self.webhook + "\n", nil, "https://hooks.slack.com/services/"),
        ("https://hooks.slack.com/triggers/T012AB3CD/1/abcdefghijklmnop", nil, "https://hooks.slack.com/triggers/"),
        ("xoxb-abcdefghijklmnop", "C012AB3CD", "https://slack.com/api/chat.postMessage"),
    ])
    func theSecretSaysWhichWayToPost(secret: String, channel: String?, address: String) async throws {
        let transport = ScriptedTransport([], then: .status(200, body: Self.answer(secret)))
        let sink = sink(ScriptedSecrets(.secret(secret)), transport, channel: channel)
        _ = try await sink.deliver(notification, context: context)
        #expect(transport.requests.first?.request.url.revealed.hasPrefix(address) == true)
    }

    @Test func aTokenWithoutAChannelNeedsAPerson() async throws {
        let transport = ScriptedTransport([])
        let sink = sink(ScriptedSecrets(.secret("xoxb-abcdefghijklmnop")), transport)
        let failure = await failure(of: sink)
        #expect(failure?.kind == .configuration)
        #expect(failure?.message.contains("channel") == true)
        #expect(transport.requests.isEmpty)
    }

    @Test func aSecretThatIsNoAddressIsNotShown() async throws {
        let sink = sink(ScriptedSecrets(.secret("https://evil.example/services/hush")), ScriptedTransport([]))
        let failure = await failure(of: sink)
        #expect(failure?.kind == .configuration)
        #expect(failure.map { "\($0)" }?.contains("hush") == false)
        #expect(failure?.message.contains("the secret slack") == true)
    }

    @Test(arguments: [(true, DeliveryFailure.Kind.retry(after: nil)), (false, .configuration)])
    func withoutItsSecretNothingIsSent(isRetryable: Bool, kind: DeliveryFailure.Kind) async throws {
        let transport = ScriptedTransport([])
        let failure = await failure(of: sink(ScriptedSecrets(.failure(isRetryable: isRetryable)), transport))
        #expect(failure?.kind == kind)
        #expect(transport.requests.isEmpty)
    }

    @Test func whereSlackRefusesTheSecretANewOneIsFetchedAndUsed() async throws {
        let other = "https://hooks.slack.com/services/T012AB3CD/B012AB3CE/abcdefghijklmnop"
        let source = ScriptedSecrets(.secret(Self.webhook), .secret(other))
        let transport = ScriptedTransport([
            .status(200, body: "ok"), .status(404, body: "no_service"), .status(200, body: "ok"),
        ])
        let sink = sink(source, transport)
        _ = try await sink.deliver(notification, context: context)
        clock.advance(by: .seconds(120))
        _ = try await sink.deliver(notification, context: context)
        #expect(transport.requests.map(\.request.url.revealed) == [Self.webhook, Self.webhook, other])
        #expect(source.asked.count == 2)
    }

    @Test func whereThereIsNoNewSecretTheRefusalStands() async throws {
        let transport = ScriptedTransport([.status(404, body: "no_service")], then: .status(200, body: "ok"))
        clock.advance(by: .seconds(120))
        let failure = await failure(of: sink(ScriptedSecrets(.secret(Self.webhook)), transport))
        #expect(failure?.kind == .configuration)
        #expect(failure?.reply?.word == "no_service")
        #expect(transport.requests.count == 1)
    }

    private var context: DeliveryContext { DeliveryContext(clock: clock.deliveryClock) }

    private func sink(
        _ source: ScriptedSecrets,
        _ transport: ScriptedTransport,
        channel: String? = nil
    ) -> SecretSink {
        SecretSink(
            SlackSinkSettings(id: "slack", secret: .secret(id: "slack"), channel: channel),
            secrets: SecretCache(source, clock: clock.deliveryClock),
            form: SecretSink.Form(transport: transport)
        )
    }

    private func failure(of sink: SecretSink) async -> DeliveryFailure? {
        do throws(DeliveryFailure) {
            _ = try await sink.deliver(notification, context: context)
            return nil
        } catch {
            return error
        }
    }

    private static func answer(_ secret: String) -> String {
        secret.hasPrefix("xox") || secret.contains("triggers")
            ? #"{"ok": true, "channel": "C012AB3CD", "ts": "1788000000.000100"}"# : "ok"
    }
}
