import FargateRetirement
import FargateRetirementTesting
import NotificationDelivery
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// How long claims are held, and what is said under them.
struct FanOutClaimTests {
    let clock = SteppingClock()
    let ledger = InMemoryLedger()
    let notification = RetirementNotification(.fixture())

    func fanOut(_ sink: ScriptedSink, _ options: FanOut.Options = FanOut.Options(jitter: .fixed(0))) -> FanOut {
        FanOut([SinkEntry("a", sink)], ledger: ledger, clock: clock.deliveryClock, options: options)
    }

    func letADeadProcessHoldTheNotification(for lease: Duration) async throws {
        _ = try await ledger.claim(LedgerItem(notification, to: "a"), token: "dead", at: clock.date, lease: lease)
    }

    @Test func aLongWaitHoldsTheClaimForNoLongerThanALease() async throws {
        let clock = SteppingClock(moves: .onlyWhenAdvanced)
        let sink = ScriptedSink(failing: 1, with: DeliveryFailure(.retry(after: .seconds(3_600)), message: "later"))
        let fanOut = FanOut(
            [SinkEntry("a", sink)],
            ledger: ledger,
            clock: clock.deliveryClock,
            options: FanOut.Options(jitter: .fixed(0))
        )
        async let report = fanOut.deliver(notification)
        for _ in 0..<120 {
            await clock.waitForSleepers()
            let until = try #require(ledger.records.first?.holder?.until)
            #expect(until <= clock.date.addingTimeInterval(60))
            #expect(sink.calls.count == 1)
            clock.advance(by: .seconds(30))
        }
        #expect(await report.isDelivered)
        #expect(sink.calls.count == 2)
    }

    @Test func aTryEndsWithItsLeaseHoweverLongTheClaimTook() async {
        let clock = clock
        let slow = FailingLedger(passTime: { clock.advance(by: .seconds(25)) })
        let sink = ScriptedSink { (_, context, _) throws(DeliveryFailure) in
            #expect(context.timeLeft == .seconds(35))
            return DeliveryReceipt()
        }
        let fanOut = FanOut([SinkEntry("a", sink)], ledger: slow, clock: clock.deliveryClock)
        #expect(await fanOut.deliver(notification).isDelivered)
        #expect(sink.calls.count == 1)
    }

    @Test func whatAnotherHoldsKeepsNobodyElseWaiting() async throws {
        try await letADeadProcessHoldTheNotification(for: .seconds(600))
        let clock = clock
        let start = clock.date
        let sink = ScriptedSink { (_, _, _) throws(DeliveryFailure) in
            #expect(clock.date == start)
            return DeliveryReceipt()
        }
        let other = RetirementNotification(.fixture(communication: "other", account: "444455556666"))
        let reports = await fanOut(sink, FanOut.Options(maximumConcurrency: 1, jitter: .fixed(0))).deliver(
            [Parcel(sink: "a", notification: notification), Parcel(sink: "a", notification: other)],
            deadline: start.addingTimeInterval(5)
        )
        guard case .skipped(.heldByAnother)? = reports.first?.outcome else {
            Issue.record("\(reports)")
            return
        }
        #expect(reports.last?.outcome.receipt != nil)
        #expect(sink.calls.count == 1)
    }

    @Test func whatGoesAfterSomethingThatAnotherHoldsStaysBehindIt() async throws {
        try await letADeadProcessHoldTheNotification(for: .seconds(30))
        let sink = ScriptedSink()
        let update = RetirementNotification(.fixture(communication: "update"))
        let other = RetirementNotification(.fixture(communication: "other", account: "444455556666"))
        let reports = await fanOut(sink).deliver(
            [notification, update, other].map { Parcel(sink: "a", notification: $0) }
        )
        #expect(reports.allSatisfy { $0.isSettled })
        #expect(sink.calls.map(\.key.item) == [other, notification, update].map(\.key.item))
        #expect(sink.calls.last?.reason == .updated)
    }

    @Test func theEndThatTheCallerKnowsOfIsToldOnce() async throws {
        let notice = TaskRetirementNotice.fixture()
        let sink = ScriptedSink()
        let end = RetirementNotification(notice, reason: .finished)
        let fanOut = fanOut(sink)
        #expect(await fanOut.deliver(notification).isDelivered)
        #expect(await fanOut.deliver(end).isDelivered)
        let again = try #require(await fanOut.deliver(end).sinks.first)
        guard case .duplicate = again.outcome else {
            Issue.record("\(again)")
            return
        }
        #expect(sink.calls.map(\.reason) == [.announced, .finished])
        #expect(ledger.records.first?.deliveries.map(\.isFinished) == [false, true])
    }

    @Test func theEndThatAWSAndTheCallerKnowOfIsToldOnce() async {
        let notice = TaskRetirementNotice.fixture(status: .finished)
        let sink = ScriptedSink()
        let fanOut = fanOut(sink)
        #expect(await fanOut.deliver(RetirementNotification(notice)).isDelivered)
        #expect(await fanOut.deliver(RetirementNotification(notice, reason: .finished)).isDelivered)
        #expect(sink.calls.map(\.reason) == [.finished])
    }
}
