extension RoutingConditions {
    /// The first condition on the notice as a whole that does not hold; `nil` where all do.
    func miss(_ facts: RoutingFacts) -> RoutingCondition? {
        if let isSimulation, isSimulation != facts.isSimulation { return .isSimulation }
        if let isBackupCopy, isBackupCopy != facts.isBackupCopy { return .isBackupCopy }
        if !reasons.isEmpty, !reasons.contains(facts.reason) { return .reasons }
        if let isImmediate = urgency.isImmediate, isImmediate != (facts.start == .begun) { return .isImmediate }
        if let hours = urgency.withinHours {
            switch facts.start {
            case .begun: break
            case .ahead(let seconds) where seconds <= Double(hours) * 3600: break
            default: return .withinHours
            }
        }
        if let hours = urgency.beyondHours {
            guard case .ahead(let seconds) = facts.start, seconds > Double(hours) * 3600 else { return .beyondHours }
        }
        return nil
    }

    /// The first condition on what many resources have in common that does not hold.
    func miss(_ place: RoutingSubject.Place) -> RoutingCondition? {
        if !kinds.isEmpty, !(place.kind.map(kinds.contains) ?? false) { return .kinds }
        if !Self.holds(accounts, for: place.account) { return .accounts }
        if !Self.holds(regions, for: place.region) { return .regions }
        if !Self.holds(clusters, for: place.cluster) { return .clusters }
        return nil
    }

    /// The condition on the name of a service, where it does not hold.
    func miss(service: String?) -> RoutingCondition? {
        Self.holds(services, for: service) ? nil : .services
    }

    /// The first condition that does not hold.
    func miss(_ facts: RoutingFacts, _ subject: RoutingSubject) -> RoutingCondition? {
        miss(facts) ?? miss(subject.place) ?? miss(service: subject.service)
    }

    /// The conditions that are there.
    var conditions: [RoutingCondition] {
        RoutingCondition.allCases.filter { condition in
            switch condition {
            case .accounts: !accounts.isEmpty
            case .regions: !regions.isEmpty
            case .clusters: !clusters.isEmpty
            case .services: !services.isEmpty
            case .kinds: !kinds.isEmpty
            case .isImmediate: urgency.isImmediate != nil
            case .withinHours: urgency.withinHours != nil
            case .beyondHours: urgency.beyondHours != nil
            case .isSimulation: isSimulation != nil
            case .isBackupCopy: isBackupCopy != nil
            case .reasons: !reasons.isEmpty
            }
        }
    }

    private static func holds(_ patterns: [GlobPattern], for name: String?) -> Bool {
        if patterns.isEmpty { return true }
        guard let name else { return false }
        return patterns.contains { $0.matches(name) }
    }
}
