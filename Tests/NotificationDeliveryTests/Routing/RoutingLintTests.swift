import FargateRetirement
import FargateRetirementTesting
import NotificationDelivery
import Testing

struct RoutingLintTests {
    private func issues(_ rules: [RoutingRule], known: [SinkID]? = nil) throws -> [String] {
        try RoutingTable(rules: rules, defaultSinks: ["ops"]).lint(knownSinks: known).map(\.message)
    }

    @Test func aTableThatIsWellHasNoIssues() throws {
        let rules = [
            RoutingRule("drills", when: .init(isSimulation: true), do: .drop(reason: "a drill")),
            RoutingRule("all", do: .deliver(to: ["log"], continues: true)),
            RoutingRule("a", when: .init(clusters: [try GlobPattern("a*")]), do: .deliver(to: ["a"])),
            RoutingRule("b", when: .init(clusters: [try GlobPattern("*a")]), do: .deliver(to: ["b"])),
        ]
        #expect(try issues(rules) == [])
        #expect(try issues(rules, known: ["ops", "log", "a", "b"]) == [])
    }

    @Test func ruleAndSinkThatNothingReachesAreFound() throws {
        let rules = [
            RoutingRule("a", when: .init(clusters: [try GlobPattern("prod-*")]), do: .deliver(to: ["a"])),
            RoutingRule(
                "b",
                when: .init(clusters: [try GlobPattern("prod-eu-?"), try GlobPattern("prod-us")], kinds: [.task]),
                do: .deliver(to: ["b"])
            ),
        ]
        #expect(
            try issues(rules, known: ["ops", "a", "b", "c"]) == [
                "rule 2 \"b\" can't be reached: rule 1 \"a\" takes all that it could take",
                "nothing reaches the sink \"b\"", "nothing reaches the sink \"c\"",
            ]
        )
    }

    @Test func aRuleForEverythingLeavesNothingToTheDefault() throws {
        #expect(
            try issues([RoutingRule("all", do: .deliver(to: ["a"]))]) == ["nothing reaches the sink \"ops\""]
        )
    }

    @Test func namesAndListsThatAreWrongAreFound() throws {
        let rules = [
            RoutingRule("a", when: .init(isSimulation: true), do: .deliver(to: [])),
            RoutingRule("a", when: .init(isSimulation: false), do: .deliver(to: ["payment-team"])),
        ]
        #expect(
            try issues(rules, known: ["ops", "payments-team"]) == [
                "rule 1 \"a\" names no sinks, and so takes nothing", "rule 2 \"a\" has the name of rule 1",
                "the sink \"payment-team\" is not known: did you mean \"payments-team\"?",
                "nothing reaches the sink \"payments-team\"",
            ]
        )
    }

    @Test(arguments: [
        RoutingUrgency(isImmediate: true, beyondHours: 0), RoutingUrgency(withinHours: 5, beyondHours: 5),
        RoutingUrgency(isImmediate: false, withinHours: 0),
    ])
    func urgencyThatExcludesItselfIsFound(urgency: RoutingUrgency) throws {
        let rule = RoutingRule("r", when: .init(urgency: urgency), do: .drop(reason: "x"))
        #expect(
            try issues([rule]) == ["rule 1 \"r\" can never hold: the conditions on urgency exclude one another"]
        )
    }

    @Test(arguments: [
        (
            RoutingConditions(services: [GlobPattern(exactly: "a")], kinds: [.task]),
            "only services have the name of a service"
        ),
        (
            RoutingConditions(clusters: [GlobPattern(exactly: "a")], kinds: [.unrecognized]),
            "what is neither service nor task has no cluster"
        ),
    ])
    func namesThatAKindDoesNotHaveAreFound(conditions: RoutingConditions, words: String) throws {
        let rule = RoutingRule("r", when: conditions, do: .drop(reason: "x"))
        #expect(try issues([rule]) == ["rule 1 \"r\" can never hold: \(words)"])
    }

    /// Every finding is held against many notices: no rule that is said to take nothing takes anything.
    @Test(arguments: 1...30)
    func thereIsNoFalseAlarm(seed: Int) throws {
        var random = RoutingGenerator(seed: seed)
        var notices: [TaskRetirementNotice] = []
        var findings = 0
        for _ in 0..<80 { notices.append(random.notice()) }
        for _ in 0..<20 {
            let routes = try random.table(ruleCount: 6)
            let issues = routes.lint(knownSinks: RoutingGenerator.sinks)
            let codes: Set<RoutingIssue.Code> = [.unreachableRule, .neverHolds, .noSinks]
            let dead = Set(issues.filter { codes.contains($0.code) }.compactMap(\.place))
            let unreached = Set(issues.filter { $0.code == .unreachedSink }.compactMap(\.sink))
            guard !dead.isEmpty || !unreached.isEmpty else { continue }
            findings += dead.count
            for notice in notices {
                let explanation = routes.explain(notice, reason: random.reason(), at: FixtureTimes.noticeSent)
                for way in explanation.ways {
                    // No macro where nothing is wrong: this is gone through a hundred thousand times.
                    if !unreached.isDisjoint(with: way.sinks) { Issue.record("\(way.sinks)") }
                    for trial in way.trials where dead.contains(trial.place) {
                        if case .took = trial.verdict { Issue.record("\(trial)") }
                    }
                }
            }
        }
        #expect(findings > 0)
    }
}
