import WireJSON

/// The platform version revision that is retired, as the ARN of the event tells it.
///
/// AWS does not document this part of the ARN: take it as a hint. A real one ends
/// `…-ICN-DockerLinux-1-4-0-263-222233334444-MANAGED`.
public struct PlatformRevision: Hashable, Sendable {
    /// The platform family, such as `DockerLinux`.
    public var family: String
    /// The platform version, such as `1.4.0`.
    public var version: String
    /// The revision, such as 263.
    public var revision: Int
    /// The location that the Region is named by, such as `ICN`.
    public var location: String
    /// Whether the tasks are those of services, `MANAGED` in the ARN.
    ///
    /// It is `nil` where the ARN does not say.
    public var isManaged: Bool?

    /// Creates a revision.
    ///
    /// - Parameters:
    ///   - family: The platform family.
    ///   - version: The platform version.
    ///   - revision: The revision.
    ///   - location: The location that the Region is named by.
    ///   - isManaged: Whether the tasks are those of services.
    public init(family: String, version: String, revision: Int, location: String, isManaged: Bool? = nil) {
        self.family = family
        self.version = version
        self.revision = revision
        self.location = location
        self.isManaged = isManaged
    }

    /// Reads the revision from the ARN of an event, or gives `nil` where the ARN has none.
    ///
    /// - Parameter eventARN: The ARN of an event of the type `AWS_ECS_TASK_PATCHING_RETIREMENT`.
    public init?(eventARN: String) {
        let found = eventARN.withBytes { Self.find(in: $0) }
        guard let found else { return nil }
        self = found
    }

    /// Looks behind the last slash for `CODE-location-family-version…-revision-account-MANAGED`.
    private static func find(in bytes: RawSpan) -> Self? {
        let code: StaticString = "AWS_ECS_TASK_PATCHING_RETIREMENT"
        let slash = (0..<bytes.byteCount).last { bytes.byte(at: $0) == 0x2F }
        let start = (slash ?? -1) + 1
        let rest = start + code.utf8CodeUnitCount
        guard rest < bytes.byteCount, bytes.hasBytes(code, in: start..<rest) else { return nil }
        var parts = split(bytes, rest..<bytes.byteCount)[...]
        var isManaged: Bool?
        if let last = parts.last {
            if bytes.hasBytes("MANAGED", in: last) { isManaged = true }
            if bytes.hasBytes("UNMANAGED", in: last) { isManaged = false }
        }
        if isManaged != nil { parts.removeLast() }
        if let account = parts.last, account.count == 12, number(bytes, account) != nil { parts.removeLast() }
        guard parts.count >= 4, let location = parts.popFirst(), let family = parts.popFirst() else { return nil }
        guard number(bytes, family) == nil, let last = parts.popLast(), let revision = number(bytes, last),
            parts.allSatisfy({ number(bytes, $0) != nil })
        else { return nil }
        return Self(
            family: bytes.text(family),
            version: parts.map { bytes.text($0) }.joined(separator: "."),
            revision: revision,
            location: bytes.text(location),
            isManaged: isManaged
        )
    }

    /// The parts between hyphens and underscores.
    private static func split(_ bytes: RawSpan, _ range: Range<Int>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        parts.reserveCapacity(8)
        var start = range.lowerBound
        for i in range where bytes.byte(at: i) == 0x2D || bytes.byte(at: i) == 0x5F {
            if i > start { parts.append(start..<i) }
            start = i + 1
        }
        if start < range.upperBound { parts.append(start..<range.upperBound) }
        return parts
    }

    /// The value of up to 18 digits.
    private static func number(_ bytes: RawSpan, _ range: Range<Int>) -> Int? {
        guard range.count <= 18 else { return nil }
        var value = 0
        for i in range {
            guard (0x30...0x39).contains(bytes.byte(at: i)) else { return nil }
            value = value * 10 + Int(bytes.byte(at: i)) - 0x30
        }
        return value
    }
}
