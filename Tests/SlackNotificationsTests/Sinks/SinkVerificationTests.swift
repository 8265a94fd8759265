import FargateRetirementTesting
import NotificationDelivery
import SlackNotifications
import Testing

/// Each sink through everything that can go wrong.
struct SinkVerificationTests {
    private static let mentions = ["<!channel>", "<!here>", "<@U012AB3CD>"]

    /// A sink, or one that does nothing of what it must.
    private static func sink(_ make: () throws -> any NotificationSink) -> any NotificationSink {
        (try? make()) ?? PrintingSink { _ in }
    }

    @Test func theWebhookSinkHoldsWhatASinkMustHold() async throws {
        let url = try SlackWebhookURL(webhookAddress)
        var verifier = SinkVerifier(success: .ok, secrets: [webhookSecret, "T0AAAAAAA"]) { transport in
            Self.sink { try SlackWebhookSink(url: url, transport: transport) }
        }
        verifier.namesEveryResource = true
        // A busy machine takes its time for a thousand resources.
        verifier.patience = .seconds(120)
        verifier.forbiddenTexts = Self.mentions
        let findings = await verifier.findings()
        #expect(findings == [])
    }

    @Test func theWebAPISinkHoldsWhatASinkMustHold() async throws {
        var verifier = SinkVerifier(success: .posted(0), secrets: [botToken]) { transport in
            Self.sink { try botSink(transport) }
        }
        verifier.namesEveryResource = true
        // A busy machine takes its time for a thousand resources.
        verifier.patience = .seconds(120)
        verifier.forbiddenTexts = Self.mentions
        let findings = await verifier.findings()
        #expect(findings == [])
    }

    @Test func theWorkflowSinkHoldsWhatASinkMustHold() async throws {
        var verifier = SinkVerifier(success: .object(#"{"ok":true}"#), secrets: [webhookSecret]) { transport in
            Self.sink { try workflowSink(transport) }
        }
        verifier.namesEveryResource = true
        // A busy machine takes its time for a thousand resources.
        verifier.patience = .seconds(120)
        verifier.forbiddenTexts = Self.mentions
        let findings = await verifier.findings()
        #expect(findings == [])
    }
}
