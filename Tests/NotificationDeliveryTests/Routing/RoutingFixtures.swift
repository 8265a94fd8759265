import FargateRetirement
import FargateRetirementTesting
import NotificationDelivery

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Tables and notices at random, the same in every run for the same seed.
struct RoutingGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

    /// SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
        return word ^ word >> 31
    }

    private static let patterns = ["a*", "*", "b", "ab", "?", "*b", "a?", "bb*"]
    static let sinks: [SinkID] = ["red", "green", "blue", "grey"]

    mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &self) < share }

    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: elements.indices, using: &self)]
    }

    private mutating func patterns(_ share: Double) throws -> [GlobPattern] {
        guard chance(share) else { return [] }
        return try (0..<Int.random(in: 1...2, using: &self)).map { _ in try GlobPattern(pick(Self.patterns)) }
    }

    private mutating func subset<Element>(_ all: [Element], _ share: Double) -> [Element] {
        guard chance(share) else { return [] }
        var picked: [Element] = []
        for element in all where chance(0.5) { picked.append(element) }
        return picked
    }

    mutating func conditions() throws -> RoutingConditions {
        RoutingConditions(
            accounts: try patterns(0.2),
            regions: try patterns(0.2),
            clusters: try patterns(0.3),
            services: try patterns(0.3),
            kinds: Set(subset(RoutingResourceKind.allCases, 0.3)),
            urgency: RoutingUrgency(
                isImmediate: chance(0.2) ? chance(0.5) : nil,
                withinHours: chance(0.2) ? pick([0, 5, 10]) : nil,
                beyondHours: chance(0.2) ? pick([0, 5, 10]) : nil
            ),
            isSimulation: chance(0.15) ? chance(0.5) : nil,
            isBackupCopy: chance(0.15) ? chance(0.5) : nil,
            reasons: Set(subset(RoutingReason.allCases, 0.15))
        )
    }

    mutating func table(ruleCount: Int) throws -> RoutingTable {
        var rules: [RoutingRule] = []
        for number in 0..<ruleCount {
            let action: RoutingAction =
                chance(0.2)
                ? .drop(reason: "reason \(number)")
                : .deliver(to: subset(Self.sinks, 0.95), continues: chance(0.3))
            rules.append(RoutingRule("r\(number)", when: try conditions(), do: action))
        }
        return try RoutingTable(rules: rules, defaultSinks: [pick(Self.sinks)])
    }

    private mutating func name() -> String { pick(["a", "b", "ab", "ba", "bb", "abb"]) }

    mutating func resource() -> AffectedResource {
        switch Int.random(in: 0..<5, using: &self) {
        case 0: .fixture(unrecognized: name())
        case 1: .fixture(task: Int.random(in: 1...9, using: &self), cluster: chance(0.8) ? name() : nil, region: name())
        default: .fixture(service: name(), cluster: chance(0.9) ? name() : nil)
        }
    }

    mutating func notice() -> TaskRetirementNotice {
        let start: StatedTime =
            chance(0.1)
            ? .notStated
            : .date(FixtureTimes.noticeSent.addingTimeInterval(pick([-3600, 0, 1, 18_000, 18_001, 36_000, 40_000])))
        var resources: [AffectedResource] = []
        for _ in 0..<Int.random(in: 0...6, using: &self) { resources.append(resource()) }
        return .fixture(
            account: chance(0.9) ? name() : nil,
            region: chance(0.9) ? name() : nil,
            resources: resources,
            startTime: start,
            status: pick([.upcoming, .upcoming, .underWay, .finished, .notStated]),
            isSimulation: chance(0.3),
            isBackupCopy: pick([nil, true, false])
        )
    }

    mutating func reason() -> NotificationReason? {
        pick([nil, .announced, .updated, .reminder(occasion: "x"), .finished])
    }
}
