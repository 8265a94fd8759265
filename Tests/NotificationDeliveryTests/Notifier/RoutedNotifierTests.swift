import AWSHealthEvents
import FargateRetirement
import FargateRetirementTesting
import NotificationDelivery
import Testing

struct RoutedNotifierTests {
    let clock = SteppingClock()
    let web = ScriptedSink()
    let ops = ScriptedSink()

    func notifier(_ rules: [RoutingRule], _ sinks: [SinkEntry]? = nil) throws -> RetirementNotifier {
        let entries = sinks ?? [SinkEntry("web", web), SinkEntry("ops", ops)]
        let fanOut = FanOut(entries, ledger: InMemoryLedger(), clock: clock.deliveryClock)
        return RetirementNotifier(fanOut, routes: try RoutingTable(rules: rules, defaultSinks: ["ops"]))
    }

    func productionToWeb() throws -> RoutingRule {
        RoutingRule(
            "web",
            when: RoutingConditions(clusters: [try GlobPattern("production")]),
            do: .deliver(to: ["web"])
        )
    }

    @Test func eachTeamIsToldOfItsOwnResources() async throws {
        let rule = try productionToWeb()
        let report = try await notifier([rule]).process(HealthEventFixture.services.json())
        #expect(report.isSettled)
        #expect(web.resources == ["production/checkout-api", "production/web"])
        #expect(ops.resources == ["reporting/nightly-report"])
    }

    @Test func whatARuleDropsIsInTheReport() async throws {
        let rule = RoutingRule(
            "no reports",
            when: RoutingConditions(clusters: [try GlobPattern("reporting")]),
            do: .drop(reason: "nobody reads them")
        )
        let report = try await notifier([rule]).process(HealthEventFixture.services.json())
        guard case .notified(_, let delivery)? = report.elements.first?.outcome else {
            Issue.record("\(report)")
            return
        }
        #expect(delivery.dropped.map { $0.resource?.description } == ["reporting/nightly-report"])
        #expect("\(delivery)".contains("dropped by the rule no reports: nobody reads them"))
        #expect(ops.resources.count == 2)
    }

    @Test func aNoticeThatIsDroppedAsAWholeIsSettled() async throws {
        let rule = RoutingRule(
            "rehearsals",
            when: RoutingConditions(isSimulation: true),
            do: .drop(reason: "a rehearsal")
        )
        let event = HealthEventFixture.services.simulated()
        let report = try await notifier([rule]).process(event.json())
        guard case .filtered(_, let dropped)? = report.elements.first?.outcome else {
            Issue.record("\(report)")
            return
        }
        #expect(dropped.count == 3)
        #expect(report.isSettled)
        #expect(web.calls.isEmpty && ops.calls.isEmpty)
    }

    @Test func oneTeamThatFailsHoldsUpNobodyElseAndIsTriedAgainAlone() async throws {
        let flaky = ScriptedSink(failing: 1, with: .refused)
        let rule = try productionToWeb()
        let notifier = try notifier([rule], [SinkEntry("web", flaky), SinkEntry("ops", ops)])
        #expect(await !notifier.process(HealthEventFixture.services.json()).isSettled)
        #expect(await notifier.process(HealthEventFixture.services.json()).isSettled)
        #expect(flaky.calls.count == 2)
        #expect(ops.calls.count == 1)
    }

    @Test func onlyThePagesThatATeamHasNotSeenAreToldToIt() async throws {
        let notifier = try notifier([productionToWeb()])
        let pages = HealthEventFixture.services.pages(3)
        _ = await notifier.process(pages[0].json())
        _ = await notifier.process(WrapperFixture.eventBridgeArray.wrap(pages.map { $0.event() }))
        #expect(web.resources == ["production/checkout-api", "production/web"])
        #expect(ops.resources == ["reporting/nightly-report"])
    }

    @Test func aPageThatHoldsNothingForATeamIsNotToldToIt() async throws {
        let notifier = try notifier([productionToWeb()])
        // The third page names a resource of the other team alone.
        let pages = HealthEventFixture.services.pages(3).map { $0.event() }
        let first = WrapperFixture.eventBridgeArray.wrap(Array(pages.prefix(2)))
        #expect(await notifier.process(first).isSettled)
        #expect(await notifier.process(WrapperFixture.eventBridgeArray.wrap(pages)).isSettled)
        #expect(await notifier.process(WrapperFixture.eventBridgeArray.wrap(pages)).isSettled)
        #expect(web.calls.count == 1)
        #expect(web.resources == ["production/checkout-api", "production/web"])
        #expect(ops.resources == ["reporting/nightly-report"])
    }

    @Test func aSinkThatTheRoutesNameAndNobodyHasIsAFailure() async throws {
        let notifier = try notifier([RoutingRule("all", do: .deliver(to: ["typo"]))])
        let report = await notifier.process(HealthEventFixture.services.json())
        #expect(report.failures.map(\.kind) == [.configuration])
        #expect(!report.isSettled)
    }

    @Test func aReminderIsRoutedAsOne() async throws {
        let rule = RoutingRule(
            "reminders",
            when: RoutingConditions(reasons: [.reminder]),
            do: .deliver(to: ["web"])
        )
        _ = try await notifier([rule]).remind(.fixture(), occasion: "one day before")
        #expect(web.calls.count == 1)
        #expect(ops.calls.isEmpty)
    }
}
