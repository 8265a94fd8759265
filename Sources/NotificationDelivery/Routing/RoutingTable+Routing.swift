public import FargateRetirement

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

extension RoutingTable {
    /// Decides who is told of which part of a notice.
    ///
    /// A sink gets one notice with all its resources, whichever rules sent them. A notice that names no resource goes
    /// by the conditions that need none: rules on clusters, services or kinds don't take it.
    ///
    /// - Parameters:
    ///   - notice: The notice.
    ///   - reason: Why it is said, for rules on reasons; where it is `nil`, and AWS does not say that the retirement is
    ///     over, it counts as announced.
    ///   - now: The present, for rules on urgency.
    /// - Returns: The share of each sink, and what was dropped.
    public func route(
        _ notice: TaskRetirementNotice,
        reason: NotificationReason? = nil,
        at now: Date
    ) -> RoutingPlan {
        var deciding = RoutingDecisions(self, RoutingFacts(notice, reason: reason, at: now))
        var members = [[Int]](repeating: [], count: deciding.sinks.count)
        var dropped: [RoutingPlan.Dropped] = []
        func drop(_ resource: AffectedResource?, by place: Int) {
            guard case .drop(let reason) = rules[place].action else { return }
            dropped.append(RoutingPlan.Dropped(resource: resource, rule: rules[place].name, reason: reason))
        }
        guard !notice.resources.isEmpty else {
            let decision = deciding.decision(for: RoutingSubject(nil, of: notice))
            if let place = decision.droppedBy { drop(nil, by: place) }
            let sinks = decision.sinks.sorted().map { deciding.sinks[$0] }
            return RoutingPlan(slices: sinks.isEmpty ? [] : [.init(sinks: sinks, notice: notice)], dropped: dropped)
        }
        for (index, resource) in notice.resources.enumerated() {
            let decision = deciding.decision(for: RoutingSubject(resource, of: notice))
            for sink in decision.sinks { members[sink].append(index) }
            if let place = decision.droppedBy { drop(resource, by: place) }
        }
        var sinksOfShares: [(indices: [Int], sinks: [SinkID])] = []
        var places: [[Int]: Int] = [:]
        for (sink, indices) in zip(deciding.sinks, members) where !indices.isEmpty {
            if let place = places[indices] {
                sinksOfShares[place].sinks.append(sink)
            } else {
                places[indices] = sinksOfShares.count
                sinksOfShares.append((indices, [sink]))
            }
        }
        return RoutingPlan(
            slices: sinksOfShares.map { .init(sinks: $0.sinks, notice: notice.keeping($0.indices)) },
            dropped: dropped
        )
    }
}

/// Decides about the resources of one notice, about equal ones once.
struct RoutingDecisions {
    struct Decision {
        /// The places of the sinks, in the order in which rules send to them.
        var sinks: [Int] = []
        /// The rule that dropped it, where it goes to no sink.
        var droppedBy: Int?
    }

    /// The sinks of the table, each once, in its order.
    let sinks: [SinkID]
    private let table: RoutingTable
    /// The rules whose conditions on the notice as a whole hold.
    private let candidates: [Int]
    private let sinksOfRules: [[Int]]
    private let defaultSinks: [Int]
    private var rulesOfPlaces: [RoutingSubject.Place: [Int]] = [:]
    private var decisions: [RoutingSubject: Decision] = [:]

    init(_ table: RoutingTable, _ facts: RoutingFacts) {
        self.table = table
        sinks = table.sinks
        let places = Dictionary(uniqueKeysWithValues: sinks.enumerated().map { ($1, $0) })
        candidates = table.rules.indices.filter { index in
            !table.rules[index].action.takesNothing && table.rules[index].conditions.miss(facts) == nil
        }
        sinksOfRules = table.rules.map { $0.action.sinks.compactMap { places[$0] } }
        defaultSinks = table.defaultSinks.compactMap { places[$0] }.uniqued()
    }

    mutating func decision(for subject: RoutingSubject) -> Decision {
        if let known = decisions[subject] { return known }
        let rules = rules(for: subject.place)
        var decision = Decision()
        var isTaken = false
        for index in rules where table.rules[index].conditions.miss(service: subject.service) == nil {
            isTaken = true
            decision.sinks += sinksOfRules[index]
            guard table.rules[index].action.isFinal else { continue }
            if case .drop = table.rules[index].action, decision.sinks.isEmpty { decision.droppedBy = index }
            break
        }
        decision.sinks = isTaken ? decision.sinks.uniqued() : defaultSinks
        decisions[subject] = decision
        return decision
    }

    private mutating func rules(for place: RoutingSubject.Place) -> [Int] {
        if let known = rulesOfPlaces[place] { return known }
        let rules = candidates.filter { table.rules[$0].conditions.miss(place) == nil }
        rulesOfPlaces[place] = rules
        return rules
    }
}

extension [Int] {
    fileprivate func uniqued() -> [Int] {
        var seen: Set<Int> = []
        return filter { seen.insert($0).inserted }
    }
}

extension TaskRetirementNotice {
    /// The notice with some of its resources only.
    fileprivate func keeping(_ indices: [Int]) -> TaskRetirementNotice {
        guard indices.count < resources.count else { return self }
        var notice = self
        notice.resources = indices.map { resources[$0] }
        guard let all = listDisagreement else { return notice }
        let kinds = Set(notice.resources.map(\.kind))
        let rest = ListDisagreement(
            onlyInResources: all.onlyInResources.filter { kinds.contains($0.kind) },
            onlyInAffectedEntities: all.onlyInAffectedEntities.filter { kinds.contains($0.kind) }
        )
        let isEmpty = rest.onlyInResources.isEmpty && rest.onlyInAffectedEntities.isEmpty
        notice.listDisagreement = isEmpty ? nil : rest
        return notice
    }
}
