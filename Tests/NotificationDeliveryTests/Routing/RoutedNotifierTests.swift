import FargateRetirement
import FargateRetirementTesting
import NotificationDelivery
import Testing

struct RoutedNotifierTests {
    let clock = SteppingClock()
    let web = InMemorySink()
    let ops = InMemorySink()

    private func notifier(_ rules: RoutingRule...) throws -> RetirementNotifier {
        let fanOut = FanOut(
            [SinkEntry("ops", ops), SinkEntry("web", web)],
            ledger: InMemoryLedger(),
            clock: clock.delivery
        )
        return RetirementNotifier(fanOut, routes: try RoutingTable(rules: rules, defaultSinks: ["ops"]))
    }

    @Test func eachSinkIsToldOfItsOwnResources() async throws {
        let names = HealthEventFixture.services
        let notice = try #require(TaskRetirementNotice.interpret(names.event()).notice)
        let first = try #require(notice.services.first)
        let notifier = try notifier(
            RoutingRule("web", when: .init(services: [GlobPattern(exactly: first.name)]), do: .deliver(to: ["web"]))
        )
        let report = await notifier.process(names.json())
        #expect(report.isSettled)
        #expect(web.notifications.flatMap { $0.notice?.services ?? [] } == [first])
        #expect(ops.notifications.flatMap { $0.notice?.services ?? [] } == Array(notice.services.dropFirst()))
        #expect(web.notifications.first?.key == ops.notifications.first?.key)
    }

    @Test func whatIsDroppedIsSettledWithItsReason() async throws {
        let notifier = try notifier(RoutingRule("none", do: .drop(reason: "not wanted")))
        let report = await notifier.process(HealthEventFixture.services.json())
        #expect(report.isSettled)
        #expect(report.description.contains("dropped: not wanted (rule \"none\")"))
        #expect(ops.entries.isEmpty)
    }

    @Test func aSinkThatIsNotThereIsAFailure() async throws {
        let notifier = try notifier(RoutingRule("all", do: .deliver(to: ["wbe"])))
        let report = await notifier.process(HealthEventFixture.services.json())
        #expect(!report.isSettled)
        #expect(report.failures.map(\.kind) == [.configuration])
    }

    @Test func aReminderIsRoutedAsOne() async throws {
        let notifier = try notifier(
            RoutingRule("reminders", when: .init(reasons: [.reminder]), do: .deliver(to: ["web"]))
        )
        _ = await notifier.remind(.fixture(), occasion: "one day before")
        #expect(web.entries.count == 1)
        #expect(ops.entries.isEmpty)
    }
}
