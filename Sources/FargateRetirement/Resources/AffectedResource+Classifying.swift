import WireJSON

extension AffectedResource.Kind {
    /// Tells what a text of an event names; `nil` for a text of nothing but white space.
    ///
    /// - `cluster|service`, with or without white space around the names, is what AWS writes for services; its samples
    ///   have `cluster/service` too. Both are services when both halves are names that Amazon ECS allows.
    /// - `arn:…:task/…` and `arn:…:service/…` are tasks and services, in the long form and in the old one.
    /// - Anything else is kept as it is.
    ///
    /// - Parameter text: The text, an element of `resources` or an `entityValue`.
    public init?(classifying text: String) {
        var clusters = ClusterTable()
        let service = text.withBytes { bytes in
            Self.findService(in: bytes, &clusters).map { (name: bytes.text($0.name), cluster: $0.cluster) }
        }
        if let service {
            self = .service(ECSService(cluster: clusters.names[service.cluster], name: service.name))
        } else {
            self.init(classifyingOther: text)
        }
    }

    /// Tells what a text names that is no `cluster|service`.
    init?(classifyingOther text: String) {
        guard let trimmed = text.nonBlank else { return nil }
        self = Self.resource(arn: trimmed) ?? Self.service(spaced: trimmed) ?? .unrecognized(trimmed)
    }

    /// A service whose names have white space around them that is not ASCII, such as the space that does not break.
    private static func service(spaced text: String) -> Self? {
        guard let separator = text.unicodeScalars.firstIndex(of: "|") ?? text.unicodeScalars.firstIndex(of: "/")
        else { return nil }
        let cluster = String(text.unicodeScalars[..<separator]).trimmed
        let name = String(text.unicodeScalars[separator...].dropFirst()).trimmed
        guard isName(cluster[...]), isName(name[...]) else { return nil }
        return .service(ECSService(cluster: cluster, name: name))
    }

    /// Looks for two names with `|` or else `/` between them.
    ///
    /// - Parameters:
    ///   - bytes: The text.
    ///   - clusters: The clusters that were seen before; takes in the one that is found.
    /// - Returns: Where the name of the service stands, and the place of its cluster.
    static func findService(in bytes: RawSpan, _ clusters: inout ClusterTable) -> (name: Range<Int>, cluster: Int)? {
        if let names = findPlainNames(in: bytes), let cluster = clusters.place(bytes, names.cluster) {
            return (names.service, cluster)
        }
        guard let names = findNames(in: bytes), let cluster = clusters.place(bytes, names.cluster) else { return nil }
        return (names.service, cluster)
    }

    /// Looks for two names in the usual spelling, which has no spaces; the first one is still to be checked.
    @inline(__always)
    static func findPlainNames(in bytes: RawSpan) -> (cluster: Range<Int>, service: Range<Int>)? {
        guard let separator = separator(in: bytes, 0..<bytes.byteCount),
            ECSName.isName(bytes, separator &+ 1..<bytes.byteCount)
        else { return nil }
        return (0..<separator, separator &+ 1..<bytes.byteCount)
    }

    /// Looks for two names with `|` or else `/` between them, the first of which is still to be checked.
    private static func findNames(in bytes: RawSpan) -> (cluster: Range<Int>, service: Range<Int>)? {
        let whole = trim(0..<bytes.byteCount, bytes)
        guard let separator = separator(in: bytes, whole) else { return nil }
        let name = trim(separator + 1..<whole.upperBound, bytes)
        guard ECSName.isName(bytes, name) else { return nil }
        return (trim(whole.lowerBound..<separator, bytes), name)
    }

    @inline(__always)
    private static func separator(in bytes: RawSpan, _ range: Range<Int>) -> Int? {
        bytes.firstIndex(of: 0x7C, in: range) ?? bytes.firstIndex(of: 0x2F, in: range)
    }

    private static func trim(_ range: Range<Int>, _ bytes: RawSpan) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, isSpace(bytes.byte(at: start)) { start &+= 1 }
        while end > start, isSpace(bytes.byte(at: end &- 1)) { end &-= 1 }
        return start..<end
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    /// A task or a service named by an ARN.
    private static func resource(arn text: String) -> Self? {
        guard text.utf8.starts(with: "arn:".utf8) else { return nil }
        if let task = ECSTask(arn: text) { return .task(task) }
        guard let arn = AmazonResourceName(text), arn.service == "ecs" else { return nil }
        let parts = arn.resource.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.first == "service", parts.count == 2 || parts.count == 3,
            parts.dropFirst().allSatisfy({ isName($0) }), let name = parts.last
        else { return nil }
        return .service(ECSService(cluster: parts.count == 3 ? String(parts[1]) : nil, name: String(name), arn: arn))
    }

    private static func isName(_ text: Substring) -> Bool {
        String(text).withBytes { ECSName.isName($0, 0..<$0.byteCount) }
    }
}
