import FargateRetirement
import FargateRetirementTesting
import NotificationDelivery
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct RoutingExplanationTests {
    let now = FixtureTimes.noticeSent

    private func routes() throws -> RoutingTable {
        try RoutingTable(
            rules: [
                RoutingRule("drills", when: .init(isSimulation: true), do: .drop(reason: "a drill")),
                RoutingRule(
                    "urgent",
                    when: .init(urgency: .within(hours: 200)),
                    do: .deliver(to: ["pager"], continues: true)
                ),
                RoutingRule("empty", do: .deliver(to: [])),
                RoutingRule(
                    "web",
                    when: .init(clusters: [GlobPattern("prod*")], services: [GlobPattern("x"), GlobPattern("w?b")]),
                    do: .deliver(to: ["web", "pager"])
                ),
                RoutingRule(
                    "old",
                    when: .init(regions: [GlobPattern("eu-*")], kinds: [.task]),
                    do: .drop(reason: "no")
                ),
                RoutingRule("rest", do: .deliver(to: ["rest"])),
            ],
            defaultSinks: ["ops"]
        )
    }

    @Test func itSaysWhichRuleTookWhatAndWhyAndWhyOthersDidNot() throws {
        let notice = TaskRetirementNotice.fixture(
            resources: [.fixture(service: "web"), .fixture(task: 1), .fixture(task: 2), .fixture(unrecognized: "a\nb")]
        )
        let explanation = try routes().explain(notice, at: now)
        #expect(explanation.ways.map(\.resources.count) == [1, 2, 1])
        #expect(
            explanation.description == """
                production/web -> pager, web
                  1. "drills" did not take it: it is no simulation
                  2. "urgent" took it for pager and went on: it starts in 167 h 25 min, within 200 h
                  3. "empty" did not take it: it names no sinks
                  4. "web" took it for web, pager: cluster "production" matches "prod*"; \
                service "web" matches "w?b"

                arn:aws:ecs:eu-central-1:111122223333:task/batch/00000000000000000000000000000001
                arn:aws:ecs:eu-central-1:111122223333:task/batch/00000000000000000000000000000002 -> pager
                  1. "drills" did not take it: it is no simulation
                  2. "urgent" took it for pager and went on: it starts in 167 h 25 min, within 200 h
                  3. "empty" did not take it: it names no sinks
                  4. "web" did not take it: cluster "batch" does not match "prod*"
                  5. "old" took it, to drop it: Region "eu-central-1" matches "eu-*"; the kind is task

                "a\\nb" -> pager, rest
                  1. "drills" did not take it: it is no simulation
                  2. "urgent" took it for pager and went on: it starts in 167 h 25 min, within 200 h
                  3. "empty" did not take it: it names no sinks
                  4. "web" did not take it: no cluster is known
                  5. "old" did not take it: the kind is unrecognized, not task
                  6. "rest" took it for rest: it takes everything
                """
        )
        let way = try #require(explanation.way(of: .fixture(task: 2)))
        #expect(way.trials[3].verdict == .missed(.init(.clusters, "cluster \"batch\" does not match \"prod*\"")))
        #expect(way.trials.map(\.place) == [0, 1, 2, 3, 4])
    }

    @Test func aDropAndTheDefaultAreSaid() throws {
        let routes = try RoutingTable(
            rules: [
                RoutingRule("drills", when: .init(isSimulation: true), do: .drop(reason: "a drill")),
                RoutingRule("named", when: .init(services: [GlobPattern("*")]), do: .deliver(to: ["a"])),
            ],
            defaultSinks: ["ops", "b"]
        )
        #expect(
            routes.explain(.fixture(resources: [], isSimulation: true), at: now).description == """
                the notice, which names no resource -> dropped: a drill
                  1. "drills" took it, to drop it: it is a simulation
                """
        )
        let explanation = routes.explain(.fixture(resources: []), at: now)
        #expect(explanation.ways.first?.isDefault == true)
        #expect(
            explanation.description == """
                the notice, which names no resource -> ops, b
                  1. "drills" did not take it: it is no simulation
                  2. "named" did not take it: no service is known
                  default: no rule took it
                """
        )
    }

    @Test(arguments: [
        (RoutingConditions(urgency: .immediate), "it starts in 167 h 25 min, not as asked"),
        (RoutingConditions(urgency: .within(hours: 9)), "it starts in 167 h 25 min, not within 9 h"),
        (RoutingConditions(urgency: .init(beyondHours: 999)), "it starts in 167 h 25 min, not beyond 999 h"),
        (RoutingConditions(isBackupCopy: true), "it is no backup copy"),
        (RoutingConditions(reasons: [.finished, .reminder]), "the reason is announced, not reminder, finished"),
        (RoutingConditions(kinds: [.task, .unrecognized]), "the kind is service, not task, unrecognized"),
        (RoutingConditions(accounts: [GlobPattern(exactly: "9")]), "account \"111122223333\" does not match \"9\""),
    ])
    func theConditionThatFailedIsPutIntoWords(conditions: RoutingConditions, words: String) throws {
        let routes = try RoutingTable(
            rules: [RoutingRule("r", when: conditions, do: .deliver(to: ["a"]))],
            defaultSinks: ["ops"]
        )
        let explanation = routes.explain(.fixture(resources: [.fixture(service: "web")]), at: now)
        #expect(explanation.ways.first?.trials.first?.description == "1. \"r\" did not take it: \(words)")
    }
}
