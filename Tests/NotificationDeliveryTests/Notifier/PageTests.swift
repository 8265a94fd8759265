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

struct PageTests {
    let clock = SteppingClock(moves: .onlyWhenAdvanced)
    let sink = ScriptedSink()
    let pages = HealthEventFixture.services.pages(3)

    func notifier(waiting time: Duration? = nil) -> RetirementNotifier {
        let fanOut = FanOut([SinkEntry("team", sink)], ledger: InMemoryLedger(), clock: clock.deliveryClock)
        return RetirementNotifier(fanOut, options: .init(pageWait: time))
    }

    /// Processes pages at the same time, each in a call of its own.
    func process(_ pages: [HealthEventFixture], with notifier: RetirementNotifier) async -> [NotifierReport] {
        await withTaskGroup(of: NotifierReport.self) { group in
            for page in pages { group.addTask { await notifier.process(page.json()) } }
            return await group.reduce(into: []) { $0.append($1) }
        }
    }

    @Test func pagesThatComeTogetherAreOneNotice() async {
        let bytes = WrapperFixture.eventBridgeArray.wrap([2, 0, 1].map { pages[$0].event() })
        let report = await notifier().process(bytes)
        #expect(report.isSettled)
        #expect(sink.calls.count == 1)
        #expect(sink.calls.first?.notice?.resources.count == 3)
        #expect(sink.calls.first?.notice?.pages.isComplete == true)
    }

