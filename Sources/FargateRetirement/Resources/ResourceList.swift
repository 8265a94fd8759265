import AWSHealthEvents
import WireJSON

/// Gathers the resources of both lists of an event, one by one, without duplicates.
///
/// Services come first, by cluster and name; then tasks, by ARN; then what is neither, as AWS listed it.
struct ResourceList {
    private var services: [Entry] = []
    private var tasks: [Entry] = []
    private var unrecognized: [Entry] = []
    private var clusters = ClusterNames()

    private struct Entry {
        var resource: AffectedResource
        /// When AWS last said something of it; the latest word counts.
        var updated: HealthEvent.Timestamp?
    }

    /// Adds the lists of an event.
    mutating func add(resources: [String?], entities: [HealthEvent.AffectedEntity?]) {
        services.reserveCapacity(max(resources.count, entities.count))
        // The lists nearly always agree element by element; what stands at the same place twice is looked at once.
        for index in 0..<max(resources.count, entities.count) {
            let text = index < resources.count ? resources[index] : nil
            let entity = index < entities.count ? entities[index] : nil
            if let text, let entity, let value = entity.entityValue, text == value {
                add(text, [.resources, .affectedEntities], entity)
            } else {
                if let text { add(text, .resources, nil) }
                if let entity, let value = entity.valueOrVariant { add(value, .affectedEntities, entity) }
            }
        }
    }

    /// Adds resources that were gathered before, as those of another page.
    mutating func add(_ resources: [AffectedResource]) {
        for resource in resources { append(Entry(resource: resource)) }
    }

    private mutating func add(
        _ text: String,
        _ lists: AffectedResource.Lists,
        _ entity: HealthEvent.AffectedEntity?
    ) {
        guard let kind = AffectedResource.Kind(classifying: text, clusters: &clusters) else { return }
        let resource = AffectedResource(kind: kind, status: entity?.statusOrVariant, lists: lists)
        append(Entry(resource: resource, updated: entity?.lastUpdatedTime))
    }

    private mutating func append(_ entry: Entry) {
        switch entry.resource.kind {
        case .service: services.append(entry)
        case .task: tasks.append(entry)
        case .unrecognized: unrecognized.append(entry)
        }
    }

    /// The resources in order, each once.
    func resources() -> [AffectedResource] {
        var result: [AffectedResource] = []
        result.reserveCapacity(services.count + tasks.count + unrecognized.count)
        Self.appendSorted(services, to: &result)
        Self.appendSorted(tasks, to: &result)
        var places: [String: Int] = [:]
        for entry in unrecognized {
            guard case .unrecognized(let text) = entry.resource.kind else { continue }
            if let place = places[text] {
                result[place] = Self.merged(result[place], nil, entry).resource
            } else {
                places[text] = result.count
                result.append(entry.resource)
            }
        }
        return result
    }

    /// Sorts by key and joins what is the same.
    private static func appendSorted(_ entries: [Entry], to result: inout [AffectedResource]) {
        guard !entries.isEmpty else { return }
        let common = commonPrefixOfTasks(entries)
        var keys = entries.indices.map { SortKey(entries[$0].resource, index: $0, skipping: common) }
        let isSorted = zip(keys, keys.dropFirst()).allSatisfy { !$1.isBefore($0, entries) }
        if !isSorted { keys.sort { $0.isBefore($1, entries) } }
        var last: Int?
        var updated: HealthEvent.Timestamp?
        for key in keys {
            let entry = entries[key.index]
            if let place = last, result[place].isSame(as: entry.resource) {
                (result[place], updated) = merged(result[place], updated, entry)
            } else {
                last = result.count
                updated = entry.updated
                result.append(entry.resource)
            }
        }
    }

    /// How many bytes the ARNs of all tasks have in common: they tell nothing about the order.
    private static func commonPrefixOfTasks(_ entries: [Entry]) -> Int {
        guard case .task(let first)? = entries.first?.resource.kind else { return 0 }
        var common = first.arn.utf8.count
        var bytes = first.arn
        bytes.withUTF8 { first in
            for entry in entries.dropFirst() {
                guard case .task(let task) = entry.resource.kind else { continue }
                var arn = task.arn
                arn.withUTF8 { other in
                    let a = unsafe RawSpan(_unsafeElements: first)
                    let b = unsafe RawSpan(_unsafeElements: other)
                    common = min(common, b.byteCount)
                    while common > 0, !a.isEqual(0..<common, b, 0..<common) {
                        var same = 0
                        while same < common, a.byte(at: same) == b.byte(at: same) { same += 1 }
                        common = same
                    }
                }
            }
        }
        return common
    }

