/// An Amazon ECS service whose tasks are retired.
public struct ECSService: Hashable, Sendable {
    /// Few services come with an ARN; the others need no room for one.
    private var storage: Storage?

    /// The cluster; `nil` where AWS named the service by an ARN of the old form, which has no cluster.
    public var cluster: String?
    /// The name of the service.
    public var name: String
    /// Whether AWS named the service by an ARN, which is quicker to tell than the ARN itself.
    package var hasARN: Bool { storage != nil }
    /// The ARN, where AWS named the service by one.
    public var arn: AmazonResourceName? { storage?.arn }

    private final class Storage: Hashable, Sendable {
        let arn: AmazonResourceName
        init(_ arn: AmazonResourceName) { self.arn = arn }
        static func == (lhs: Storage, rhs: Storage) -> Bool { lhs.arn == rhs.arn }
        func hash(into hasher: inout Hasher) { hasher.combine(arn) }
    }
}

extension ECSService {
    /// Creates a service.
    ///
    /// - Parameters:
    ///   - cluster: The cluster.
    ///   - name: The name of the service.
    ///   - arn: The ARN of the service.
    public init(cluster: String?, name: String, arn: AmazonResourceName? = nil) {
        self.init(storage: arn.map(Storage.init), cluster: cluster, name: name)
    }

    /// Creates a service that AWS did not name by an ARN.
    init(cluster: String, name: String) { self.init(storage: nil, cluster: cluster, name: name) }
}
