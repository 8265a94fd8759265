public import AWSHealthEvents

/// One thing that a task retirement concerns.
public struct AffectedResource: Hashable, Sendable {
    /// What it is.
    ///
    /// AWS names tasks of a service by the service, and standalone tasks by their ARNs; one event can hold both.
    @nonexhaustive
    public enum Kind: Hashable, Sendable {
        /// A service, whose tasks Amazon ECS replaces.
        case service(ECSService)
        /// A standalone task, which is stopped and not replaced.
        case task(ECSTask)
        /// A text that is neither, as AWS wrote it.
        case unrecognized(String)
    }

    /// The lists of an event that name a resource.
    public struct Lists: OptionSet, Hashable, Sendable {
        /// The bits.
        public let rawValue: UInt8

        /// Creates a set from its bits.
        ///
        /// - Parameter rawValue: The bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// The `resources` of the envelope.
        public static let resources = Self(rawValue: 1)
        /// The `affectedEntities` of the detail.
        public static let affectedEntities = Self(rawValue: 2)
    }

    // An initializer that sets the fields one by one copies the whole when it is done. So the fields are in an order that
    // gives the initializer that the compiler makes other labels than the public one, which calls it.

    /// The lists that name it.
    public var lists: Lists
    /// What it is.
    public var kind: Kind
    /// What AWS Health says of it, where it says anything.
    ///
    /// `IMPAIRED` is normal days before the retirement, and AWS does not update it as tasks are replaced: it says
    /// neither that there is an outage nor that something remains to be done.
    public var status: HealthEvent.EntityStatus?

    /// The cluster, where it is known.
    public var cluster: String? {
        switch kind {
        case .service(let service): service.cluster
        case .task(let task): task.cluster
        case .unrecognized: nil
        }
    }
}

extension AffectedResource {
    /// Creates a resource.
    ///
    /// - Parameters:
    ///   - kind: What it is.
    ///   - status: What AWS Health says of it.
    ///   - lists: The lists that name it.
    public init(
        kind: Kind,
        status: HealthEvent.EntityStatus? = nil,
        lists: Lists = [.resources, .affectedEntities]
    ) {
        self.init(lists: lists, kind: kind, status: status)
    }
}

extension AffectedResource: CustomStringConvertible {
    /// The resource as a person would write it: `cluster/service`, the ARN of a task, or what AWS wrote.
    public var description: String {
        switch kind {
        case .service(let service): (service.cluster.map { $0 + "/" } ?? "") + service.name
        case .task(let task): task.arn
        case .unrecognized(let text): text
        }
    }
}
