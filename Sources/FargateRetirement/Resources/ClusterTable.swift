import WireJSON

/// The clusters of a notice, each kept once: a notice names a few clusters many times.
struct ClusterTable {
    /// The names in the order in which they were seen.
    private(set) var names: [String] = []
    /// The same names as bytes, to be compared with those of a text.
    private var texts = ByteTexts()
    /// The cluster that was seen last for each of 64 fingerprints; -1 for none.
    ///
    /// It is empty while there are few clusters.
    private var slots: [Int32] = []
    private var places: [String: Int] = [:]

    private static let few = 4
    private static let probes = 4

    /// The place of the cluster that a part of some bytes names; `nil` where no cluster can have that name.
    mutating func place(_ bytes: RawSpan, _ range: Range<Int>) -> Int? {
        if names.count <= Self.few {
            for place in names.indices.reversed() where isSame(bytes, range, place) { return place }
            guard ECSName.isName(bytes, range) else { return nil }
            return append(bytes.text(range))
        }
        guard !range.isEmpty else { return nil }
        let first = Self.fingerprint(bytes, range)
        // Two clusters of one fingerprint stand side by side; only with many more is the dictionary asked.
        for slot in first..<first &+ Self.probes {
            let known = Int(slots[slot])
            if known >= 0, isSame(bytes, range, known) { return known }
            guard known < 0 else { continue }
            guard ECSName.isName(bytes, range) else { return nil }
            let place = place(of: bytes.text(range))
            slots[slot] = Int32(truncatingIfNeeded: place)
            return place
        }
        guard ECSName.isName(bytes, range) else { return nil }
        return place(of: bytes.text(range))
    }

    @inline(__always)
    private func isSame(_ bytes: RawSpan, _ range: Range<Int>, _ place: Int) -> Bool {
        unsafe bytes.isEqual(range, texts.bytes.span.bytes, texts.range(place))
    }

    /// The place of a cluster.
    mutating func place(of name: String) -> Int {
        if names.count <= Self.few { return names.firstIndex(of: name) ?? append(name) }
        return places[name] ?? append(name)
    }

    private mutating func append(_ name: String) -> Int {
        names.append(name)
        name.withBytes { texts.append($0, 0..<$0.byteCount) }
        if names.count == Self.few + 1 {
            slots = [Int32](repeating: -1, count: 64 + Self.probes)
            for (place, name) in names.enumerated() { places[name] = place }
        } else if names.count > Self.few {
            places[name] = names.count - 1
        }
        return names.count - 1
    }

    @inline(__always)
    private static func fingerprint(_ bytes: RawSpan, _ range: Range<Int>) -> Int {
        // The first and the last eight bytes, which overlap in a short name, mixed by a multiplication.
        var ends = (
            first: UInt64(bytes.byte(at: range.lowerBound)), last: UInt64(bytes.byte(at: range.upperBound &- 1))
        )
        if range.count >= 8 {
            ends = (bytes.word(at: range.lowerBound), bytes.word(at: range.upperBound &- 8))
        }
        let mixed = (ends.first ^ (ends.last &<< 1) ^ UInt64(range.count)) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed &>> 58)
    }
}
