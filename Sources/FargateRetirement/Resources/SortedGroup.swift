import WireJSON

/// Sorts resources of one kind by group and name, and joins what is the same.
struct SortedGroup {
    private var resources: [AffectedResource] = []
    private var names: [String] = []
    private var groups: [Int32] = []
    private var updated: [Int64] = []

    var isEmpty: Bool { resources.isEmpty }

    mutating func reserveCapacity(_ count: Int) {
        resources.reserveCapacity(count)
        names.reserveCapacity(count)
        groups.reserveCapacity(count)
        updated.reserveCapacity(count)
    }

    /// Adds a resource.
    ///
    /// - Parameters:
    ///   - resource: The resource.
    ///   - name: What it is sorted by within its group.
    ///   - group: The place of its group, or -1 for one that comes before all others.
    ///   - updated: When AWS last said something of it, in microseconds since 1970.
    mutating func append(_ resource: AffectedResource, name: String, group: Int, updated: Int64) {
        resources.append(resource)
        names.append(name)
        groups.append(Int32(truncatingIfNeeded: group))
        self.updated.append(updated)
    }

    /// The resources in order, each once.
    ///
    /// - Parameter groupNames: The names of the groups, by which they are sorted.
    consuming func sorted(groupNames: [String]) -> [AffectedResource] {
        guard resources.count > 1 else { return resources }
        var sorter = NameSorter(names: names)
        for members in membersOfGroups(groupNames) { sorter.append(members) }

        var result: [AffectedResource] = []
        result.reserveCapacity(resources.count)
        var last: (index: Int, updated: Int64)?
        for run in sorter.runs {
            // What is one thing must stand side by side: names that are alike are told apart by their ARNs.
            for index in run.count > 1 ? run.sorted(by: isBefore) : run {
                if let previous = last, groups[previous.index] == groups[index],
                    names[previous.index].hasSameBytes(as: names[index]),
                    result[result.count - 1].isSame(as: resources[index])
                {
                    result[result.count - 1].merge(resources[index], isLater: updated[index] >= previous.updated)
                    last = (previous.index, max(updated[index], previous.updated))
                } else {
                    result.append(resources[index])
                    last = (index, updated[index])
                }
            }
        }
        return result
    }

    private func isBefore(_ a: Int, _ b: Int) -> Bool {
        let (first, second) = (resources[a].arnText, resources[b].arnText)
        return first == second ? a < b : first < second
    }

    /// The places of the resources of each group, in the order of the groups' names.
    private func membersOfGroups(_ groupNames: [String]) -> [[Int]] {
        var members = [[Int]](repeating: [], count: groupNames.count + 1)
        for index in groups.indices { members[Int(groups[index]) + 1].append(index) }
        let order = groupNames.indices.sorted { groupNames[$0] < groupNames[$1] }
        return [members[0]] + order.map { members[$0 + 1] }
    }
}

extension AffectedResource {
    /// The ARN of a service that has one.
    fileprivate var arnText: String {
        if case .service(let service) = kind { service.arn?.description ?? "" } else { "" }
    }
}
