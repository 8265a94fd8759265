import FargateRetirement

/// The resources of a notice by cluster: services, then standalone tasks, then what is neither.
struct ResourceGroups {
    private(set) var resources: [AffectedResource]
    /// The names of services, identifiers of tasks, and texts of what is neither, in the order of the resources.
    private(set) var names: [String] = []
    private(set) var services: [ResourceGroup] = []
    private(set) var tasks: [ResourceGroup] = []
    /// Where the resources stand that are neither.
    private(set) var others = 0..<0
    private(set) var serviceCount = 0
    private(set) var taskCount = 0
    /// The account and Region that the message names: where all resources are that say where they are, else the notice's.
    private(set) var account, region: String?

    /// Groups resources, which a notice holds in order; a list that somebody put together otherwise is sorted first.
    init(_ notice: TaskRetirementNotice) {
        resources = notice.resources
        if !scan() {
            resources = Self.sorted(resources)
            (names, services, tasks, others) = ([], [], [], 0..<0)
            _ = scan()
        }
        for group in services { serviceCount += group.range.count }
        for group in tasks { taskCount += group.range.count }
        account = common { $0.account } ?? notice.account.flatMap { $0.isEmpty ? nil : $0 }
        region = common { $0.region } ?? notice.region.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// What the ARNs of all resources say alike; `nil` where they differ or one has no ARN.
    private func common(_ part: (ResourceGroup) -> String?) -> String? {
        guard others.isEmpty, let first = (services.first ?? tasks.first).flatMap(part) else { return nil }
        return services.allSatisfy { part($0) == first } && tasks.allSatisfy { part($0) == first } ? first : nil
    }

    /// Finds the groups, and tells whether they stand in order, each once.
    private mutating func scan() -> Bool {
        names.reserveCapacity(resources.count)
        var isSorted = true
        var last: ResourceGroup?
        // What most resources have in common with the one before: a cluster, or their ARN up to the identifier.
        var cluster: String?
        var isService = false
        var prefix = ""
        for index in resources.indices {
            let next: ResourceGroup
            switch resources[index].kind {
            case .service(let service):
                names.append(service.name)
                if isService, service.cluster == cluster, service.arn == nil { continue }
                next = ResourceGroup(service, at: index)
                (isService, cluster, prefix) = (service.arn == nil, service.cluster, "")
            case .task(let task):
                if !prefix.isEmpty, let name = task.arn.dropping(prefix) {
                    names.append(name)
                    continue
                }
                names.append(task.id)
                next = ResourceGroup(task, at: index)
                (isService, prefix) = (false, task.cluster == nil ? "" : next.order.name)
            case .unrecognized(let text):
                names.append(text)
                close(&last, at: index)
                if !others.isEmpty, others.upperBound < index { isSorted = false }
                others = (others.isEmpty ? index : others.lowerBound)..<index + 1
                (isService, prefix) = (false, "")
                continue
            }
            if let last, last.order == next.order { continue }
            if !others.isEmpty || (last ?? tasks.last ?? services.last).map({ $0.order > next.order }) ?? false {
                isSorted = false
            }
            close(&last, at: index)
            last = next
        }
        close(&last, at: resources.count)
        return isSorted
    }

    /// Ends a group before an index.
    private mutating func close(_ group: inout ResourceGroup?, at index: Int) {
        guard var ended = group else { return }
        ended.range = ended.range.lowerBound..<index
        if ended.isTasks { tasks.append(ended) } else { services.append(ended) }
        group = nil
    }

    private static func sorted(_ resources: [AffectedResource]) -> [AffectedResource] {
        resources.enumerated().map { (order: ResourceGroup.order($1), name: $1.description, place: $0, resource: $1) }
            .sorted {
                if $0.order != $1.order { return $0.order < $1.order }
                // What is neither service nor task stays in AWS's order.
                let isNamed = $0.order.rank < 4 && $0.name != $1.name
                return isNamed ? $0.name < $1.name : $0.place < $1.place
            }.map(\.resource)
    }
}
