import AWSHealthEvents
import WireJSON

extension ResourceList {
    /// How many resources count as few: so many names are put in order by inserting them.
    private static let few = 8

    /// The resources of an event that names a few services, in both lists alike, each once and with one status, as
    /// most events do.
    ///
    /// It gives what the general way gives, without the tables that pay for themselves only with many resources.
    ///
    /// - Returns: `nil` for lists of any other kind.
    static func few(
        _ resources: [String?],
        _ entities: [HealthEvent.AffectedEntity?]
    ) -> [AffectedResource]? {
        guard resources.count == entities.count, resources.count <= few else { return nil }
        var result: [AffectedResource] = []
        result.reserveCapacity(resources.count)
        // The last one in order, and what AWS says of all of them.
        var (cluster, name) = ("", "")
        var last: ObjectIdentifier?
        var status: HealthEvent.EntityStatus?
        for index in resources.indices {
            guard let text = resources[index], let entity = entities[index], let value = entity.entityValue,
                text.hasSameBytes(as: value)
            else { return nil }
            if last != entity.statementID {
                let said = entity.status
                guard entity.additionalFields.isEmpty, last == nil || said == status else { return nil }
                status = said
                last = entity.statementID
            }
            let before = (cluster, name)
            guard let found = serviceName(text, &cluster) else { return nil }
            name = found
            let service = ECSService(cluster: cluster, name: name)
            result.append(AffectedResource(kind: .service(service), status: status))
            if index > 0, (cluster, name) <= before {
                guard sortLast(in: &result) else { return nil }
                (cluster, name) = before
            }
        }
        return result
    }

    /// The name of the service that a text names in the usual spelling.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - cluster: The name of a cluster, which is shared where this one is the same; takes the name of this one.
    private static func serviceName(_ text: String, _ cluster: inout String) -> String? {
        text.withBytes { bytes in
            guard let names = AffectedResource.Kind.findPlainNames(in: bytes) else { return nil }
            if names.cluster.isEmpty || !bytes.isEqual(names.cluster, to: cluster) {
                guard ECSName.isName(bytes, names.cluster) else { return nil }
                cluster = bytes.text(names.cluster)
            }
            return bytes.text(names.service)
        }
    }

    /// Puts the last service in its place among the others, which are in order.
    ///
    /// - Returns: Whether it is there only once.
    @inline(never)
    private static func sortLast(in services: inout [AffectedResource]) -> Bool {
        var place = services.count - 1
        while place > 0 {
            guard let isBefore = isBefore(services[place], services[place - 1]) else { return false }
            if !isBefore { return true }
            services.swapAt(place, place - 1)
            place -= 1
        }
        return true
    }

    /// Whether a service stands before another one; `nil` where both have the same names.
    private static func isBefore(_ a: AffectedResource, _ b: AffectedResource) -> Bool? {
        guard case .service(let first) = a.kind, case .service(let second) = b.kind,
            let cluster = first.cluster, let other = second.cluster
        else { return nil }
        // Names have no characters but ASCII, for which this is the order of the bytes.
        if cluster != other { return cluster < other }
        return first.name == second.name ? nil : first.name < second.name
    }
}
