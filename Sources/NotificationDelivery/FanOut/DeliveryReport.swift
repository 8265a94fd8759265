/// What became of a notification at all its sinks.
public struct DeliveryReport: Sendable {
    /// The sinks, in the order asked for; else in that of the fan-out.
    public var sinks: [SinkReport]
    /// The resources that went to no sink, because a route drops them.
    public var dropped: [RoutingPlan.Dropped]

    /// Creates a report.
    ///
    /// - Parameters:
    ///   - sinks: The sinks.
    ///   - dropped: The resources that went to no sink, because a route drops them.
    public init(sinks: [SinkReport], dropped: [RoutingPlan.Dropped] = []) {
        self.sinks = sinks
        self.dropped = dropped
    }

    /// Whether the notification counts as delivered: every required sink has it, and at least one sink at all.
    public var isDelivered: Bool {
        sinks.allSatisfy { $0.isSettled || !$0.isRequired } && sinks.contains(where: \.isSettled)
    }

    /// The failures of all sinks, in their order, those of sinks that took over among them.
    public var failures: [DeliveryFailure] {
        sinks.flatMap { [$0.outcome.failure, $0.fallback?.outcome.failure].compactMap { $0 } }
    }
}

extension DeliveryReport: CustomStringConvertible {
    /// The report in lines, one for each sink and each resource that was dropped.
    public var description: String {
        (sinks.map(\.description) + dropped.map(\.description)).joined(separator: "\n")
    }
}
