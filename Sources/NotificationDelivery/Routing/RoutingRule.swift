/// A rule of a ``RoutingTable``: what it is for, and what it does.
///
/// ```swift
/// RoutingRule(
///     "payments",
///     when: RoutingConditions(clusters: [try GlobPattern("payments-*")]),
///     do: .deliver(to: ["payments-team"])
/// )
/// ```
public struct RoutingRule: Hashable, Sendable {
    /// The name, for explanations.
    public var name: String
    /// What must be so for it to take a resource.
    public var conditions: RoutingConditions
    /// What it does with what it takes.
    public var action: RoutingAction

    /// Creates a rule.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - conditions: What must be so for it to take a resource; everything unless told otherwise.
    ///   - action: What it does with what it takes.
    public init(
        _ name: String,
        when conditions: RoutingConditions = RoutingConditions(),
        do action: RoutingAction
    ) {
        self.name = name
        self.conditions = conditions
        self.action = action
    }
}
