public import FargateRetirement

/// Which rules took which part of a notice, which did not, and why.
public struct RoutingExplanation: Hashable, Sendable {
    /// The ways that resources went, in the order of the first resource of each.
    public var ways: [Way]

    /// Creates an explanation.
    ///
    /// - Parameter ways: The ways that resources went.
    public init(ways: [Way]) { self.ways = ways }

    /// The way that resources went through the rules, the same for all of them.
    public struct Way: Hashable, Sendable {
        /// The resources, in the order of the notice; none where the notice names none.
        public var resources: [AffectedResource]
        /// The rules that were asked, in order.
        public var trials: [Trial]
        /// The sinks that the resources go to.
        public var sinks: [SinkID]
        /// Whether no rule took them, so that the default sinks have them.
        public var isDefault: Bool
        /// Why they go to no sink, where a rule dropped them.
        public var droppedFor: String?

        /// Creates a way.
        ///
        /// - Parameters:
        ///   - resources: The resources.
        ///   - trials: The rules that were asked.
        ///   - sinks: The sinks that the resources go to.
        ///   - isDefault: Whether no rule took them.
        ///   - droppedFor: Why they go to no sink.
        public init(
            resources: [AffectedResource],
            trials: [Trial],
            sinks: [SinkID],
            isDefault: Bool = false,
            droppedFor: String? = nil
        ) {
            self.resources = resources
            self.trials = trials
            self.sinks = sinks
            self.isDefault = isDefault
            self.droppedFor = droppedFor
        }
    }

    /// What a rule said when it was asked.
    public struct Trial: Hashable, Sendable {
        /// The name of the rule.
        public var rule: String
        /// The place of the rule in the table, from 0.
        public var place: Int
        /// What it does with what it takes.
        public var action: RoutingAction
        /// Whether it took the resources, and why.
        public var verdict: Verdict

        /// Creates a trial.
        ///
        /// - Parameters:
        ///   - rule: The name of the rule.
        ///   - place: The place of the rule in the table, from 0.
        ///   - action: What it does with what it takes.
        ///   - verdict: Whether it took the resources, and why.
        public init(rule: String, place: Int, action: RoutingAction, verdict: Verdict) {
            self.rule = rule
            self.place = place
            self.action = action
            self.verdict = verdict
        }
    }

    /// Whether a rule took something, and why.
    @nonexhaustive
    public enum Verdict: Hashable, Sendable {
        /// It took it: all its conditions held; none where it has none.
        case took([Finding])
        /// It did not take it, because of this condition.
        case missed(Finding)
        /// It did not take it, because it names no sinks.
        case namesNoSinks
    }

    /// A condition, and what was found.
    public struct Finding: Hashable, Sendable {
        /// The condition.
        public var condition: RoutingCondition
        /// What was found, in words.
        public var text: String

        /// Creates a finding.
        ///
        /// - Parameters:
        ///   - condition: The condition.
        ///   - text: What was found, in words.
        public init(_ condition: RoutingCondition, _ text: String) {
            self.condition = condition
            self.text = text
        }
    }

    /// The way of a resource; `nil` where it is not in the notice.
    ///
    /// - Parameter resource: The resource.
    /// - Returns: The way.
    public func way(of resource: AffectedResource) -> Way? { ways.first { $0.resources.contains(resource) } }
}
