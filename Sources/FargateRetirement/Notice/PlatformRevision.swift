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
        return Self(
            location: text(eventARN, parts.location),
            family: text(eventARN, parts.family),
            version: version(eventARN, parts.version),
            revision: parts.revision,
            isManaged: parts.isManaged
        )
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
        let start = bytes.lastIndex(of: 0x2F).map { $0 &+ 1 } ?? 0
        guard start + code.utf8CodeUnitCount < bytes.byteCount, bytes.holds(code, at: start) else { return nil }
        var place = start + code.utf8CodeUnitCount
        guard let location = nextPart(bytes, &place), let family = nextPart(bytes, &place), family.number < 0 else {
            return nil
        }
        // Numbers follow: the version, the revision and the account.
        var (last, before) = (family, family)
        var count = 0
        var next = nextPart(bytes, &place)
        while let part = next, part.number >= 0 {
            (before, last) = (last, part)
            count &+= 1
            next = nextPart(bytes, &place)
        }
        var isManaged: Bool?
        if let word = next?.range {
            if word.count == 7, bytes.holds("MANAGED", at: word.lowerBound) { isManaged = true }
            if word.count == 9, bytes.holds("UNMANAGED", at: word.lowerBound) { isManaged = false }
            guard isManaged != nil, nextPart(bytes, &place) == nil else { return nil }
        }
        if last.range.count == 12 {
            // The account.
            last = before
            count &-= 1
        }
        guard count >= 2 else { return nil }
        return Parts(
            location: location.range,
            family: family.range,
            version: family.range.upperBound..<last.range.lowerBound,
            revision: last.number,
            isManaged: isManaged
        )
    }

    /// One of the parts between hyphens and underscores.
    private struct Part {
        let range: Range<Int>
        /// The value of up to 18 digits, -1 for anything else.
        let number: Int
    }

    /// The first part from a place on, which is then behind it.
    @inline(never)
    private static func nextPart(_ bytes: RawSpan, _ place: inout Int) -> Part? {
        let end = bytes.byteCount
        var start = place
        while start < end, isSeparator(bytes.byte(at: start)) { start &+= 1 }
        guard start < end else { return nil }
        var index = start
        var number = 0
        // Only 18 digits surely have room, and only they count.
        let lastDigit = min(end, start &+ 18)
        while index < lastDigit, bytes.byte(at: index) &- 0x30 < 10 {
            number = number &* 10 &+ Int(bytes.byte(at: index) &- 0x30)
            index &+= 1
        }
        if index < end, !isSeparator(bytes.byte(at: index)) {
            number = -1
            repeat { index &+= 1 } while index < end && !isSeparator(bytes.byte(at: index))
        }
        place = index
        return Part(range: start..<index, number: number)
    }

    private static func isSeparator(_ byte: UInt8) -> Bool { byte == 0x2D || byte == 0x5F }

    @inline(never)
    private static func text(_ eventARN: String, _ range: Range<Int>) -> String {
        eventARN.withBytes { $0.text(range) }
    }

    /// The parts in a range with dots between them.
    private static func version(_ eventARN: String, _ parts: Range<Int>) -> String {
        eventARN.withBytes { bytes in
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
