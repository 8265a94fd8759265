/// What a rule does with a resource that it takes.
@nonexhaustive
public enum RoutingAction: Hashable, Sendable {
    /// It goes to sinks. Where it continues, later rules may send it to others as well.
    ///
    /// With no sinks the rule takes nothing, so that nothing is lost by it.
    case deliver(to: [SinkID], continues: Bool = false)
    /// It goes to no sink by this or a later rule. Those to which earlier rules sent it keep it.
    case drop(reason: String)

    /// The sinks; none where it drops.
    public var sinks: [SinkID] {
        if case .deliver(let sinks, _) = self { sinks } else { [] }
    }

    /// Whether later rules are not asked about what the rule takes.
    var isFinal: Bool {
        switch self {
        case .deliver(let sinks, let continues): !sinks.isEmpty && !continues
        case .drop: true
        }
    }

    /// Whether the rule takes nothing, whatever its conditions.
    var takesNothing: Bool {
        if case .deliver(let sinks, _) = self { sinks.isEmpty } else { false }
    }
}
