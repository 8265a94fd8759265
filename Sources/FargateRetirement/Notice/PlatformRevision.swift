import WireJSON

/// The platform version revision that is retired, as the ARN of the event tells it.
///
/// AWS does not document this part of the ARN: take it as a hint. A real one ends
/// `…-ICN-DockerLinux-1-4-0-263-222233334444-MANAGED`.
public struct PlatformRevision: Hashable, Sendable {
    // An initializer that sets the fields one by one copies the whole when it is done, the compiler's own does not. The
    // order of the fields gives that one other labels than the public one.

    /// The location that the Region is named by, such as `ICN`.
    public var location: String
    /// The platform family, such as `DockerLinux`.
    public var family: String
    /// The platform version, such as `1.4.0`.
    public var version: String
    /// The revision, such as 263.
    public var revision: Int
    /// Whether the tasks are those of services, `MANAGED` in the ARN.
    ///
    /// It is `nil` where the ARN does not say.
    public var isManaged: Bool?

    /// What ``init(eventARN:)`` reads, without a copy.
    static func find(_ eventARN: String) -> Self? {
        guard let parts = eventARN.withBytes({ parts(of: $0) }) else { return nil }
        return eventARN.withBytes { bytes in
            Self(
                location: bytes.text(parts.location),
                family: bytes.text(parts.family),
                version: version(bytes, parts.version),
                revision: parts.revision,
                isManaged: parts.isManaged
            )
        }
    }

    /// Where the parts stand.
    private struct Parts {
        let location, family, version: Range<Int>
        let revision: Int
        let isManaged: Bool?
    }

    /// Looks behind the last slash for `CODE-location-family-version…-revision-account-MANAGED`.
    private static func parts(of bytes: RawSpan) -> Parts? {
        let code: StaticString = "AWS_ECS_TASK_PATCHING_RETIREMENT"
        var start = bytes.byteCount
        // Eight bytes at a time, as long as there is no slash in them.
        while start >= 8 {
            let word = bytes.word(at: start &- 8)
            guard ASCIIWord.isASCII(word), !ASCIIWord.isAny(ASCIIWord.equal(word, 0x2F)) else { break }
            start &-= 8
        }
        while start > 0, bytes.byte(at: start &- 1) != 0x2F { start &-= 1 }
        let rest = start + code.utf8CodeUnitCount
        guard rest < bytes.byteCount, bytes.holds(code, at: start) else { return nil }
        var parts = rest..<bytes.byteCount
        var isManaged: Bool?
        var last = lastPart(bytes, &parts)
        if let found = last {
            if found.count == 7, bytes.holds("MANAGED", at: found.lowerBound) { isManaged = true }
            if found.count == 9, bytes.holds("UNMANAGED", at: found.lowerBound) { isManaged = false }
            if isManaged != nil { last = lastPart(bytes, &parts) }
        }
        if let account = last, account.count == 12, number(bytes, account) != nil { last = lastPart(bytes, &parts) }
        guard let last, let location = firstPart(bytes, &parts), let family = firstPart(bytes, &parts),
            number(bytes, family) == nil, let revision = number(bytes, last)
        else { return nil }
        // The rest is the version, each part of it a number.
        let version = parts
        var count = 0
        while let part = firstPart(bytes, &parts) {
            guard number(bytes, part) != nil else { return nil }
            count += 1
        }
        guard count > 0 else { return nil }
        return Parts(location: location, family: family, version: version, revision: revision, isManaged: isManaged)
    }

    /// Takes the first of the parts between hyphens and underscores.
    private static func firstPart(_ bytes: RawSpan, _ parts: inout Range<Int>) -> Range<Int>? {
        var start = parts.lowerBound
        while start < parts.upperBound, isSeparator(bytes.byte(at: start)) { start &+= 1 }
        var end = start
        while end < parts.upperBound, !isSeparator(bytes.byte(at: end)) { end &+= 1 }
        parts = end..<parts.upperBound
        return start < end ? start..<end : nil
    }

    /// Takes the last of the parts between hyphens and underscores.
    private static func lastPart(_ bytes: RawSpan, _ parts: inout Range<Int>) -> Range<Int>? {
        var end = parts.upperBound
        while end > parts.lowerBound, isSeparator(bytes.byte(at: end &- 1)) { end &-= 1 }
        var start = end
        while start > parts.lowerBound, !isSeparator(bytes.byte(at: start &- 1)) { start &-= 1 }
        parts = parts.lowerBound..<start
        return start < end ? start..<end : nil
    }

    private static func isSeparator(_ byte: UInt8) -> Bool { byte == 0x2D || byte == 0x5F }

    /// The parts with dots between them.
    private static func version(_ bytes: RawSpan, _ parts: Range<Int>) -> String {
        // A dot takes the place of a separator, so that there is room for all.
        unsafe String(unsafeUninitializedCapacity: parts.count) { room in
            var count = 0
            var isBehindPart = false
            for i in parts {
                let byte = bytes.byte(at: i)
                if isSeparator(byte) {
                    isBehindPart = count > 0
                    continue
                }
                if isBehindPart {
                    unsafe room[count] = 0x2E
                    count &+= 1
                    isBehindPart = false
                }
                unsafe room[count] = byte
                count &+= 1
            }
            return count
        }
    }

    /// The value of up to 18 digits.
    private static func number(_ bytes: RawSpan, _ range: Range<Int>) -> Int? {
        guard range.count <= 18 else { return nil }
        var value = 0
        for i in range {
            // 18 digits have room.
            let digit = bytes.byte(at: i) &- 0x30
            guard digit < 10 else { return nil }
            value = value &* 10 &+ Int(digit)
        }
        return value
    }
}

extension PlatformRevision {
    /// Creates a revision.
    ///
    /// - Parameters:
    ///   - family: The platform family.
    ///   - version: The platform version.
    ///   - revision: The revision.
    ///   - location: The location that the Region is named by.
    ///   - isManaged: Whether the tasks are those of services.
    public init(family: String, version: String, revision: Int, location: String, isManaged: Bool? = nil) {
        self.init(location: location, family: family, version: version, revision: revision, isManaged: isManaged)
    }

    /// Reads the revision from the ARN of an event, or gives `nil` where the ARN has none.
    ///
    /// - Parameter eventARN: The ARN of an event of the type `AWS_ECS_TASK_PATCHING_RETIREMENT`.
    public init?(eventARN: String) {
        guard let found = Self.find(eventARN) else { return nil }
        self = found
    }
}
