import FargateRetirement

/// The services or standalone tasks of one cluster.
///
/// A class, since it has many parts and is handed to all that writes it.
final class ResourceGroup {
    /// Where a group stands among others: services by cluster, then standalone tasks by ARN, then what is neither.
    struct Order: Hashable, Comparable {
        let rank: Int
        let name: String
        /// The Region and account of services that have an ARN.
        let place: String

        static func < (first: Self, second: Self) -> Bool {
            (first.rank, first.name, first.place) < (second.rank, second.name, second.place)
        }
    }

    let order: Order
    let isTasks: Bool
    /// Whether URLs and mrkdwn show the name of the cluster as it is.
    let hasPlainCluster: Bool
    let cluster: String?
    /// The Region, account and partition in their ARNs; `nil` where they have none.
    private(set) var region, account: String?
    private(set) var partition: AWSPartition?
    /// Where they stand in the list of all resources.
    var range: Range<Int>

    init(_ service: ECSService, at index: Int) {
        order = Self.order(service)
        isTasks = false
        cluster = service.cluster
        hasPlainCluster = cluster?.isPlainName ?? false
        range = index..<index
        if let arn = service.arn { place(arn.partition, arn.region, arn.account) }
    }

    init(_ task: ECSTask, at index: Int) {
        order = Self.order(task)
        isTasks = true
        cluster = task.cluster
        hasPlainCluster = cluster?.isPlainName ?? false
        range = index..<index
        place(task.partition, task.regionName, task.accountID)
    }

    private func place(_ partition: AWSPartition, _ region: String, _ account: String) {
        self.partition = partition
        if !region.isEmpty { self.region = region }
        if !account.isEmpty { self.account = account }
    }

    /// The order of the group that a resource belongs to; those that have the same belong together.
    static func order(_ resource: AffectedResource) -> Order {
        switch resource.kind {
        case .service(let service): order(service)
        case .task(let task): order(task)
        default: Order(rank: 4, name: "", place: "")
        }
    }

    private static func order(_ service: ECSService) -> Order {
        let place = service.arn.map { "\($0.region)/\($0.account)" } ?? ""
        return Order(rank: service.cluster == nil ? 0 : 1, name: service.cluster ?? "", place: place)
    }

    /// Tasks belong together whose ARNs differ in the identifier only.
    private static func order(_ task: ECSTask) -> Order {
        // In the old form, which has no cluster, they would stand between those of clusters.
        Order(rank: task.cluster == nil ? 2 : 3, name: String(task.arn.dropLast(task.id.utf8.count)), place: "")
    }
}
