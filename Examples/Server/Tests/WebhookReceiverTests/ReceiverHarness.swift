import AWSHealthEvents
import FargateRetirementTesting
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import NotificationDelivery
import SlackNotifications
import Testing

@testable import WebhookReceiver

/// The server with a Slack, a certificate and a clock of the test's own.
struct ReceiverHarness: Sendable {
    static let apiKey = "k-0123456789"
    static let certificateHost = "https://sns."

    let transport: ScriptedTransport
    let counters = Counters()
    let clock = SteppingClock()
    let log = RecordingLog()
    var apiKeyLoader: (@Sendable (Date) async throws -> SecretText)? = { _ in SecretText(ReceiverHarness.apiKey) }
    var topics = [SigningAuthority.topic]
    var maximumConcurrency = 64
    let ledger = InMemoryLedger()
    var tellsOfUnreadable = true

    /// - Parameters:
    ///   - certificate: What the host of Amazon SNS answers to a request for a certificate or a confirmation.
    ///   - slack: What Slack answers.
    init(
        certificate: ScriptedTransport.Step = .status(200, body: (try? SigningAuthority.shared.get().pem) ?? ""),
        confirmation: ScriptedTransport.Step = .status(200),
        slack: @escaping @Sendable (Int) -> ScriptedTransport.Step = { _ in .status(200, body: "ok") }
    ) {
        transport = ScriptedTransport(clock: clock.deliveryClock) { request, number in
            let address = request.url.revealed
            if address.hasPrefix("https://hooks.slack.com/") { return slack(number) }
            return address.hasSuffix(".pem") ? certificate : confirmation
        }
    }

    /// The requests to Slack.
    var messages: [RecordedRequest] {
        transport.requests.filter { $0.request.url.revealed.hasPrefix("https://hooks.slack.com/") }
    }

    /// The requests to the host of Amazon SNS.
    var callsOfSNS: [String] {
        transport.requests.map(\.request.url.revealed).filter { !$0.hasPrefix("https://hooks.slack.com/") }
    }

    func routes() throws -> ReceiverRoutes {
        let url = try SlackWebhookURL("https://hooks.slack.com/services/T0/B0/abc")
        let sink = try SlackWebhookSink(url: url, transport: transport)
        let fanOut = FanOut(
            [SinkEntry("slack", sink)],
            ledger: ledger,
            clock: clock.deliveryClock,
            options: .init(jitter: .fixed(1))
        )
        let options = RetirementNotifier.Options(unreadableSink: tellsOfUnreadable ? "slack" : nil)
        var logger = Logger(label: "test", factory: { _ in log })
        logger.logLevel = .trace
        let reception = Reception(
            notifier: RetirementNotifier(fanOut, options: options),
            apiKey: apiKeyLoader.map { APIKey(header: "x-api-key", load: $0) },
            verifier: SNSVerifier(
                topics: topics.compactMap { TopicARN($0) },
                certificates: SigningCertificates(transport: transport)
            ),
            transport: transport,
            clock: clock.deliveryClock,
            journal: Journal(logger: logger, counters: counters)
        )
        return ReceiverRoutes(reception: reception, counters: counters, maximumConcurrency: maximumConcurrency)
    }

    /// Runs the server for requests of a test.
    func run<Value: Sendable>(_ test: @Sendable (any TestClientProtocol) async throws -> Value) async throws -> Value {
        try await Application(router: routes().router()).test(.router, test)
    }

    /// Posts once.
    func post(_ path: String, _ body: [UInt8], headers: HTTPFields = [:]) async throws -> TestResponse {
        try await run { client in try await client.post(path, body, headers: headers) }
    }

    /// Posts a message of Amazon SNS once.
    func postSNS(_ body: [UInt8]) async throws -> TestResponse { try await post("sns", body) }
}

extension TestClientProtocol {
    func post(_ path: String, _ body: [UInt8], headers: HTTPFields = [:]) async throws -> TestResponse {
        try await execute(uri: "/\(path)", method: .post, headers: headers, body: ByteBuffer(bytes: body))
    }
}

extension TestResponse {
    /// The word in the body.
    var result: String? {
        (try? JSONValue(parsing: Array(body.readableBytesView)))?["result"]?.stringValue
    }
}

extension HTTPFields {
    static func apiKey(_ key: String) -> HTTPFields {
        var fields = HTTPFields()
        if let name = HTTPField.Name("X-Api-Key") { fields[name] = key }
        return fields
    }
}
