import FargateRetirement
import WireJSON

/// The resources of a notice by cluster: services, then standalone tasks, then what is neither.
struct ResourceGroups {
    private(set) var resources: [AffectedResource]
    /// The names of services, identifiers of tasks, and texts of what is neither, in the order of the resources.
    private(set) var names: [String] = []
    private(set) var services: [ResourceGroup] = []
    private(set) var tasks: [ResourceGroup] = []
    /// Where the resources stand that are neither.
    private(set) var others = 0..<0
    /// Whether the last group goes on, while groups are looked for.
    private var isOpen = false
    private(set) var serviceCount = 0
    private(set) var taskCount = 0
    /// The account and Region that the message names: where all resources are that say where they are, else the notice's.
    private(set) var account, region: String?

    /// What the ARNs of all resources say alike; `nil` where they differ or one has no ARN.
    private func common(_ part: (ResourceGroup) -> String?) -> String? {
        guard others.isEmpty, let first = services.first ?? tasks.first, let common = part(first) else { return nil }
        return services.allSatisfy { part($0) == common } && tasks.allSatisfy { part($0) == common } ? common : nil
    }

    /// Finds the groups, and tells whether they stand in order, each once.
    private mutating func scan() -> Bool {
        names.reserveCapacity(resources.count)
        var isSorted = true
        var last: ResourceGroup.Order?
        // What most tasks have in common with the one before: their ARN up to the identifier.
        var prefix = ""
        var index = 0
        while index < resources.count {
            defer { index += 1 }
            let next: ResourceGroup
            switch resources[index].kind {
            case .service(let service):
                names.append(service.name)
                next = ResourceGroup(service, at: index)
                prefix = ""
                guard !service.hasARN else { break }
                // The other services of the cluster, nearly always.
                index = resources.appendServiceNames(in: service.cluster, from: index + 1, to: &names) - 1
            case .task(let task):
                if !prefix.isEmpty, let name = task.arn.dropping(prefix) {
                    names.append(name)
                    continue
                }
                names.append(task.id)
                next = ResourceGroup(task, at: index)
                prefix = task.cluster == nil ? "" : next.order.name
            case .unrecognized(let text):
                names.append(text)
                close(at: index)
                if !others.isEmpty, others.upperBound < index { isSorted = false }
                others = (others.isEmpty ? index : others.lowerBound)..<index + 1
                prefix = ""
                continue
            }
            if isOpen, last == next.order { continue }
            if !others.isEmpty || last.map({ $0 > next.order }) ?? false { isSorted = false }
            close(at: next.range.lowerBound)
            last = next.order
            isOpen = true
            if next.isTasks { tasks.append(next) } else { services.append(next) }
        }
        close(at: resources.count)
        return isSorted
    }

    /// Ends the group that was begun last before an index.
    private mutating func close(at index: Int) {
        guard isOpen else { return }
        isOpen = false
        let service = services.isEmpty ? -1 : services[services.count - 1].range.lowerBound
        let task = tasks.isEmpty ? -1 : tasks[tasks.count - 1].range.lowerBound
        if task > service {
            tasks[tasks.count - 1].range = task..<index
        } else {
            services[services.count - 1].range = service..<index
        }
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

extension ResourceGroups {
    /// Groups resources, which a notice holds in order; a list that somebody put together otherwise is sorted first.
    init(_ notice: borrowing TaskRetirementNotice) {
        self.init(resources: notice.resources)
        if !scan() {
            resources = Self.sorted(resources)
            (names, services, tasks, others) = ([], [], [], 0..<0)
            _ = scan()
        }
        for index in services.indices { serviceCount += services[index].range.count }
        for index in tasks.indices { taskCount += tasks[index].range.count }
        account = common { $0.account } ?? notice.account?.nonEmpty
        region = common { $0.region } ?? notice.region?.nonEmpty
    }
}
