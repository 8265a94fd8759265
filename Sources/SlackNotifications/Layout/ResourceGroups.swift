import FargateRetirement

/// The services or standalone tasks of one cluster.
struct ResourceGroup {
    var cluster: String?
    /// The Region; `nil` where it is that of the notice.
    var region: String?
    /// The account; `nil` where it is that of the notice.
    var account: String?
    var partition: AWSPartition?
    var range: Range<Int>
    var isTasks: Bool
}

/// The resources of a notice by cluster: services, then standalone tasks, then what is neither.
struct ResourceGroups {
    private(set) var resources: [AffectedResource]
    private(set) var services: [ResourceGroup] = []
    private(set) var tasks: [ResourceGroup] = []
    /// Where the resources stand that are neither.
    private(set) var others = 0..<0

    var serviceCount: Int { (services.last?.range.upperBound ?? 0) - (services.first?.range.lowerBound ?? 0) }
    var taskCount: Int { (tasks.last?.range.upperBound ?? 0) - (tasks.first?.range.lowerBound ?? 0) }

    /// Groups resources, which a notice holds in order; a list that somebody put together otherwise is sorted first.
    init(_ notice: TaskRetirementNotice) {
        resources = notice.resources
        if !scan(notice) {
            resources = Self.sorted(resources)
            (services, tasks, others) = ([], [], 0..<0)
            _ = scan(notice)
        }
    }

    /// Finds the groups; the answer is `false` where those of one cluster do not stand together.
    private mutating func scan(_ notice: TaskRetirementNotice) -> Bool {
        var isSorted = true
        var index = 0
        while index < resources.count {
            let start = index
            switch resources[index].kind {
            case .service(let first):
                if !tasks.isEmpty || !others.isEmpty { isSorted = false }
                if let last = services.last, (last.cluster ?? "") >= (first.cluster ?? "") { isSorted = false }
                index += 1
                while index < resources.count, case .service(let service) = resources[index].kind,
                    service.cluster == first.cluster, service.arn?.region == first.arn?.region,
                    service.arn?.account == first.arn?.account
                { index += 1 }
                var group = ResourceGroup(cluster: first.cluster, range: start..<index, isTasks: false)
                group.place(first.arn?.partition, first.arn?.region, first.arn?.account, notice)
                services.append(group)
            case .task(let first):
                if !others.isEmpty { isSorted = false }
                if index > 0, tasks.last != nil, case .task(let last) = resources[index - 1].kind,
                    Self.key(last) > Self.key(first) || last.cluster == first.cluster && last.cluster == nil
                {
                    isSorted = false
                }
                index = endOfTasks(like: first, from: index + 1)
                var group = ResourceGroup(cluster: first.cluster, range: start..<index, isTasks: true)
                group.place(first.partition, first.regionName, first.accountID, notice)
                tasks.append(group)
            default:
                index += 1
                while index < resources.count {
                    switch resources[index].kind {
                    case .service, .task: break
                    default:
                        index += 1
                        continue
                    }
                    break
                }
                if !others.isEmpty { isSorted = false }
                others = start..<index
            }
        }
        return isSorted
    }

    /// Where the tasks end whose ARNs differ only in the identifier.
    private func endOfTasks(like first: ECSTask, from start: Int) -> Int {
        let prefix = String(first.arn.dropLast(first.id.utf8.count))
        let hasCluster = first.cluster != nil
        var index = start
        while index < resources.count, case .task(let task) = resources[index].kind, task.arn.hasPrefix(prefix),
            hasCluster || task.cluster == nil
        { index += 1 }
        return index
    }

    /// What tasks are sorted by: those of an old form, which have no cluster, do not stand among the others.
    private static func key(_ task: ECSTask) -> (Int, String) { (task.cluster == nil ? 0 : 1, task.arn) }

    private static func sorted(_ resources: [AffectedResource]) -> [AffectedResource] {
        func rank(_ resource: AffectedResource) -> (Int, String, String, String) {
            switch resource.kind {
            case .service(let service):
                (0, service.cluster ?? "", (service.arn?.region ?? "") + (service.arn?.account ?? ""), service.name)
            case .task(let task): (task.cluster == nil ? 1 : 2, task.arn, "", "")
            default: (3, "", "", "")
            }
        }
        return resources.enumerated().map { (rank: rank($1), place: $0, resource: $1) }.sorted {
            $0.rank != $1.rank ? $0.rank < $1.rank : $0.place < $1.place
        }.map(\.resource)
    }
}

extension ResourceGroup {
    /// Notes where the resources are, as far as it is not where the notice says.
    fileprivate mutating func place(
        _ partition: AWSPartition?,
        _ region: String?,
        _ account: String?,
        _ notice: TaskRetirementNotice
    ) {
        self.partition = partition ?? notice.partition
        if let region, !region.isEmpty, region != notice.region { self.region = region }
        if let account, !account.isEmpty, account != notice.account { self.account = account }
    }
}