    /// One resource that was named twice: both lists name it, and the latest status counts.
    private static func merged(
        _ resource: AffectedResource,
        _ updated: HealthEvent.Timestamp?,
        _ entry: Entry
    ) -> (resource: AffectedResource, HealthEvent.Timestamp?) {
        var resource = resource
        resource.lists.formUnion(entry.resource.lists)
        if case .service(let first) = resource.kind, case .service = entry.resource.kind, first.arn == nil {
            resource.kind = entry.resource.kind
        }
        let isLater = (entry.updated?.date).map { new in (updated?.date).map { new >= $0 } ?? true } ?? (updated == nil)
        guard let status = entry.resource.status, isLater || resource.status == nil else { return (resource, updated) }
        resource.status = status
        return (resource, entry.updated ?? updated)
    }

    /// What resources are sorted by: the first bytes of the names decide nearly always, without looking at strings.
    private struct SortKey {
        var cluster: UInt64
        var name: UInt64
        var index: Int

        init(_ resource: AffectedResource, index: Int, skipping common: Int) {
            self.index = index
            switch resource.kind {
            case .service(let service): (cluster, name) = (prefix(of: service.cluster ?? ""), prefix(of: service.name))
            case .task(let task): (cluster, name) = (0, prefix(of: task.arn, from: common))
            case .unrecognized: (cluster, name) = (0, 0)
            }
        }

        func isBefore(_ other: SortKey, _ entries: [Entry]) -> Bool {
            if cluster != other.cluster { return cluster < other.cluster }
            switch (entries[index].resource.kind, entries[other.index].resource.kind) {
            case (.service(let a), .service(let b)):
                if a.cluster != b.cluster { return (a.cluster ?? "") < (b.cluster ?? "") }
                if name != other.name { return name < other.name }
                if a.name != b.name { return a.name < b.name }
                // What is one thing must stand side by side.
                let (first, second) = (a.arn?.description ?? "", b.arn?.description ?? "")
                return first == second ? index < other.index : first < second
            case (.task(let a), .task(let b)):
                if name != other.name { return name < other.name }
                return a.arn == b.arn ? index < other.index : a.arn.utf8.lexicographicallyPrecedes(b.arn.utf8)
            default: return index < other.index
            }
        }
    }
}

/// Eight bytes of a text as a number that sorts as they do.
private func prefix(of text: String, from start: Int = 0) -> UInt64 {
    var text = text
    return text.withUTF8 { buffer in
        let bytes = unsafe RawSpan(_unsafeElements: buffer)
        if start + 8 <= bytes.byteCount { return bytes.word(at: start).byteSwapped }
        var word: UInt64 = 0
        for i in start..<max(start, bytes.byteCount) {
            word |= UInt64(bytes.byte(at: i)) << UInt64(56 - 8 * (i - start))
        }
        return word
    }
}

extension AffectedResource {
    /// Whether two resources are one and the same thing.
    fileprivate func isSame(as other: AffectedResource) -> Bool {
        switch (kind, other.kind) {
        case (.service(let a), .service(let b)):
            guard a.name == b.name, a.cluster == b.cluster else { return false }
            // Two ARNs can name services of one name in two Regions or accounts.
            guard let first = a.arn, let second = b.arn else { return true }
            return first == second
        case (.task(let a), .task(let b)): return a.arn == b.arn
        case (.unrecognized(let a), .unrecognized(let b)): return a == b
        default: return false
        }
    }
}

extension HealthEvent.AffectedEntity {
    /// What is affected, also where it is no text.
    fileprivate var valueOrVariant: String? {
        if let entityValue { return entityValue }
        guard let value = additionalFields["entityValue"], value != .null else { return nil }
        return value.description
    }

    /// The status, also under the name that the Health API gives it.
    fileprivate var statusOrVariant: HealthEvent.EntityStatus? {
        if let status { return status }
        return additionalFields["statusCode"]?.stringValue.map(HealthEvent.EntityStatus.init(rawValue:))
    }
}
