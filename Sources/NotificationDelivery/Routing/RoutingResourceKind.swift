public import FargateRetirement

/// A kind of resource, as a condition of a rule.
@nonexhaustive
public enum RoutingResourceKind: String, Hashable, Sendable, CaseIterable {
    /// A service, whose tasks Amazon ECS replaces.
    case service
    /// A standalone task.
    case task
    /// What AWS named that is neither.
    case unrecognized

    /// Creates the kind of a resource.
    ///
    /// - Parameter resource: The resource.
    public init(_ resource: AffectedResource) {
        switch resource.kind {
        case .service: self = .service
        case .task: self = .task
        case .unrecognized: self = .unrecognized
        }
    }
}