    @Test func pagesThatComeApartGoOutOneByOneAsTheSameNews() async {
        let notifier = notifier()
        for page in pages { #expect(await notifier.process(page.json()).isSettled) }
        #expect(sink.calls.map { $0.notice?.pages.received } == [[1], [2], [3]])
        #expect(sink.calls.map { $0.notice?.pages.toldBefore } == [[], [1], [1, 2]])
        #expect(sink.calls.map { $0.notice?.pages.missing } == [[2, 3], [3], []])
        #expect(sink.calls.map(\.reason) == [.announced, .announced, .announced])
        #expect(Set(sink.resources).count == 3)
    }

    @Test func onlyThePagesThatWereNotToldAreTold() async {
        let notifier = notifier()
        _ = await notifier.process(pages[1].json())
        let all = WrapperFixture.eventBridgeArray.wrap(pages.map { $0.event() })
        #expect(await notifier.process(all).isSettled)
        #expect(sink.calls.map { $0.notice?.pages.received } == [[2], [1, 3]])
        #expect(sink.calls.last?.notice?.pages.missing == [])
        #expect(sink.resources.count == 3)
        #expect(Set(sink.resources).count == 3)
        #expect(await notifier.process(all).isSettled)
        #expect(sink.calls.count == 2)
    }

    @Test func pagesOfSeveralCallsWaitForEachOther() async {
        let reports = await process(pages, with: notifier(waiting: .seconds(60)))
        #expect(reports.allSatisfy { $0.isSettled })
        #expect(sink.calls.count == 1)
        #expect(sink.calls.first?.notice?.resources.count == 3)
    }

    @Test func whatIsMissingWhenTheTimeIsUpIsNamed() async {
        let notifier = notifier(waiting: .seconds(60))
        async let reports = process([pages[0], pages[2]], with: notifier)
        await clock.waitForSleepers()
        while notifier.waitingPageCount < 2 { await Task.yield() }
        clock.advance(by: .seconds(61))
        #expect(await reports.allSatisfy { $0.isSettled })
        #expect(sink.calls.count == 1)
        #expect(sink.calls.first?.notice?.pages.missing == [2])
    }

    @Test func pagesOfDifferentAccountsDoNotWaitForEachOther() async {
        let notifier = notifier(waiting: .seconds(60))
        let foreign = pages[1].with { $0.account = "444455556666" }
        async let reports = process([pages[0], foreign], with: notifier)
        await clock.waitForSleepers(2)
        clock.advance(by: .seconds(61))
        _ = await reports
        #expect(sink.calls.count == 2)
    }

    @Test func aPageWhoseTaskIsCancelledIsWithdrawn() async {
        let notifier = notifier(waiting: .seconds(60))
        let page = pages[0].json()
        let task = Task { await notifier.process(page) }
        await clock.waitForSleepers()
        while notifier.waitingPageCount < 1 { await Task.yield() }
        task.cancel()
        #expect(await !task.value.isSettled)
        #expect(notifier.waitingPageCount == 0)

        let reports = await process(pages, with: notifier)
        #expect(reports.allSatisfy { $0.isSettled })
        #expect(sink.calls.count == 1)
    }

    @Test func aPageWaitsAtMostHalfOfTheTimeUntilTheDeadline() async {
        let notifier = notifier(waiting: .seconds(600))
        async let report = notifier.process(pages[0].json(), deadline: clock.date.addingTimeInterval(20))
        await clock.waitForSleepers()
        #expect(clock.sleeps == [.seconds(10)])
        clock.advance(by: .seconds(10))
        #expect(await report.isSettled)
    }

    @Test func theFirstPageWhoseTimeIsUpDeliversWhatHasComeTogether() async {
        let notifier = notifier(waiting: .seconds(600))
        async let patient = notifier.process(pages[0].json())
        while notifier.waitingPageCount < 1 { await Task.yield() }
        async let hurried = notifier.process(pages[1].json(), deadline: clock.date.addingTimeInterval(20))
        await clock.waitForSleepers(2)
        clock.advance(by: .seconds(10))
        #expect(await hurried.isSettled)
        #expect(await patient.isSettled)
        #expect(sink.calls.map { $0.notice?.pages.received } == [[1, 2]])
    }

    /// A sink that hangs until the clock is moved on, and how a page is brought to it whose other page is being delivered.
    func bringAPageThatAnotherDelivers(deadline seconds: Double?) async -> (Task<NotifierReport, Never>, SteppingClock)
    {
        let sink = ScriptedSink { (_, context, _) throws(DeliveryFailure) in
            try? await context.clock.sleep(for: .seconds(30))
            return DeliveryReceipt()
        }
        let fanOut = FanOut([SinkEntry("team", sink)], ledger: InMemoryLedger(), clock: clock.deliveryClock)
        let notifier = RetirementNotifier(fanOut, options: .init(pageWait: .seconds(2)))
        let pages = HealthEventFixture.services.pages(2).map { $0.json() }
        let deadline = seconds.map { clock.date.addingTimeInterval($0) }
        let waiting = Task { await notifier.process(pages[0], deadline: deadline) }
        while notifier.waitingPageCount < 1 { await Task.yield() }
        Task { await notifier.process(pages[1]) }
        while sink.calls.isEmpty { await Task.yield() }
        return (waiting, clock)
    }

    @Test(.timeLimit(.minutes(1)))
    func whoseDeadlineComesWhileAnotherDeliversItsPageWaitsNoLonger() async {
        let (waiting, clock) = await bringAPageThatAnotherDelivers(deadline: 10)
        // The sink sleeps, and so does the watch over the page.
        await clock.waitForSleepers(2)
        clock.advance(by: .seconds(2))
        await clock.waitForSleepers(2)
        clock.advance(by: .seconds(9))
        let report = await waiting.value
        #expect(!report.isSettled)
        clock.advance(by: .seconds(30))
    }

    @Test(.timeLimit(.minutes(1)))
    func whoIsCancelledWhileAnotherDeliversItsPageWaitsNoLonger() async {
        let (waiting, clock) = await bringAPageThatAnotherDelivers(deadline: nil)
        await clock.waitForSleepers()
        waiting.cancel()
        #expect(await !waiting.value.isSettled)
        clock.advance(by: .seconds(30))
    }

    @Test func pagesThatWaitGoOnWhereTheOneThatLeadsIsCancelled() async {
        let sink = ScriptedSink { (_, context, call) throws(DeliveryFailure) in
            guard call == 1 else { return DeliveryReceipt() }
            // It hangs until it is cancelled.
            do { try await context.clock.sleep(for: .seconds(3_600)) } catch {
                throw DeliveryFailure(.cancelled, message: "cancelled")
            }
            return DeliveryReceipt()
        }
        let fanOut = FanOut([SinkEntry("team", sink)], ledger: InMemoryLedger(), clock: clock.deliveryClock)
        let notifier = RetirementNotifier(fanOut, options: .init(pageWait: .seconds(60)))
        let pages = HealthEventFixture.services.pages(2)
        async let waiting = notifier.process(pages[0].json())
        while notifier.waitingPageCount < 1 { await Task.yield() }
        let last = pages[1].json()
        let leader = Task { await notifier.process(last) }
        while sink.calls.isEmpty { await Task.yield() }
        leader.cancel()
        #expect(await !leader.value.isSettled)
        #expect(await waiting.isSettled)
        #expect(sink.calls.map { $0.notice?.pages.received } == [[1, 2], [1]])
    }
}
