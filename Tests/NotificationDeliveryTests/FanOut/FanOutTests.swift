import FargateRetirement
import FargateRetirementTesting
import NotificationDelivery
import Synchronization
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct FanOutTests {
    let clock = SteppingClock()
    let ledger = InMemoryLedger()
    let notification = RetirementNotification(.fixture())

    func fanOut(_ sinks: [SinkEntry], options: FanOut.Options = FanOut.Options(jitter: .fixed(0))) -> FanOut {
        FanOut(sinks, ledger: ledger, clock: clock.deliveryClock, options: options)
    }

    @Test func tokensAreDifferentAndOfOneForm() {
        let tokens = (0..<1000).map { _ in FanOut.Options.makeRandomToken() }
        #expect(Set(tokens).count == 1000)
        #expect(tokens.allSatisfy { $0.utf8.count == 32 && $0.allSatisfy(\.isHexDigit) })
    }

    @Test func whatOneSinkFailsToDoIsNothingToTheOthers() async {
        let good = [ScriptedSink(), ScriptedSink()]
        let report = await fanOut([
            SinkEntry("first", good[0]),
            SinkEntry("broken", ScriptedSink(failing: .max, with: .unknownAddress), isRequired: false),
            SinkEntry("last", good[1]),
        ]).deliver(notification)
        #expect(report.sinks.map(\.sink) == ["first", "broken", "last"])
        #expect(report.sinks.map(\.isSettled) == [true, false, true])
        #expect(report.isDelivered)
        #expect(report.failures.map(\.kind) == [.configuration])
        #expect(good.map(\.calls.count) == [1, 1])
    }

    @Test(arguments: [(true, false), (false, true)])
    func onlyARequiredSinkHoldsTheWholeUp(isRequired: Bool, isDelivered: Bool) async {
        let report = await fanOut([
            SinkEntry("good", ScriptedSink()),
            SinkEntry("broken", ScriptedSink(failing: .max, with: .refused), isRequired: isRequired),
        ]).deliver(notification)
        #expect(report.isDelivered == isDelivered)
    }

    @Test func aNotificationThatNoSinkHasIsNotDelivered() async {
        let broken = ScriptedSink(failing: .max, with: .refused)
        let optional = await fanOut([SinkEntry("a", broken, isRequired: false)]).deliver(notification)
        #expect(!optional.isDelivered)
        let toNobody = await fanOut([]).deliver(notification)
        #expect(!toNobody.isDelivered)
    }

    @Test func aSinkThatIsNotKnownIsAFailureThatNamesIt() async {
        let report = await fanOut([SinkEntry("a", ScriptedSink())]).deliver(notification, to: ["a", "typo"])
        #expect(!report.isDelivered)
        #expect(report.failures.first?.message == "there is no sink named typo")
    }

    @Test func aSinkIsToldOfOneNoticeOnce() async {
        let sink = ScriptedSink()
        let fanOut = fanOut([SinkEntry("a", sink)])
        #expect(await fanOut.deliver(notification).sinks.first?.outcome.receipt != nil)
        let second = await fanOut.deliver(notification)
        guard case .duplicate? = second.sinks.first?.outcome else {
            Issue.record("\(second)")
            return
        }
        #expect(second.isDelivered)
        #expect(sink.calls.count == 1)
    }

    @Test func whatFailedIsSentAgainTheNextTime() async {
        let sink = ScriptedSink(failing: 1, with: .refused)
        let fanOut = fanOut([SinkEntry("a", sink)])
        #expect(await !fanOut.deliver(notification).isDelivered)
        #expect(await fanOut.deliver(notification).isDelivered)
        #expect(sink.calls.count == 2)
    }

    @Test func aFallbackTakesOverFromASinkThatFailedForGood() async throws {
        let ops = ScriptedSink()
        let report = await fanOut([
            SinkEntry("team", ScriptedSink(failing: .max, with: .unknownAddress), fallback: "ops"),
            SinkEntry("ops", ops),
        ]).deliver(notification, to: ["team"])
        #expect(report.isDelivered)
        let team = try #require(report.sinks.first)
        #expect(team.outcome.failure?.kind == .configuration)
        #expect(team.fallback?.sink == "ops")
        #expect(team.fallback?.outcome.receipt != nil)
        #expect(ops.calls.count == 1)
    }

    @Test func aFallbackTakesOverWhenTriesAreUsedUpButNotWhenOnlyTimeIs() async {
        let ops = ScriptedSink()
        let busy = ScriptedSink(failing: .max, with: .busy)
        let fanOut = fanOut([SinkEntry("team", busy, fallback: "ops"), SinkEntry("ops", ops)])
        let hurried = await fanOut.deliver(notification, to: ["team"], deadline: clock.date)
        #expect(!hurried.isDelivered)
        #expect(ops.calls.isEmpty)
        let patient = await fanOut.deliver(notification, to: ["team"])
        #expect(patient.isDelivered)
        #expect(ops.calls.count == 1)
    }

    @Test func aFallbackWaitsWhereTheSinkWasOnlyBusyUntilTheDeadline() async {
        let ops = ScriptedSink()
        let busy = ScriptedSink(failing: .max, with: .init(.retry(after: .seconds(1)), message: "too many"))
        let fanOut = fanOut([SinkEntry("team", busy, fallback: "ops"), SinkEntry("ops", ops)])
        let report = await fanOut.deliver(notification, to: ["team"], deadline: clock.date.addingTimeInterval(20))
        #expect(busy.calls.count > 5)
        #expect(report.sinks.first?.isSettled == false)
        #expect(ops.calls.isEmpty)
    }

    @Test func aFallbackDoesNotTakeOverFromASinkThatWasNotTried() async {
        let (team, ops) = (ScriptedSink(), ScriptedSink())
        let entries = [SinkEntry("team", team, fallback: "ops", retry: .never), SinkEntry("ops", ops)]
        let fanOut = FanOut(
            entries,
            ledger: FailingLedger(failing: [.claim], code: .unavailable),
            clock: clock.deliveryClock
        )
        let report = await fanOut.deliver(notification, to: ["team"])
        #expect(report.sinks.first?.outcome.failure?.tryCount == 0)
        #expect(report.sinks.first?.fallback == nil)
        #expect(team.calls.isEmpty && ops.calls.isEmpty)
    }

    @Test func aFallbackThatIsToldTheSameAnywayIsToldOnce() async throws {
        let ops = ScriptedSink()
        let report = await fanOut([
            SinkEntry("team", ScriptedSink(failing: .max, with: .unknownAddress), fallback: "ops"),
            SinkEntry("ops", ops),
        ]).deliver(notification)
        #expect(report.isDelivered)
        #expect(ops.calls.count == 1)
        #expect(report.sinks.map { $0.fallback?.sink } == ["ops", nil])
    }

    @Test func aFallbackThatNobodyHasIsAFailure() async throws {
        let team = SinkEntry("team", ScriptedSink(failing: .max, with: .refused), fallback: "opps")
        let report = await fanOut([team]).deliver(notification)
        #expect(!report.isDelivered)
        #expect(report.failures.map(\.kind) == [.payload, .configuration])
        #expect("\(report)".contains("there is no sink named opps"))
    }

    @Test func aFallbackForTwoTeamsIsToldOfTheShareOfEach() async {
        let ops = ScriptedSink()
        let broken = ScriptedSink(failing: .max, with: .unknownAddress)
        let fanOut = fanOut([
            SinkEntry("red", broken, fallback: "ops"), SinkEntry("blue", broken, fallback: "ops"),
            SinkEntry("ops", ops),
        ])
        let shares = [["web"], ["api"]].map { names in
            RetirementNotification(.fixture(resources: names.map { .fixture(service: $0) }))
        }
        let reports = await fanOut.deliver([
            Parcel(sink: "red", notification: shares[0]), Parcel(sink: "blue", notification: shares[1]),
        ])
        #expect(reports.allSatisfy { $0.isSettled })
        #expect(Set(ops.resources) == ["production/web", "production/api"])
    }

    @Test(arguments: [1, 3, 16])
    func noMoreDeliveriesGoOnAtOnceThanAllowed(limit: Int) async {
        let running = Mutex((now: 0, most: 0))
        let sink = ScriptedSink { (_, _, _) throws(DeliveryFailure) in
            running.withLock {
                $0.now += 1
                $0.most = max($0.most, $0.now)
            }
            for _ in 0..<20 { await Task.yield() }
            running.withLock { $0.now -= 1 }
            return DeliveryReceipt()
        }
        let parcels = (0..<40).map { number in
            Parcel(sink: "a", notification: RetirementNotification(.fixture(account: "\(111_122_220_000 + number)")))
        }
        let fanOut = fanOut([SinkEntry("a", sink)], options: FanOut.Options(maximumConcurrency: limit))
        let reports = await fanOut.deliver(parcels)
        #expect(reports.count == 40)
        #expect(reports.allSatisfy { $0.isSettled })
        #expect(running.withLock { $0.most } <= limit)
    }

    @Test(.timeLimit(.minutes(1)))
    func aSinkThatHangsKeepsNoOtherSinkWaiting() async {
        let healthy = ScriptedSink()
        let count = 40
        // It goes on when the other one has everything.
        let hanging = ScriptedSink { (_, _, _) throws(DeliveryFailure) in
            while healthy.calls.count < count, !Task.isCancelled { await Task.yield() }
            return DeliveryReceipt()
        }
        let parcels = (0..<count).flatMap { number in
            let notification = RetirementNotification(.fixture(account: "\(111_122_220_000 + number)"))
            return ["hanging", "healthy"].map { Parcel(sink: $0, notification: notification) }
        }
        let reports = await fanOut([SinkEntry("hanging", hanging), SinkEntry("healthy", healthy)]).deliver(parcels)
        #expect(healthy.calls.count == count)
        #expect(reports.count == 2 * count)
        #expect(reports.allSatisfy { $0.isSettled })
    }

    @Test(.timeLimit(.minutes(1)))
    func aClaimLastsLongEnoughToSendInIt() async {
        var options = FanOut.Options(lease: .zero, jitter: .fixed(0))
        #expect(options.lease == FanOut.Options.shortestLease)
        options.lease = .seconds(-1)
        options.maximumConcurrency = 0
        #expect(options.lease == FanOut.Options.shortestLease)
        #expect(await fanOut([SinkEntry("a", ScriptedSink())], options: options).deliver(notification).isDelivered)
    }

    @Test func anOlderUpdateNeverFollowsANewerOne() async {
        let sink = ScriptedSink()
        let fanOut = fanOut([SinkEntry("a", sink)])
        let later = FixtureTimes.noticeSent.addingTimeInterval(3600)
        let newer = RetirementNotification(
            .fixture(communication: FixtureIDs.communicationID(2), lastUpdatedTime: .date(later))
        )
        #expect(await fanOut.deliver(newer).isDelivered)
        let report = await fanOut.deliver(notification)
        guard case .skipped(.superseded)? = report.sinks.first?.outcome else {
            Issue.record("\(report)")
            return
        }
        #expect(report.isDelivered)
        #expect(sink.calls.count == 1)
    }

    @Test func anUpdateIsGivenWhatTheSinkWantedToRemember() async {
        let sink = ScriptedSink { (_, context, call) throws(DeliveryFailure) in
            DeliveryReceipt(state: ["call": "\(call)", "before": context.earlier?.state["call"] ?? "none"])
        }
        let fanOut = fanOut([SinkEntry("a", sink)])
        _ = await fanOut.deliver(notification)
        let later = FixtureTimes.noticeSent.addingTimeInterval(3600)
        let update = TaskRetirementNotice.fixture(
            communication: FixtureIDs.communicationID(2),
            lastUpdatedTime: .date(later),
            status: .finished
        )
        let report = await fanOut.deliver(RetirementNotification(update))
        #expect(report.sinks.first?.outcome.receipt?.state == ["call": "2", "before": "1"])
        #expect(sink.calls.map(\.reason) == [.announced, .finished])
    }

    @Test func theReasonIsWhatTheSinkHasHeardBefore() async {
        let (old, new) = (ScriptedSink(), ScriptedSink())
        let later = FixtureTimes.noticeSent.addingTimeInterval(3600)
        let update = TaskRetirementNotice.fixture(
            communication: FixtureIDs.communicationID(2),
            lastUpdatedTime: .date(later)
        )
        let fanOut = fanOut([SinkEntry("old", old), SinkEntry("new", new)])
        _ = await fanOut.deliver(notification, to: ["old"])
        _ = await fanOut.deliver(RetirementNotification(update))
        #expect(old.calls.map(\.reason) == [.announced, .updated])
        #expect(new.calls.map(\.reason) == [.announced])
    }
}
