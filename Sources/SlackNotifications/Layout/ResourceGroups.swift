import FargateRetirement

/// The services or standalone tasks of one cluster.
struct ResourceGroup {
    var cluster: String?
    /// The Region, account and partition in their ARNs; `nil` where they have none.
    var region, account: String?
    var partition: AWSPartition?
    var range: Range<Int>
    var isTasks: Bool
}

/// The resources of a notice by cluster: services, then standalone tasks, then what is neither.
struct ResourceGroups {
    private(set) var resources: [AffectedResource]
    /// The names of services, identifiers of tasks, and texts of what is neither, in the order of the resources.
    private(set) var names: [String] = []
    private(set) var services: [ResourceGroup] = []
    private(set) var tasks: [ResourceGroup] = []
    /// Where the resources stand that are neither.
    private(set) var others = 0..<0
    /// The account and Region that the message names: where all resources are that say where they are, else the notice's.
    private(set) var account, region: String?

    private(set) var serviceCount = 0
    private(set) var taskCount = 0

    /// Groups resources, which a notice holds in order; a list that somebody put together otherwise is sorted first.
    init(_ notice: TaskRetirementNotice) {
        resources = notice.resources
        if !scan(inOrder: true) {
            resources = Self.sorted(resources)
            (services, tasks, others) = ([], [], 0..<0)
            _ = scan(inOrder: false)
        }
        for group in services { serviceCount += group.range.count }
        for group in tasks { taskCount += group.range.count }
        account =
            common { $0.account.flatMap { $0.isEmpty ? nil : $0 } } ?? notice.account.flatMap { $0.isEmpty ? nil : $0 }
        region =
            common { $0.region.flatMap { $0.isEmpty ? nil : $0 } } ?? notice.region.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// What the ARNs of all resources say alike; `nil` where they differ or one has no ARN.
    private func common(_ part: (ResourceGroup) -> String?) -> String? {
        guard others.isEmpty, let first = (services.first ?? tasks.first).flatMap(part) else { return nil }
        return services.allSatisfy { part($0) == first } && tasks.allSatisfy { part($0) == first } ? first : nil
    }

    // MARK: Groups

    /// Finds the groups.
    ///
    /// - Parameter isOrdered: Whether to stop where those of one cluster do not stand together.
    /// - Returns: Whether all resources were looked at.
    private mutating func scan(inOrder isOrdered: Bool) -> Bool {
        names = []
        names.reserveCapacity(resources.count)
        var prefix = ""
        for index in resources.indices {
            switch resources[index].kind {
            case .service(let service):
                let isNext = add(service, index) && others.isEmpty && tasks.isEmpty
                if isOrdered, !isNext { return false }
                names.append(service.name)
            case .task(let task):
                let (name, isNext) = add(task, index, &prefix)
                if isOrdered, !isNext || !others.isEmpty { return false }
                names.append(name)
            case .unrecognized(let text): append(other: text, index)
            }
        }
        return true
    }

    /// Adds a service to the last group or to a new one; the answer is `false` where it should stand before.
    private mutating func add(_ service: ECSService, _ index: Int) -> Bool {
        let arn = service.arn
        var isNext = true
        if let last = services.indices.last {
            let isLast =
                services[last].cluster == service.cluster && services[last].region == arn?.region
                && services[last].account == arn?.account
            if isLast {
                services[last].range = services[last].range.lowerBound..<index + 1
                return true
            }
            isNext = Self.precedes(services[last], service)
        }
        var group = ResourceGroup(cluster: service.cluster, range: index..<index + 1, isTasks: false)
        (group.partition, group.region, group.account) = (arn?.partition, arn?.region, arn?.account)
        services.append(group)
        return isNext
    }

    /// Adds a task to the last group, where only the identifiers of their ARNs differ, or to a new one.
    ///
    /// - Returns: The identifier, and whether the task does not belong before.
    private mutating func add(
        _ task: ECSTask,
        _ index: Int,
        _ prefix: inout String
    ) -> (name: String, isNext: Bool) {
        var isNext = true
        if let last = tasks.indices.last {
            let hasCluster = tasks[last].cluster != nil
            if let name = task.arn.dropping(prefix), hasCluster || task.cluster == nil {
                tasks[last].range = tasks[last].range.lowerBound..<index + 1
                return (name, true)
            }
            isNext = Self.key(task) > (hasCluster ? 2 : 1, prefix)
        }
        let name = task.id
        prefix = String(task.arn.dropLast(name.utf8.count))
        var group = ResourceGroup(cluster: task.cluster, range: index..<index + 1, isTasks: true)
        (group.partition, group.region, group.account) = (task.partition, task.regionName, task.accountID)
        tasks.append(group)
        return (name, isNext)
    }

    private mutating func append(other text: String, _ index: Int) {
        others = (others.isEmpty ? index : others.lowerBound)..<index + 1
        names.append(text)
    }

    // MARK: Order

    private static func precedes(_ group: ResourceGroup, _ service: ECSService) -> Bool {
        let arn = service.arn
        return (group.cluster == nil ? 0 : 1, group.cluster ?? "", group.region ?? "", group.account ?? "")
            < (service.cluster == nil ? 0 : 1, service.cluster ?? "", arn?.region ?? "", arn?.account ?? "")
    }

    /// What tasks are sorted by: those of an old form, which have no cluster, do not stand among the others.
    private static func key(_ task: ECSTask) -> (Int, String) { (task.cluster == nil ? 1 : 2, task.arn) }

    private static func sorted(_ resources: [AffectedResource]) -> [AffectedResource] {
        func rank(_ resource: AffectedResource) -> [String] {
            switch resource.kind {
            case .service(let service):
                let arn = service.arn
                return [
                    service.cluster == nil ? "0" : "1", service.cluster ?? "", arn?.region ?? "", arn?.account ?? "",
                    service.name,
                ]
            case .task(let task):
                let key = key(task)
                return ["2", String(key.0), key.1]
            default: return ["3"]
            }
        }
        return resources.enumerated().map { (rank: rank($1), place: $0, resource: $1) }.sorted {
            if $0.rank == $1.rank { return $0.place < $1.place }
            return $0.rank.lexicographicallyPrecedes($1.rank)
        }.map(\.resource)
    }
}
