import FargateRetirement
import FargateRetirementTesting
import NotificationDelivery
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct RoutingTests {
    let now = FixtureTimes.noticeSent

    private func table(_ rules: RoutingRule...) throws -> RoutingTable {
        try RoutingTable(rules: rules, defaultSinks: ["ops"])
    }

    /// The resources of each sink, as texts.
    private func shares(_ plan: RoutingPlan) -> [SinkID: [String]] {
        var shares: [SinkID: [String]] = [:]
        for slice in plan.slices {
            for sink in slice.sinks { shares[sink, default: []] += slice.notice.resources.map(\.description) }
        }
        return shares
    }

    @Test func aNoticeOfSeveralTeamsIsSplit() throws {
        let routes = try table(
            RoutingRule("web", when: .init(services: [GlobPattern("w*")]), do: .deliver(to: ["web", "audit"])),
            RoutingRule("batch", when: .init(kinds: [.task]), do: .deliver(to: ["batch"], continues: true)),
            RoutingRule("audit", when: .init(kinds: [.task]), do: .deliver(to: ["audit"]))
        )
        let resources: [AffectedResource] = [
            .fixture(service: "api"), .fixture(service: "web"), .fixture(task: 1), .fixture(task: 2),
        ]
        var notice = TaskRetirementNotice.fixture(
            resources: resources,
            pages: NoticePages(total: 3, received: [2])
        )
        notice.listDisagreement = .init(onlyInResources: [resources[0]], onlyInAffectedEntities: [resources[2]])
        let plan = routes.route(notice, at: now)
        #expect(plan.slices.map(\.sinks) == [["web"], ["audit"], ["batch"], ["ops"]])
        #expect(plan.dropped.isEmpty)
        #expect(plan.notice(for: "web")?.resources == [resources[1]])
        #expect(plan.notice(for: "audit")?.resources == Array(resources[1...]))
        #expect(plan.notice(for: "batch")?.resources == Array(resources[2...]))
        #expect(plan.notice(for: "ops")?.resources == [resources[0]])
        #expect(plan.notice(for: "nobody") == nil)
        #expect(plan.notice(for: "web")?.listDisagreement == nil)
        #expect(
            plan.notice(for: "ops")?.listDisagreement
                == .init(onlyInResources: [resources[0]], onlyInAffectedEntities: [])
        )
        for slice in plan.slices {
            var same = slice.notice
            (same.resources, same.listDisagreement) = (notice.resources, notice.listDisagreement)
            #expect(same == notice)
        }
    }

    @Test func sinksWithTheSameResourcesShareThem() throws {
        let routes = try table(
            RoutingRule("a", do: .deliver(to: ["b", "a", "b"], continues: true)),
            RoutingRule("c", do: .deliver(to: ["c", "a"]))
        )
        let notice = TaskRetirementNotice.fixture()
        #expect(routes.route(notice, at: now) == RoutingPlan(slices: [.init(sinks: ["b", "a", "c"], notice: notice)]))
    }

    @Test func whatIsDroppedIsNamed() throws {
        let routes = try table(
            RoutingRule("log", when: .init(services: [GlobPattern("web")]), do: .deliver(to: ["log"], continues: true)),
            RoutingRule("no", when: .init(clusters: [GlobPattern("production")]), do: .drop(reason: "not ours"))
        )
        let plan = routes.route(.fixture(), at: now)
        // What an earlier rule sent stays sent.
        #expect(shares(plan) == ["log": ["production/web"], "ops": ["reporting/nightly-report"]])
        #expect(plan.dropped == [.init(resource: .fixture(service: "checkout-api"), rule: "no", reason: "not ours")])
    }

    @Test func aNoticeWithoutResourcesGoesByWhatNeedsNone() throws {
        let routes = try table(
            RoutingRule("cluster", when: .init(clusters: [GlobPattern("*")]), do: .deliver(to: ["a"])),
            RoutingRule("kinds", when: .init(kinds: Set(RoutingResourceKind.allCases)), do: .deliver(to: ["b"])),
            RoutingRule("account", when: .init(accounts: [GlobPattern("1111*")]), do: .deliver(to: ["c"])),
            RoutingRule("drills", when: .init(isSimulation: true), do: .drop(reason: "a drill"))
        )
        let notice = TaskRetirementNotice.fixture(resources: [])
        #expect(routes.route(notice, at: now) == RoutingPlan(slices: [.init(sinks: ["c"], notice: notice)]))
        let unknown = TaskRetirementNotice.fixture(account: nil, resources: [])
        #expect(routes.route(unknown, at: now) == RoutingPlan(slices: [.init(sinks: ["ops"], notice: unknown)]))
        let drill = routes.route(.fixture(account: "2", resources: [], isSimulation: true), at: now)
        #expect(drill == RoutingPlan(slices: [], dropped: [.init(resource: nil, rule: "drills", reason: "a drill")]))
    }

    @Test func theARNOfAResourceSaysWhereItIs() throws {
        let routes = try table(
            RoutingRule(
                "there",
                when: .init(accounts: [GlobPattern("444455556666")], regions: [GlobPattern("us-*")]),
                do: .deliver(to: ["there"])
            )
        )
        let arn = AmazonResourceName(
            ResourceText.serviceARN("s", in: "c", region: "us-west-2", account: "444455556666")
        )
        let service = AffectedResource(kind: .service(ECSService(cluster: "c", name: "s", arn: arn)))
        let task = AffectedResource.fixture(task: 1, region: "us-east-1", account: "444455556666")
        let plan = routes.route(.fixture(resources: [service, .fixture(service: "web"), task]), at: now)
        #expect(plan.notice(for: "there")?.resources == [service, task])
    }

    @Test(arguments: [
        (RoutingUrgency.immediate, [true, false, false, false, false]),
        (RoutingUrgency(isImmediate: false), [false, true, true, true, true]),
        (.within(hours: 0), [true, false, false, false, false]),
        (.within(hours: 24), [true, true, false, false, false]),
        (RoutingUrgency(beyondHours: 24), [false, false, true, false, false]),
        (RoutingUrgency(withinHours: 100, beyondHours: 24), [false, false, true, false, false]),
    ])
    func urgencyIsCountedFromThePresent(urgency: RoutingUrgency, expected: [Bool]) throws {
        let routes = try table(RoutingRule("r", when: .init(urgency: urgency), do: .deliver(to: ["a"])))
        let notices: [TaskRetirementNotice] = [
            .fixture(startTime: .date(now)), .fixture(startTime: .date(now.addingTimeInterval(24 * 3600))),
            .fixture(startTime: .date(now.addingTimeInterval(24 * 3600 + 1))), .fixture(startTime: .unreadable("soon")),
            .fixture(startTime: .date(now.addingTimeInterval(-5)), status: .finished),
        ]
        #expect(notices.map { routes.route($0, at: now).notice(for: "a") != nil } == expected)
    }

    @Test(
        arguments: [
            (nil, RetirementStatus.upcoming, RoutingReason.announced), (nil, .finished, .finished),
            (.updated, .upcoming, .announced), (.announced, .finished, .finished),
            (.reminder(occasion: "x"), .finished, .reminder), (.finished, .upcoming, .finished),
        ] as [(NotificationReason?, RetirementStatus, RoutingReason)]
    )
    func theReasonIsACondition(reason: NotificationReason?, status: RetirementStatus, expected: RoutingReason) throws {
        for word in RoutingReason.allCases {
            let routes = try table(RoutingRule("r", when: .init(reasons: [word]), do: .deliver(to: ["a"])))
            let plan = routes.route(.fixture(status: status), reason: reason, at: now)
            #expect((plan.notice(for: "a") != nil) == (word == expected))
        }
    }

    @Test func aNotifierRoutesAReminderAsOne() async throws {
        let clock = SteppingClock()
        let (web, ops) = (InMemorySink(), InMemorySink())
        let fanOut = FanOut(
            [SinkEntry("ops", ops), SinkEntry("web", web)],
            ledger: InMemoryLedger(),
            clock: clock.deliveryClock
        )
        let routes = try table(
            RoutingRule("reminders", when: .init(reasons: [.reminder]), do: .deliver(to: ["web"]))
        )
        let notifier = RetirementNotifier(fanOut, routes: routes)
        _ = await notifier.remind(.fixture(), occasion: "one day before")
        #expect(web.entries.count == 1)
        #expect(ops.entries.isEmpty)
    }

    @Test(arguments: 1...40)
    func nothingFallsBetween(seed: Int) throws {
        var random = RoutingGenerator(seed: seed)
        for _ in 0..<25 {
            let routes = try random.table(ruleCount: Int.random(in: 0...6, using: &random))
            let notice = random.notice()
            let reason = random.reason()
            let plan = routes.route(notice, reason: reason, at: now)
            let explanation = routes.explain(notice, reason: reason, at: now)
            #expect(Set(plan.slices.flatMap(\.sinks)).count == plan.slices.flatMap(\.sinks).count)
            #expect(Set(plan.slices.map(\.notice.resources)).count == plan.slices.count)
            #expect(plan.slices.allSatisfy { !$0.sinks.isEmpty })
            #expect(!plan.slices.isEmpty || !plan.dropped.isEmpty)
            for slice in plan.slices {
                var rest = notice.resources[...]
                for resource in slice.notice.resources {
                    let place = try #require(rest.firstIndex(of: resource), "out of order")
                    rest = rest[(place + 1)...]
                }
                #expect(notice.resources.isEmpty || !slice.notice.resources.isEmpty)
            }
            for resource in notice.resources {
                let sinks = plan.slices.filter { $0.notice.resources.contains(resource) }.flatMap(\.sinks)
                let dropped = plan.dropped.first { $0.resource == resource }
                #expect(sinks.isEmpty != (dropped == nil))
                // The explanation asks every rule anew and comes to the same end.
                let way = try #require(explanation.way(of: resource))
                #expect(Set(way.sinks) == Set(sinks))
                #expect(way.droppedFor == dropped?.reason)
            }
        }
    }
}
