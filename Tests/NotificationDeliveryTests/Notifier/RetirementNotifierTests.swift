import AWSHealthEvents
import FargateRetirement
import FargateRetirementTesting
import NotificationDelivery
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct RetirementNotifierTests {
    let clock = SteppingClock()
    let ledger = InMemoryLedger()
    let sink = ScriptedSink()
    let ops = ScriptedSink()

    func notifier(
        _ sink: ScriptedSink? = nil,
        _ options: RetirementNotifier.Options = RetirementNotifier.Options()
    ) -> RetirementNotifier {
        let fanOut = FanOut([SinkEntry("team", sink ?? self.sink)], ledger: ledger, clock: clock.deliveryClock)
        return RetirementNotifier(fanOut, options: options)
    }

    @Test(arguments: WrapperFixture.allCases)
    func aNoticeIsToldWhateverItCameIn(wrapper: WrapperFixture) async {
        let report = await notifier().process(wrapper.wrap([HealthEventFixture.services.event()]))
        #expect(report.isSettled)
        #expect(report.failedItemIdentifiers.isEmpty)
        #expect(sink.calls.count == 1)
        #expect(sink.resources == ["production/checkout-api", "production/web", "reporting/nightly-report"])
    }

    @Test func copiesInOneInputAreToldOnce() async {
        let event = HealthEventFixture.services
        let bytes = WrapperFixture.sqsLambda.wrap([event.event(), event.backupCopy().event(), event.event()])
        let report = await notifier().process(bytes)
        #expect(sink.calls.count == 1)
        #expect(report.elements.count == 3)
        #expect(report.isSettled)
    }

    @Test func aCopyThatComesLaterIsKnown() async {
        let notifier = notifier()
        _ = await notifier.process(HealthEventFixture.services.json())
        let report = await notifier.process(HealthEventFixture.services.backupCopy().json())
        guard case .notified(_, let delivery)? = report.elements.first?.outcome,
            case .duplicate? = delivery.sinks.first?.outcome
        else {
            Issue.record("\(report)")
            return
        }
        #expect(report.isSettled)
        #expect(sink.calls.count == 1)
    }

    @Test func onlyTheItemsThatFailedAreReturned() async {
        let broken = ScriptedSink { (notification, _, _) throws(DeliveryFailure) in
            if notification.notice?.account == "444455556666" { throw .refused }
            return DeliveryReceipt()
        }
        let other = HealthEventFixture.services.with { $0.account = "444455556666" }
        let bytes = WrapperFixture.sqsLambda.wrap([
            HealthEventFixture.services.event(), other.event(), HealthEventFixture.standaloneTasks.event(),
        ])
        let report = await notifier(broken).process(bytes)
        let identifiers = WrapperFixture.sqsLambda.itemIdentifiers(3) ?? []
        #expect(report.failedItemIdentifiers == [identifiers[1]])
        let answer = String(decoding: report.sqsBatchResponse(), as: UTF8.self)
        #expect(answer == #"{"batchItemFailures":[{"itemIdentifier":"\#(identifiers[1])"}]}"#)
        #expect(report.failures.map(\.kind) == [.payload])
    }

    @Test func aBatchWithoutFailuresReturnsAnEmptyList() async {
        let report = await notifier().process(WrapperFixture.sqsLambda.wrap([HealthEventFixture.services.event()]))
        #expect(String(decoding: report.sqsBatchResponse(), as: UTF8.self) == #"{"batchItemFailures":[]}"#)
    }

    @Test func whatIsNoRetirementIsSettledAndSaysWhatItIs() async {
        let other = Array(#"{"detail-type":"ECS Task State Change","source":"aws.ecs","detail":{}}"#.utf8)
        let report = await notifier().process(other)
        guard case .ignored? = report.elements.first?.outcome else {
            Issue.record("\(report)")
            return
        }
        #expect(report.isSettled)
        #expect(sink.calls.isEmpty)
    }

    @Test func whatCantBeReadIsAFailureUntilSomebodyIsTold() async {
        let broken = Array(#"{"source":"aws.health","detail":"#.utf8)
        #expect(await notifier().process(broken).isSettled == false)

        let entries = [SinkEntry("team", sink), SinkEntry("ops", ops)]
        let fanOut = FanOut(entries, ledger: ledger, clock: clock.deliveryClock)
        let telling = RetirementNotifier(fanOut, options: .init(unreadableSink: "ops"))
        let report = await telling.process(broken)
        #expect(report.isSettled)
        #expect(ops.calls.count == 1)
        guard case .unreadable(let error)? = ops.calls.first?.content else {
            Issue.record("\(ops.calls)")
            return
        }
        #expect(error.bytes == broken)
        _ = await telling.process(broken)
        #expect(ops.calls.count == 1)
        #expect(sink.calls.isEmpty)
    }

    @Test func eachMissingCommaIsToldOfOnce() async {
        let fanOut = FanOut([SinkEntry("ops", ops)], ledger: ledger, clock: clock.deliveryClock)
        let telling = RetirementNotifier(fanOut, options: .init(unreadableSink: "ops"))
        let event = HealthEventFixture.services.json()
        let padded = Array("[ ".utf8) + event + event + Array("]".utf8)
        for input in [Array("[".utf8) + event + event + event + Array("]".utf8), padded, padded] {
            _ = await telling.process(input)
        }
        let failures = ops.calls.compactMap { call -> String? in
            if case .unreadable(let error) = call.content { error.description } else { nil }
        }
        #expect(failures.count == 3)
        #expect(Set(failures).count == 3)
    }

    @Test func oneBrokenElementDoesNotHoldTheOthersUp() async {
        let bytes = WrapperFixture.sqsLambda.wrap(texts: [
            "{broken", String(decoding: HealthEventFixture.services.json(), as: UTF8.self),
        ])
        let report = await notifier().process(bytes)
        let identifiers = WrapperFixture.sqsLambda.itemIdentifiers(2) ?? []
        #expect(sink.calls.count == 1)
        #expect(report.failedItemIdentifiers == [identifiers[0]])
    }

    @Test func updatesInOneInputAreToldInTheirOrder() async {
        let sent = FixtureTimes.noticeSent.addingTimeInterval(86_400)
        let update = HealthEventFixture.services.update(status: .closed, sent: sent)
        let bytes = WrapperFixture.eventBridgeArray.wrap([update.event(), HealthEventFixture.services.event()])
        let report = await notifier().process(bytes)
        #expect(report.isSettled)
        #expect(sink.calls.map(\.reason) == [.announced, .finished])
    }

    @Test func aReminderIsSaidOnceForEachOccasion() async throws {
        let notifier = notifier()
        let notice = try #require(HealthEventFixture.services.interpreted())
        _ = await notifier.process(HealthEventFixture.services.json())
        for occasion in ["one day before", "one day before", "one hour before"] {
            _ = await notifier.remind(notice, occasion: occasion)
        }
        #expect(
            sink.calls.map(\.reason) == [
                .announced, .reminder(occasion: "one day before"), .reminder(occasion: "one hour before"),
            ]
        )
    }

    @Test func aReminderOfWhatWasOvertakenIsNotSaid() async throws {
        let notifier = notifier()
        let notice = try #require(HealthEventFixture.services.interpreted())
        let sent = FixtureTimes.noticeSent.addingTimeInterval(86_400)
        _ = await notifier.process(HealthEventFixture.services.update(status: .closed, sent: sent).json())
        _ = await notifier.remind(notice, occasion: "one day before")
        #expect(sink.calls.map(\.reason) == [.finished])
    }

    @Test func theLeadTimeIsHandedToTheSink() async throws {
        let leadTime = LeadTime(verdict: .shorterThanSet, basis: ["a test"])
        _ = await notifier(nil, .init(leadTime: { _ in leadTime })).process(HealthEventFixture.services.json())
        #expect(sink.calls.first?.leadTime == leadTime)
    }

    @Test func aCancelledTaskSendsNothingAndSaysSo() async {
        let notifier = notifier()
        let bytes = HealthEventFixture.services.json()
        let report = await Task {
            unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
            return await notifier.process(bytes)
        }.value
        #expect(!report.isSettled)
        #expect(sink.calls.isEmpty)
        #expect(ledger.records.isEmpty)
    }
}
