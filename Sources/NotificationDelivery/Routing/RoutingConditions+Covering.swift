extension RoutingConditions {
    /// Whether everything that other conditions take, these take too; `true` only where it is so.
    func covers(_ other: RoutingConditions) -> Bool {
        Self.covers(accounts, other.accounts) && Self.covers(regions, other.regions)
            && Self.covers(clusters, other.clusters) && Self.covers(services, other.services)
            && possibleKinds.isSuperset(of: other.possibleKinds)
            && (isSimulation == nil || isSimulation == other.isSimulation)
            && (isBackupCopy == nil || isBackupCopy == other.isBackupCopy)
            && possibleReasons.isSuperset(of: other.possibleReasons)
            && urgency.moments.isSuperset(of: other.urgency.moments)
    }

    /// Why the conditions can never hold together; `nil` where they can.
    var contradiction: String? {
        if urgency.moments.isEmpty { return "the conditions on urgency exclude one another" }
        guard possibleKinds.isEmpty else { return nil }
        return services.isEmpty
            ? "what is neither service nor task has no cluster" : "only services have the name of a service"
    }

    private static func covers(_ patterns: [GlobPattern], _ others: [GlobPattern]) -> Bool {
        if patterns.isEmpty { return true }
        guard !others.isEmpty else { return false }
        return others.allSatisfy { other in patterns.contains { $0.covers(other) } }
    }

    /// The kinds that can be taken; `nil` among them stands for a notice that names no resource.
    private var possibleKinds: Set<RoutingResourceKind?> {
        var possible: Set<RoutingResourceKind?> = kinds.isEmpty ? [.service, .task, .unrecognized, nil] : Set(kinds)
        if !clusters.isEmpty { possible.formIntersection([.service, .task]) }
        if !services.isEmpty { possible.formIntersection([.service]) }
        return possible
    }

    private var possibleReasons: Set<RoutingReason> { reasons.isEmpty ? Set(RoutingReason.allCases) : reasons }
}

extension RoutingUrgency {
    /// The moments at which a condition of urgency holds.
    struct Moments {
        var isOver = true
        var isUnknown = true
        var hasBegun = true
        /// It starts in more hours than this, at least 0.
        var after = 0
        /// It starts in no more hours than this.
        var upTo = Int.max

        var isEmpty: Bool { !isOver && !isUnknown && !hasBegun && after >= upTo }

        func isSuperset(of other: Moments) -> Bool {
            (isOver || !other.isOver) && (isUnknown || !other.isUnknown) && (hasBegun || !other.hasBegun)
                && (other.after >= other.upTo || after <= other.after && upTo >= other.upTo)
        }
    }

    var moments: Moments {
        var moments = Moments()
        if let isImmediate {
            moments.hasBegun = isImmediate
            if isImmediate {
                (moments.isOver, moments.isUnknown) = (false, false)
                moments.upTo = 0
            }
        }
        if let withinHours {
            (moments.isOver, moments.isUnknown) = (false, false)
            moments.upTo = min(moments.upTo, withinHours)
        }
        if let beyondHours {
            (moments.isOver, moments.isUnknown, moments.hasBegun) = (false, false, false)
            moments.after = max(moments.after, beyondHours)
        }
        return moments
    }
}
