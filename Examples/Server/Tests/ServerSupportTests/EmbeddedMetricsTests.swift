import AWSHealthEvents
import FargateRetirementTesting
import Foundation
import NotificationDelivery
import ServerSupport
import Testing

struct EmbeddedMetricsTests {
    private let clock = SteppingClock()
    private let failing = FailingSink(DeliveryFailure(.payload, message: "refused"))

    @Test func theLineHasTheFormThatCloudWatchReads() async throws {
        let metrics = EmbeddedMetrics(namespace: "Notices")
        let text = metrics.line(
            for: NotifierReport(elements: []),
            duration: .microseconds(1_500),
            at: Date(timeIntervalSince1970: 1_788_000_000.25)
        )
        let line = try JSONValue(parsing: Array(text.utf8))
        #expect(line["_aws"]?["Timestamp"] == 1_788_000_000_250)
        let directive = line["_aws"]?["CloudWatchMetrics"]?.arrayValue?.first
        #expect(directive?["Namespace"] == "Notices")
        #expect(directive?["Dimensions"] == [[]])
        #expect(line["ProcessingTime"]?.description == "1.5")
        // Each metric that is named has its value at the top of the object.
        let names = directive?["Metrics"]?.arrayValue?.compactMap { $0["Name"]?.stringValue } ?? []
        #expect(names.count == 6)
        for name in names { #expect(line[name] != nil, "\(name)") }
    }

    @Test func whatBecameOfNoticesIsCounted() async throws {
        let notifier = notifier(InMemorySink())
        let events = [HealthEventFixture.services.event(), HealthEventFixture.standaloneTasks.event()]
        let lines = WrapperFixture.eventBridgeLines
        #expect(try await count(notifier, lines.wrap(events)) == ["NoticesDelivered": 2])
        #expect(try await count(notifier, lines.wrap(events)) == ["NoticesDuplicate": 2])
        #expect(try await count(self.notifier(failing), lines.wrap(events)) == ["NoticesFailed": 2])
        #expect(try await count(notifier, Array("{".utf8)) == ["InputsUnreadable": 1])
        #expect(try await count(notifier, Array(#"{"a": 1}"#.utf8)) == ["InputsDeclined": 1])
    }

    @Test func copiesOfANoticeInOneInputCountOnce() async throws {
        let fixture = HealthEventFixture.services
        let bytes = WrapperFixture.sqsLambda.wrap([fixture.event(), fixture.backupCopy().event(), fixture.event()])
        #expect(try await count(notifier(InMemorySink()), bytes) == ["NoticesDelivered": 1])
    }

    private func notifier(_ sink: any NotificationSink) -> RetirementNotifier {
        RetirementNotifier(FanOut([SinkEntry("slack", sink)], ledger: InMemoryLedger(), clock: clock.deliveryClock))
    }

    /// The counts that are not 0.
    private func count(_ notifier: RetirementNotifier, _ bytes: [UInt8]) async throws -> [String: Int] {
        let report = await notifier.process(bytes)
        let text = EmbeddedMetrics(namespace: "n").line(for: report, duration: .zero, at: clock.date)
        let members = try JSONValue(parsing: Array(text.utf8)).objectValue ?? [:]
        let counts = members.filter { $0.key != "ProcessingTime" }.compactMapValues { value -> Int? in
            if case .number(let number) = value { number.intValue } else { nil }
        }
        return counts.filter { $0.value != 0 }
    }
}
