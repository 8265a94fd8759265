import AWSHealthEvents
import FargateRetirementTesting
import NotificationDelivery
import ServerSupport
import Testing

struct NoticeLogTests {
    private let clock = SteppingClock()

    @Test func aNoticeIsALineWithItsPlaceAndWhatBecameOfIt() async throws {
        let report = await process([InMemorySink()])
        let line = try read(NoticeLog.lines(for: report, requestID: "42").first)
        #expect(line["outcome"] == "delivered")
        #expect(line["level"] == "INFO")
        #expect(line["account"]?.stringValue == FixtureAccounts.workload)
        #expect(line["region"] == "eu-central-1")
        #expect(line["requestId"] == "42")
        #expect(line["key"]?.stringValue?.isEmpty == false)
        #expect(line["sinks"] == [["sink": "0", "outcome": "delivered", "messages": 1]])
    }

    @Test func aFailureSaysWhichSinkAndWhy() async throws {
        let failure = DeliveryFailure(.configuration, message: "the channel is gone", reply: ServiceReply(status: 404))
        let report = await process([InMemorySink(), FailingSink(failure)])
        let line = try read(NoticeLog.lines(for: report).first)
        #expect(line["outcome"] == "failed")
        #expect(line["level"] == "ERROR")
        let sink = line["sinks"]?.arrayValue?.last
        #expect(sink?["sink"] == "1")
        #expect(sink?["outcome"] == "failed")
        #expect(sink?["kind"] == "configuration")
        #expect(sink?["reason"]?.stringValue?.contains("the channel is gone") == true)
    }

    @Test func aRepetitionIsADuplicate() async throws {
        let notifier = notifier([InMemorySink()])
        _ = await notifier.process(HealthEventFixture.services.event().json())
        let report = await notifier.process(HealthEventFixture.services.event().json())
        let line = try read(NoticeLog.lines(for: report).first)
        #expect(line["outcome"] == "duplicate")
        #expect(line["sinks"] == [["sink": "0", "outcome": "duplicate"]])
    }

    @Test(arguments: [
        ("{", "unreadable", "ERROR"), (#"{"a": 1}"#, "ignored", "INFO"),
    ])
    func whatIsNoNoticeSaysWhy(text: String, outcome: String, level: String) async throws {
        let report = await notifier([InMemorySink()]).process(Array(text.utf8))
        let line = try read(NoticeLog.lines(for: report).first)
        #expect(line["outcome"]?.stringValue == outcome)
        #expect(line["level"]?.stringValue == level)
        #expect(line["reason"]?.stringValue?.isEmpty == false)
    }

    @Test func theMessageOfAQueueIsNamed() async throws {
        let bytes = WrapperFixture.sqsLambda.wrap([HealthEventFixture.services.event()])
        let report = await notifier([InMemorySink()]).process(bytes)
        let line = try read(NoticeLog.lines(for: report).first)
        #expect(line["item"]?.stringValue == report.elements.first?.itemIdentifier)
        #expect(report.elements.first?.itemIdentifier != nil)
    }

    @Test func aLineHasNoLineBreak() async throws {
        let report = await notifier([InMemorySink()]).process(Array("{\n\n\n\"a\": }".utf8))
        #expect(NoticeLog.lines(for: report).allSatisfy { !$0.contains("\n") })
    }

    private func notifier(_ sinks: [any NotificationSink]) -> RetirementNotifier {
        let entries = sinks.enumerated().map { SinkEntry(SinkID(rawValue: "\($0)"), $1) }
        return RetirementNotifier(FanOut(entries, ledger: InMemoryLedger(), clock: clock.deliveryClock))
    }

    private func process(_ sinks: [any NotificationSink]) async -> NotifierReport {
        await notifier(sinks).process(HealthEventFixture.services.event().json())
    }

    private func read(_ line: String?) throws -> JSONValue { try JSONValue(parsing: Array((line ?? "").utf8)) }
}
