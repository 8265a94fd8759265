import FargateRetirement
import FargateRetirementTesting
import Foundation
import NotificationDelivery
import SlackNotifications
import Testing

struct SinkSecretTests {
    private static let parts = [webhookSecret, "T0AAAAAAA", "B0BBBBBBB", "xoxb-1111", "hooks.slack.com/services"]

    /// Everything that printing, dumping, describing and mirroring show of a value.
    private static func shown(_ value: Any) -> String {
        var dumped = ""
        dump(value, to: &dumped)
        return ["\(value)", String(describing: value), String(reflecting: value), dumped, mirrored(value, 0)]
            .joined(separator: "\n")
    }

    private static func mirrored(_ value: Any, _ depth: Int) -> String {
        guard depth < 12 else { return "" }
        return Mirror(reflecting: value).children
            .map { "\($0.label ?? "") \($0.value) \(mirrored($0.value, depth + 1))" }
            .joined(separator: "\n")
    }

    private static func expectNoSecret(in value: Any, sourceLocation: SourceLocation = #_sourceLocation) {
        let text = shown(value)
        for part in parts { #expect(!text.contains(part), sourceLocation: sourceLocation) }
    }

    @Test func addressesPrintAsAsterisks() throws {
        let url = try SlackWebhookURL(webhookAddress)
        #expect("\(url)" == "***")
        #expect(String(reflecting: url) == "***")
        #expect(Mirror(reflecting: url).children.isEmpty)
        Self.expectNoSecret(in: url)
        Self.expectNoSecret(in: ["webhook": url])
        #expect(!((url as Any) is any Encodable))
        #expect(!((url.secret as Any) is any Encodable))
        #expect(!((url as Any) is any CustomPlaygroundDisplayConvertible))
    }

    @Test func sinksPrintNoSecret() throws {
        let transport = ScriptedTransport()
        Self.expectNoSecret(in: try webhookSink(transport))
        Self.expectNoSecret(in: try workflowSink(transport))
        Self.expectNoSecret(in: try botSink(transport))
    }

    /// An other side that repeats what it was sent, in every place that it can.
    private static let echoes: [HTTPResponse] = [
        .word(400, webhookAddress), .word(500, "\(webhookSecret.lowercased())"), .word(403, botToken),
        .object(#"{"ok":false,"error":"\#(botToken)"}"#), .object(#"{"ok":false,"error":"\#(webhookSecret)"}"#),
        .object(
            #"{"ok":false,"error":"invalid_blocks","needed":"\#(botToken)","errors":["to \#(botToken)",{"message":"\#(botToken)"}],"#
                + #""response_metadata":{"messages":["Bearer \#(botToken)","\#(String(repeating: "x", count: 290))\#(botToken)"]}}"#
        ),
        .word(429, webhookAddress, retryAfter: webhookAddress), .word(200, "<a href=\"\(webhookAddress)\">"),
        .word(302, ""),
    ]

    @Test(arguments: echoes)
    func failuresHoldNoSecret(answer: HTTPResponse) async throws {
        let transport = ScriptedTransport(answers: [answer])
        let kept = KeptProgress()
        let sinks: [any NotificationSink] = [
            try webhookSink(transport), try botSink(transport), try workflowSink(transport),
        ]
        for sink in sinks {
            do throws(DeliveryFailure) {
                _ = try await sink.deliver(.fixture(), context: kept.context(transport.clock))
                Issue.record("it must fail")
            } catch {
                Self.expectNoSecret(in: error)
                Self.expectNoSecret(in: error.reply as Any)
                Self.expectNoSecret(in: error.kind)
            }
        }
        Self.expectNoSecret(in: kept.all)
    }

    @Test func aTransportThatTellsTheAddressIsNotRepeated() async throws {
        let transport = ScriptedTransport { (sent, _) throws(HTTPTransportError) in
            let headers = sent.request.headers.map(\.value.revealed).joined()
            throw HTTPTransportError(
                .timedOut,
                message: "\(sent.request.url.revealed) \(headers)",
                mayHaveArrived: true
            )
        }
        for sink in [try webhookSink(transport), try botSink(transport)] as [any NotificationSink] {
            do throws(DeliveryFailure) {
                _ = try await sink.deliver(.fixture(), context: DeliveryContext(transport.clock))
                Issue.record("it must fail")
            } catch {
                Self.expectNoSecret(in: error)
                #expect(error.mayHaveArrived)
                #expect(error.isRetryable)
            }
        }
    }

    @Test func receiptsAndProgressHoldNoSecret() async throws {
        let transport = ScriptedTransport { sent, number in
            sent.request.url.revealed.contains("slack.com/api")
                ? .object(#"{"ok":true,"channel":"C0123456789","ts":"1720884880.000200","token":"\#(botToken)"}"#)
                : sent.request.url.revealed.contains("triggers") ? .object(#"{"ok":true}"#) : .ok
        }
        let kept = KeptProgress()
        let sinks: [any NotificationSink] = [
            try webhookSink(transport), try botSink(transport), try workflowSink(transport),
        ]
        for sink in sinks {
            let receipt = try await sink.deliver(.long(), context: kept.context(transport.clock))
            Self.expectNoSecret(in: receipt)
            let encoded = try JSONEncoder().encode([receipt.state] + kept.all)
            #expect(!String(decoding: encoded, as: UTF8.self).contains(webhookSecret))
        }
        Self.expectNoSecret(in: transport.sent.map(\.request))
        #expect(transport.sent.allSatisfy { !$0.body.contains(webhookSecret) })
    }

    @Test(arguments: [
        "http://hooks.slack.com/services/T0AAAAAAA/B0BBBBBBB/\(webhookSecret)",
        "https://hooks.slack.com.evil.example/services/T0AAAAAAA/B0BBBBBBB/\(webhookSecret)",
        "https://\(webhookSecret)@hooks.slack.com/services/T0AAAAAAA/B0BBBBBBB/\(webhookSecret)",
        "https://hooks.slack.com:8443/services/T0AAAAAAA/B0BBBBBBB/\(webhookSecret)",
        "https://hooks.slack.com/other/T0AAAAAAA/B0BBBBBBB/\(webhookSecret)",
        " https://hooks.slack.com/services/T0AAAAAAA/B0BBBBBBB/\(webhookSecret)",
    ])
    func anErrorOfAnAddressDoesNotShowIt(text: String) throws {
        let error = try #require(throws: SlackConfigurationError.self) { try SlackWebhookURL(text) }
        Self.expectNoSecret(in: error)
        let other = try #require(throws: SlackConfigurationError.self) {
            try SlackWebhookURL(webhookAddress, allowingTestHost: webhookSecret)
        }
        Self.expectNoSecret(in: other)
    }
}
