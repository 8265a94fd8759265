import AWSHealthEvents
import WireJSON

/// Gathers the resources of both lists of an event, one by one, without duplicates.
///
/// Services come first, by cluster and name; then tasks, by ARN; then what is neither, as AWS listed it.
struct ResourceList {
    private var services = ResourceTable()
    private var tasks = ResourceTable()
    private var unrecognized: [(resource: AffectedResource, updated: Int64)] = []
    /// What only the list of affected entities has, which follows what stands in the other.
    private var unrecognizedEntities: [(resource: AffectedResource, updated: Int64)] = []
    private var clusters = ClusterTable()

    /// The resources of the lists of an event, in order and each once.
    static func resources(
        _ resources: [String?],
        _ entities: [HealthEvent.AffectedEntity?]
    ) -> [AffectedResource] {
        if let few = few(resources, entities) { return few }
        var list = ResourceList()
        list.add(resources: resources, entities: entities)
        return list.resources()
    }

    /// Adds the lists of an event.
    private mutating func add(resources: [String?], entities: [HealthEvent.AffectedEntity?]) {
        let count = max(resources.count, entities.count)
        services.reserveCapacity(count)
        // What AWS says of the entity before, which is nearly always the same as of the next one, and then shared.
        var last: ObjectIdentifier?
        var status: HealthEvent.EntityStatus?
        var updated = Int64.min
        // The lists nearly always agree element by element; what stands at the same place twice is looked at once.
        for index in 0..<count {
            let text = index < resources.count ? resources[index] : nil
            guard index < entities.count, let entity = entities[index],
                let value = entity.entityValue ?? entity.unusualValue
            else {
                if let text { add(text, .resources, nil, .min) }
                continue
            }
            if last != entity.statementID {
                status = entity.statusOrVariant
                updated = entity.lastUpdatedTime?.microsecondsSince1970 ?? .min
                last = entity.statementID
            }
            if let text, text.hasSameBytes(as: value) {
                add(text, [.resources, .affectedEntities], status, updated)
            } else {
                if let text { add(text, .resources, nil, .min) }
                add(value, .affectedEntities, status, updated)
            }
        }
    }

    /// Adds resources that were gathered before, as those of another page.
    mutating func add(_ resources: [AffectedResource]) {
        for resource in resources { add(resource, updated: .min) }
    }

    private mutating func add(
        _ text: String,
        _ lists: AffectedResource.Lists,
        _ status: HealthEvent.EntityStatus?,
        _ updated: Int64
    ) {
        let isService = text.withBytes { bytes in
            guard let (name, cluster) = AffectedResource.Kind.findService(in: bytes, &clusters) else { return false }
            services.append(bytes, name, group: cluster, lists: lists, status: status, updated: updated)
            return true
        }
        guard !isService, let kind = AffectedResource.Kind(classifyingOther: text) else { return }
        add(AffectedResource(kind: kind, status: status, lists: lists), updated: updated)
    }

    private mutating func add(_ resource: AffectedResource, updated: Int64) {
        let (lists, status) = (resource.lists, resource.status)
        switch resource.kind {
        case .service(let service):
            // Services without a cluster, by ARNs of the old form, stand before the others.
            let group = service.cluster.map { clusters.place(of: $0) } ?? -1
            service.name.withBytes { bytes in
                services.append(
                    bytes,
                    0..<bytes.byteCount,
                    group: group,
                    lists: lists,
                    status: status,
                    updated: updated,
                    kind: service.arn == nil && group >= 0 ? nil : resource.kind
                )
            }
        case .task(let task):
            task.arn.withBytes { bytes in
                let name = 0..<bytes.byteCount
                let kind = resource.kind
                tasks.append(bytes, name, group: 0, lists: lists, status: status, updated: updated, kind: kind)
            }
        case .unrecognized where lists == .affectedEntities: unrecognizedEntities.append((resource, updated))
        case .unrecognized: unrecognized.append((resource, updated))
        }
    }

    /// The resources in order, each once.
    func resources() -> [AffectedResource] {
        var result: [AffectedResource] = []
        services.append(to: &result, groupNames: clusters.names)
        if !tasks.isEmpty { tasks.append(to: &result, groupNames: [""]) }
        // By bytes: a hostile text can make the comparison of characters slow.
        var places: [[UInt8]: (index: Int, updated: Int64)] = [:]
        for (resource, updated) in unrecognized + unrecognizedEntities {
            let text = Array(resource.description.utf8)
            if let place = places[text] {
                result[place.index].merge(resource, isLater: updated >= place.updated)
                places[text] = (place.index, max(updated, place.updated))
            } else {
                places[text] = (result.count, updated)
                result.append(resource)
            }
        }
        return result
    }
}

extension AffectedResource {
    /// Takes in what was said of the same resource elsewhere.
    mutating func merge(_ other: AffectedResource, isLater: Bool) {
        lists.formUnion(other.lists)
        if case .service(let service) = kind, service.arn == nil { kind = other.kind }
        if let said = other.status, isLater || status == nil { status = said }
    }

    /// Whether two resources are one and the same thing.
    func isSame(as other: AffectedResource) -> Bool {
        guard case .service(let a) = kind, case .service(let b) = other.kind else { return kind == other.kind }
        guard a.name == b.name, a.cluster == b.cluster else { return false }
        // Two ARNs can name services of one name in two Regions or accounts.
        guard let first = a.arn, let second = b.arn else { return true }
        return first == second
    }
}

extension HealthEvent.AffectedEntity {
    /// What stands in the place of the value, where it is no text.
    @inline(never)
    fileprivate var unusualValue: String? {
        guard !additionalFields.isEmpty, let value = additionalFields["entityValue"], value != .null else { return nil }
        return value.description
    }

    /// The status, also under the name that the Health API gives it.
    fileprivate var statusOrVariant: HealthEvent.EntityStatus? {
        if status != nil || additionalFields.isEmpty { return status }
        return additionalFields["statusCode"]?.stringValue.map(HealthEvent.EntityStatus.init(rawValue:))
    }
}
