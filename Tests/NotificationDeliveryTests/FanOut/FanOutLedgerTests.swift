import FargateRetirement
import FargateRetirementTesting
import NotificationDelivery
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct FanOutLedgerTests {
    let clock = SteppingClock()
    let notification = RetirementNotification(.fixture())

    func fanOut(
        _ sink: ScriptedSink,
        _ ledger: any DeliveryLedger,
        _ options: FanOut.Options = FanOut.Options(jitter: .fixed(0)),
        retry: RetryPolicy = RetryPolicy()
    ) -> FanOut {
        FanOut([SinkEntry("a", sink, retry: retry)], ledger: ledger, clock: clock.deliveryClock, options: options)
    }

    @Test func withoutALedgerNothingIsSentUnlessThatIsWanted() async {
        let ledger = FailingLedger(failing: [.claim], code: .unavailable)
        let held = ScriptedSink()
        let report = await fanOut(held, ledger).deliver(notification)
        #expect(!report.isDelivered)
        #expect(report.failures.first?.isRetryable == true)
        #expect(held.calls.isEmpty)

        let told = ScriptedSink()
        let options = FanOut.Options(whenLedgerFails: .deliverUnrecorded)
        let outcome = await fanOut(told, ledger, options).deliver(notification).sinks.first?.outcome
        guard case .unrecorded(_, let error)? = outcome else {
            Issue.record("\(String(describing: outcome))")
            return
        }
        #expect(error.code == .unavailable)
        #expect(told.calls.count == 1)
    }

    @Test func aDeliveryThatCantBeRecordedIsSeen() async {
        let sink = ScriptedSink()
        let report = await fanOut(sink, FailingLedger(failing: [.complete])).deliver(notification)
        guard case .unrecorded(_, let error)? = report.sinks.first?.outcome else {
            Issue.record("\(report)")
            return
        }
        #expect(error.code == .notWritten)
        #expect("\(report)" == "a: delivered, but not recorded: no space left on device")
        #expect(sink.calls.count == 1)
    }

    @Test(arguments: [FailingLedger.Step.renew, .release])
    func aLedgerThatFailsInBetweenLosesNoDelivery(step: FailingLedger.Step) async {
        let ledger = FailingLedger(failing: [step])
        let sink = ScriptedSink(failing: 2, with: .busy)
        #expect(await fanOut(sink, ledger).deliver(notification).isDelivered)
        #expect(ledger.base.records.first?.deliveries.count == 1)
    }

    @Test func aFailedDeliveryGivesItsClaimBack() async {
        let ledger = InMemoryLedger()
        _ = await fanOut(ScriptedSink(failing: 1, with: .refused), ledger).deliver(notification)
        #expect(ledger.records.first?.holder == nil)
        #expect(ledger.records.first?.deliveries.isEmpty == true)
    }

    @Test func whatAnotherIsDeliveringIsAwaitedAndNotSentTwice() async throws {
        let ledger = InMemoryLedger()
        let item = LedgerItem(notification, to: "a")
        let claim = try await ledger.claim(item, token: "other", at: clock.date, lease: .seconds(30)).claim
        let other = try #require(claim)
        let clock = SteppingClock(moves: .onlyWhenAdvanced)
        let sink = ScriptedSink()
        let fanOut = FanOut([SinkEntry("a", sink)], ledger: ledger, clock: clock.deliveryClock)
        async let report = fanOut.deliver(notification)
        await clock.waitForSleepers()
        try await ledger.complete(other, state: [:], at: clock.date)
        clock.advance(by: .seconds(1))
        let outcome = await report.sinks.first?.outcome
        guard case .duplicate? = outcome else {
            Issue.record("\(String(describing: outcome))")
            return
        }
        #expect(sink.calls.isEmpty)
    }

    @Test func whatAnotherLeftBehindIsTakenOverWhenItsLeaseIsOver() async throws {
        let ledger = InMemoryLedger()
        let item = LedgerItem(notification, to: "a")
        _ = try await ledger.claim(item, token: "dead", at: clock.date, lease: .seconds(30))
        let sink = ScriptedSink()
        let start = clock.date
        #expect(await fanOut(sink, ledger).deliver(notification).isDelivered)
        #expect(clock.date.timeIntervalSince(start) >= 30)
        #expect(sink.calls.count == 1)
    }

    @Test func whatIsStillHeldAtTheDeadlineIsNotSettled() async throws {
        let ledger = InMemoryLedger()
        let item = LedgerItem(notification, to: "a")
        _ = try await ledger.claim(item, token: "other", at: clock.date, lease: .seconds(600))
        let deadline = clock.date.addingTimeInterval(5)
        let report = await fanOut(ScriptedSink(), ledger).deliver(notification, deadline: deadline)
        guard case .skipped(.heldByAnother)? = report.sinks.first?.outcome else {
            Issue.record("\(report)")
            return
        }
        #expect(!report.isDelivered)
        #expect(clock.date.timeIntervalSince(deadline) < 0.01)
    }

    @Test func whoLosesTheClaimStopsAndAsksWhatBecameOfIt() async throws {
        let ledger = InMemoryLedger()
        let item = LedgerItem(notification, to: "a")
        let clock = clock
        let sink = ScriptedSink { (_, context, _) throws(DeliveryFailure) in
            // The process hangs for longer than its lease, and another one takes over and delivers.
            clock.advance(by: .seconds(90))
            do throws(LedgerError) {
                let result = try await ledger.claim(item, token: "other", at: clock.date, lease: .seconds(60))
                if let claim = result.claim { try await ledger.complete(claim, state: [:], at: clock.date) }
            } catch { Issue.record(error) }
            try await context.saveProgress(["sent": "1"])
            return DeliveryReceipt()
        }
        let outcome = await fanOut(sink, ledger).deliver(notification).sinks.first?.outcome
        guard case .duplicate? = outcome else {
            Issue.record("\(String(describing: outcome))")
            return
        }
        #expect(sink.calls.count == 1)
    }

    @Test func aTryEndsWithItsLease() async {
        let sink = ScriptedSink { (_, context, _) throws(DeliveryFailure) in
            #expect(context.timeLeft == .seconds(20))
            return DeliveryReceipt()
        }
        let options = FanOut.Options(lease: .seconds(20))
        #expect(await fanOut(sink, InMemoryLedger(), options).deliver(notification).isDelivered)
    }

    @Test func progressOutlivesADeliveryThatFailed() async {
        let ledger = InMemoryLedger()
        let sink = ScriptedSink { (_, context, call) throws(DeliveryFailure) in
            if call == 1 {
                try await context.saveProgress(["sent": "2"])
                throw .refused
            }
            return DeliveryReceipt(state: context.progress ?? [:])
        }
        _ = await fanOut(sink, ledger).deliver(notification)
        let report = await fanOut(sink, ledger).deliver(notification)
        #expect(report.sinks.first?.outcome.receipt?.state == ["sent": "2"])
    }

    @Test func aCancelledDeliveryGivesItsClaimBackAndIsNotSettled() async {
        let ledger = InMemoryLedger()
        let clock = SteppingClock(moves: .onlyWhenAdvanced)
        let sink = ScriptedSink(failing: .max, with: .busy)
        let fanOut = FanOut([SinkEntry("a", sink)], ledger: ledger, clock: clock.deliveryClock)
        let task = Task { [notification] in await fanOut.deliver(notification) }
        await clock.waitForSleepers()
        task.cancel()
        let report = await task.value
        #expect(report.failures.map(\.kind) == [.cancelled])
        #expect(!report.isDelivered)
        #expect(ledger.records.first?.holder == nil)
    }

    @Test func theRecordOfWhatWasDeliveredIsMadeEvenIfTheTaskIsCancelledMeanwhile() async {
        let ledger = InMemoryLedger()
        let sink = ScriptedSink { (_, _, _) throws(DeliveryFailure) in
            unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
            return DeliveryReceipt()
        }
        let fanOut = fanOut(sink, ledger)
        let report = await Task { [notification] in await fanOut.deliver(notification) }.value
        #expect(report.isDelivered)
        #expect(ledger.records.first?.deliveries.count == 1)
    }
}
