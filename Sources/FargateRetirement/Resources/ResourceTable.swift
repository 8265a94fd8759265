import AWSHealthEvents
import WireJSON

/// Resources of one kind, in columns, to be sorted and joined.
///
/// A notice can name a thousand of them. Their names stay bytes until they are in order, so that sorting moves numbers
/// and counts no references.
struct ResourceTable {
    private var names = ByteTexts()
    private var groups: [Int32] = []
    private var said: [Statement] = []
    private var statuses: [HealthEvent.EntityStatus] = []
    /// The ready-made kinds of tasks, and of services that AWS named by an ARN.
    private var kinds: [Int: AffectedResource.Kind] = [:]

    /// What one element of an event says of a resource.
    private struct Statement {
        /// When AWS last said something of it, in microseconds since 1970.
        var updated: Int64
        /// The place of the status; -1 for none.
        var status: Int32
        var lists: UInt8
    }

    var isEmpty: Bool { groups.isEmpty }

    mutating func reserveCapacity(_ count: Int) {
        names.reserveCapacity(count)
        groups.reserveCapacity(count)
        said.reserveCapacity(count)
    }

    /// Adds a resource.
    ///
    /// - Parameters:
    ///   - bytes: Bytes that hold its name.
    ///   - range: Where the name stands in them.
    ///   - group: The place of its group, or -1 for one that comes before all others.
    ///   - lists: The lists that name it.
    ///   - status: What AWS says of it.
    ///   - updated: When AWS said it, in microseconds since 1970.
    ///   - kind: The resource, where it is more than a name.
    mutating func append(
        _ bytes: RawSpan,
        _ range: Range<Int>,
        group: Int,
        lists: AffectedResource.Lists,
        status: HealthEvent.EntityStatus?,
        updated: Int64,
        kind: AffectedResource.Kind? = nil
    ) {
        if let kind { kinds[groups.count] = kind }
        names.append(bytes, range)
        groups.append(Int32(truncatingIfNeeded: group))
        said.append(Statement(updated: updated, status: place(of: status), lists: lists.rawValue))
    }

    private mutating func place(of status: HealthEvent.EntityStatus?) -> Int32 {
        guard let status else { return -1 }
        if let place = statuses.firstIndex(of: status) { return Int32(truncatingIfNeeded: place) }
        statuses.append(status)
        return Int32(truncatingIfNeeded: statuses.count - 1)
    }

    /// Appends the resources in order, each once.
    ///
    /// - Parameters:
    ///   - result: The resources before them.
    ///   - groupNames: The names of the groups, by which they are sorted.
    func append(to result: inout [AffectedResource], groupNames: [String]) {
        var sorter = NameSorter(names)
        if groupNames.count == 1, groups.allSatisfy({ $0 == 0 }) {
            sorter.append(groups.indices)
        } else {
            for members in membersOfGroups(groupNames) where !members.isEmpty { sorter.append(members) }
        }
        let bytes = unsafe names.bytes.span.bytes
        let order = sorter.order
        result.reserveCapacity(result.count + order.count)
        var position = 0
        while position < order.count {
            let first = order[position]
            let range = names.range(first)
            var end = position + 1
            while end < order.count, groups[order[end]] == groups[first],
                bytes.isEqual(names.range(order[end]), range)
            { end += 1 }
            if end == position + 1 {
                result.append(resource(first, bytes.text(range), groupNames))
            } else {
                appendJoined(order[position..<end], to: &result, bytes.text(range), groupNames)
            }
            position = end
        }
    }

    /// Joins resources of one name, except for those whose ARNs tell them apart.
    private func appendJoined(
        _ places: ArraySlice<Int>,
        to result: inout [AffectedResource],
        _ name: String,
        _ groupNames: [String]
    ) {
        let candidates = places.map { (resource: resource($0, name, groupNames), updated: said[$0].updated) }
        let ordered = candidates.enumerated().sorted {
            let (a, b) = ($0.element.resource.arnText, $1.element.resource.arnText)
            return a == b ? $0.offset < $1.offset : a < b
        }
        var updated: Int64?
        for (_, candidate) in ordered {
            if let last = updated, result[result.count - 1].isSame(as: candidate.resource) {
                result[result.count - 1].merge(candidate.resource, isLater: candidate.updated >= last)
                updated = max(last, candidate.updated)
            } else {
                result.append(candidate.resource)
                updated = candidate.updated
            }
        }
    }

    private func resource(_ place: Int, _ name: String, _ groupNames: [String]) -> AffectedResource {
        let statement = said[place]
        let kind = kinds.isEmpty ? nil : kinds[place]
        return AffectedResource(
            kind: kind ?? .service(ECSService(cluster: groupNames[Int(groups[place])], name: name)),
            status: statement.status < 0 ? nil : statuses[Int(statement.status)],
            lists: AffectedResource.Lists(rawValue: statement.lists)
        )
    }

    /// The places of the resources of each group, in the order of the groups' names.
    private func membersOfGroups(_ groupNames: [String]) -> [ArraySlice<Int>] {
        // Counted first, then laid one behind the other: two passes over numbers.
        var ends = [Int](repeating: 0, count: groupNames.count + 1)
        for group in groups { ends[Int(group) + 1] += 1 }
        for group in ends.indices.dropFirst() { ends[group] += ends[group - 1] }
        var starts = ends.indices.map { $0 == 0 ? 0 : ends[$0 - 1] }
        var members = [Int](repeating: 0, count: groups.count)
        for place in groups.indices {
            let group = Int(groups[place]) + 1
            members[starts[group]] = place
            starts[group] += 1
        }
        let order = [0] + groupNames.indices.sorted { groupNames[$0] < groupNames[$1] }.map { $0 + 1 }
        return order.map { group in members[(group == 0 ? 0 : ends[group - 1])..<ends[group]] }
    }
}

extension AffectedResource {
    /// The ARN of a service that has one.
    fileprivate var arnText: String {
        if case .service(let service) = kind { service.arn?.description ?? "" } else { "" }
    }
}
