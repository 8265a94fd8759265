import AWSHealthEvents
import WireJSON

/// Resources of one kind, in columns, to be sorted and joined.
///
/// A notice can name a thousand of them. Their names stay bytes until they are in order, so that sorting moves numbers
/// and counts no references.
struct ResourceTable {
    private var names = ByteTexts()
    private var rows: [Row] = []
    private var statuses: [HealthEvent.EntityStatus] = []
    /// The places of the statuses behind the first few.
    private var laterPlaces: [HealthEvent.EntityStatus: Int32] = [:]
    /// The ready-made kinds of tasks, and of services that AWS named by an ARN.
    private var kinds: [Int: AffectedResource.Kind] = [:]

    /// How many statuses are compared one by one; AWS has five words for them.
    private static let few = 8

    /// What one element of an event says of a resource.
    private struct Row {
        /// When AWS last said something of it, in microseconds since 1970.
        var updated: Int64
        /// The place of the group, or -1 for one that comes before all others.
        var group: Int32
        /// The place of the status; -1 for none.
        var status: Int32
        var lists: UInt8
    }

    var isEmpty: Bool { rows.isEmpty }

    mutating func reserveCapacity(_ count: Int) {
        names.reserveCapacity(count)
        rows.reserveCapacity(count)
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
        if let kind { kinds[rows.count] = kind }
        names.append(bytes, range)
        rows.append(
            Row(
                updated: updated,
                group: Int32(truncatingIfNeeded: group),
                status: place(of: status),
                lists: lists.rawValue
            )
        )
    }

    @inline(__always)
    private mutating func place(of status: HealthEvent.EntityStatus?) -> Int32 {
        guard let status else { return -1 }
        // Nearly always all have the same one.
        if let first = statuses.first, first == status { return 0 }
        return placeOfOther(status)
    }

    private mutating func placeOfOther(_ status: HealthEvent.EntityStatus) -> Int32 {
        for place in 0..<min(statuses.count, Self.few) where statuses[place] == status {
            return Int32(truncatingIfNeeded: place)
        }
        if let place = laterPlaces[status] { return place }
        let place = Int32(truncatingIfNeeded: statuses.count)
        if statuses.count >= Self.few { laterPlaces[status] = place }
        statuses.append(status)
        return place
    }

    /// Appends the resources in order, each once.
    ///
    /// - Parameters:
    ///   - result: The resources before them.
    ///   - groupNames: The names of the groups, by which they are sorted.
    func append(to result: inout [AffectedResource], groupNames: [String]) {
        var sorter = NameSorter()
        if groupNames.count == 1, rows.allSatisfy({ $0.group == 0 }) {
            sorter.append(rows.indices, of: names)
        } else {
            for members in membersOfGroups(groupNames) where !members.isEmpty { sorter.append(members, of: names) }
        }
        let order = sorter.order
        result.reserveCapacity(result.count + order.count)
        if !sorter.hasEqualTexts, kinds.isEmpty {
            for place in order { result.append(service(place, groupNames)) }
        } else {
            appendJoined(order, to: &result, groupNames)
        }
    }

    /// Appends resources of which some may have the same name.
    private func appendJoined(_ order: [Int], to result: inout [AffectedResource], _ groupNames: [String]) {
        var position = 0
        while position < order.count {
            let first = order[position]
            var end = position + 1
            while end < order.count, rows[order[end]].group == rows[first].group, names.areSame(order[end], first) {
                end += 1
            }
            if end == position + 1 {
                result.append(resource(first, groupNames))
            } else {
                appendJoined(order[position..<end], to: &result, groupNames)
            }
            position = end
        }
    }

    /// Joins resources of one name, except for those whose ARNs tell them apart.
    private func appendJoined(
        _ places: ArraySlice<Int>,
        to result: inout [AffectedResource],
        _ groupNames: [String]
    ) {
        let candidates = places.map { (resource: resource($0, groupNames), updated: rows[$0].updated) }
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

    private func resource(_ place: Int, _ groupNames: [String]) -> AffectedResource {
        guard let kind = kinds[place] else { return service(place, groupNames) }
        let row = rows[place]
        return AffectedResource(
            kind: kind,
            status: row.status < 0 ? nil : statuses[Int(row.status)],
            lists: AffectedResource.Lists(rawValue: row.lists)
        )
    }

    /// A service of which no more is known than its names.
    @inline(__always)
    private func service(_ place: Int, _ groupNames: [String]) -> AffectedResource {
        let row = rows[place]
        let name = unsafe names.bytes.span.bytes.text(names.range(place))
        return AffectedResource(
            kind: .service(ECSService(cluster: groupNames[Int(row.group)], name: name)),
            status: row.status < 0 ? nil : statuses[Int(row.status)],
            lists: AffectedResource.Lists(rawValue: row.lists)
        )
    }

    /// The places of the resources of each group, in the order of the groups' names.
    private func membersOfGroups(_ groupNames: [String]) -> [ArraySlice<Int>] {
        // Counted first, then laid one behind the other: two passes over numbers.
        var ends = [Int](repeating: 0, count: groupNames.count + 1)
        for row in rows { ends[Int(row.group) + 1] += 1 }
        for group in ends.indices.dropFirst() { ends[group] += ends[group - 1] }
        var starts = ends.indices.map { $0 == 0 ? 0 : ends[$0 - 1] }
        var members = [Int](repeating: 0, count: rows.count)
        for place in rows.indices {
            let group = Int(rows[place].group) + 1
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
