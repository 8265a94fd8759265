import WireJSON

extension AffectedResource.Kind {
    /// Tells what a text of an event names; `nil` for a text of nothing but white space.
    ///
    /// - `cluster|service`, with or without spaces, is what AWS writes for services; its samples have `cluster/service`
    ///   too. Both are services when both halves are names that Amazon ECS allows.
    /// - `arn:…:task/…` and `arn:…:service/…` are tasks and services, in the long form and in the old one.
    /// - Anything else is kept as it is.
    ///
    /// - Parameter text: The text, an element of `resources` or an `entityValue`.
    public init?(classifying text: String) {
        var clusters = ClusterNames()
        self.init(classifying: text, clusters: &clusters)
    }

    init?(classifying text: String, clusters: inout ClusterNames) {
        var copy = text
        let found: Finding = copy.withUTF8 { buffer in
            let bytes = unsafe RawSpan(_unsafeElements: buffer)
            return Self.find(bytes, &clusters)
        }
        switch found {
        case .service(let cluster, let name): self = .service(ECSService(cluster: cluster, name: name))
        case .other:
            let trimmed = text.trimmed
            guard !trimmed.isEmpty else { return nil }
            self = Self.resource(arn: trimmed) ?? .unrecognized(trimmed)
        }
    }

    private enum Finding {
        case service(cluster: String, name: String)
        case other
    }

    /// Looks for two names with `|` or `/` between them.
    private static func find(_ bytes: RawSpan, _ clusters: inout ClusterNames) -> Finding {
        let whole = trim(0..<bytes.byteCount, bytes)
        var separator: Int?
        for i in whole {
            let byte = bytes.byte(at: i)
            if byte == 0x7C {
                separator = i
                break
            }
            if byte == 0x2F, separator == nil { separator = i }
        }
        guard let separator else { return .other }
        let cluster = trim(whole.lowerBound..<separator, bytes)
        let name = trim(separator + 1..<whole.upperBound, bytes)
        guard ECSName.isName(bytes, cluster), ECSName.isName(bytes, name) else { return .other }
        return .service(cluster: clusters.name(bytes, cluster), name: bytes.text(name))
    }

    private static func trim(_ range: Range<Int>, _ bytes: RawSpan) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, isSpace(bytes.byte(at: start)) { start += 1 }
        while end > start, isSpace(bytes.byte(at: end - 1)) { end -= 1 }
        return start..<end
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    /// A task or a service named by an ARN.
    private static func resource(arn text: String) -> Self? {
        guard text.hasPrefix("arn:") else { return nil }
        if let task = ECSTask(arn: text) { return .task(task) }
        guard let arn = AmazonResourceName(text), arn.service == "ecs" else { return nil }
        let parts = arn.resource.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.first == "service", parts.count == 2 || parts.count == 3,
            parts.dropFirst().allSatisfy({ isName($0) }), let name = parts.last
        else { return nil }
        return .service(ECSService(cluster: parts.count == 3 ? String(parts[1]) : nil, name: String(name), arn: arn))
    }

    private static func isName(_ text: Substring) -> Bool {
        var text = String(text)
        return text.withUTF8 { buffer in
            let bytes = unsafe RawSpan(_unsafeElements: buffer)
            return ECSName.isName(bytes, 0..<bytes.byteCount)
        }
    }
}
