import AWSHealthEvents
import WireJSON

extension ResourceList {
    /// How many resources count as few: so many names are put in order by inserting them.
    private static let few = 8

    /// The resources of an event that names a few services, in both lists alike and each once, as most events do.
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
        // What the one before has, and what nearly all have in common.
        var cluster = ""
        var last: ObjectIdentifier?
        var status: HealthEvent.EntityStatus?
        for index in resources.indices {
            guard let text = resources[index], let entity = entities[index], let value = entity.entityValue,
                text.hasSameBytes(as: value)
            else { return nil }
            if last != entity.statementID {
                guard entity.additionalFields.isEmpty else { return nil }
                status = entity.status
                last = entity.statementID
            }
            guard let service = service(text, like: &cluster) else { return nil }
            result.append(AffectedResource(kind: .service(service), status: status))
            var place = result.count - 1
            while place > 0 {
                guard let isBefore = isBefore(result[place], result[place - 1]) else { return nil }
                if !isBefore { break }
                result.swapAt(place, place - 1)
                place -= 1
            }
        }
        return result
    }

    /// The service that a text names.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - cluster: The name of the cluster of the service before, which is shared, and of this one afterwards.
    private static func service(_ text: String, like cluster: inout String) -> ECSService? {
        text.withBytes { bytes in
            guard let names = AffectedResource.Kind.findNames(in: bytes) else { return nil }
            let name = bytes.text(names.service)
            if names.cluster.isEmpty || !bytes.isEqual(names.cluster, to: cluster) {
                guard ECSName.isName(bytes, names.cluster) else { return nil }
                cluster = bytes.text(names.cluster)
            }
            return ECSService(cluster: cluster, name: name)
        }
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
