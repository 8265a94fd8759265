public import FargateRetirement

/// Who is told of which part of a notice.
///
/// Every resource is in at least one slice, or a rule dropped it and it is in ``dropped``.
public struct RoutingPlan: Hashable, Sendable {
    /// The shares, in the order in which the table names their first sinks.
    public var slices: [Slice]
    /// What goes to no sink, because a rule dropped it, in the order of the notice.
    public var dropped: [Dropped]

    /// Creates a plan.
    ///
    /// - Parameters:
    ///   - slices: The shares.
    ///   - dropped: What goes to no sink.
    public init(slices: [Slice], dropped: [Dropped] = []) {
        self.slices = slices
        self.dropped = dropped
    }

    /// The share of one or more sinks.
    public struct Slice: Hashable, Sendable {
        /// The sinks that are told of the same resources, in the order in which the table names them.
        public var sinks: [SinkID]
        /// The notice with their resources, in its order; all else is as it was.
        public var notice: TaskRetirementNotice

        /// Creates a share.
        ///
        /// - Parameters:
        ///   - sinks: The sinks.
        ///   - notice: The notice with their resources.
        public init(sinks: [SinkID], notice: TaskRetirementNotice) {
            self.sinks = sinks
            self.notice = notice
        }
    }

    /// Something that a rule dropped.
    public struct Dropped: Hashable, Sendable {
        /// The resource; `nil` where the notice names none and was dropped as a whole.
        public var resource: AffectedResource?
        /// The name of the rule.
        public var rule: String
        /// Why the rule drops it.
        public var reason: String

        /// Creates a record.
        ///
        /// - Parameters:
        ///   - resource: The resource.
        ///   - rule: The name of the rule.
        ///   - reason: Why the rule drops it.
        public init(resource: AffectedResource?, rule: String, reason: String) {
            self.resource = resource
            self.rule = rule
            self.reason = reason
        }
    }

    /// The share of a sink; `nil` where it has none.
    ///
    /// - Parameter sink: The sink.
    /// - Returns: The notice with the sink's resources.
    public func notice(for sink: SinkID) -> TaskRetirementNotice? {
        slices.first { $0.sinks.contains(sink) }?.notice
    }
}

extension RoutingPlan.Dropped: CustomStringConvertible {
    /// What was dropped, by which rule and why, in one line.
    public var description: String {
        "\(resource.map(\.description) ?? "the notice") is dropped by the rule \(rule): \(reason)"
    }
}
