import WireJSON

/// The names of clusters that were seen, each kept once: a notice names a few clusters many times.
struct ClusterNames {
    private var recent: [String] = []

    /// The name in a part of some bytes, shared with an earlier one where it was seen lately.
    mutating func name(_ bytes: RawSpan, _ range: Range<Int>) -> String {
        for (place, name) in recent.enumerated() where name.utf8.count == range.count {
            var name = name
            let isEqual = name.withUTF8 { buffer in
                let other = unsafe RawSpan(_unsafeElements: buffer)
                return other.isEqual(0..<other.byteCount, bytes, range)
            }
            if isEqual {
                if place > 0 { recent.swapAt(place, place - 1) }
                return name
            }
        }
        let name = bytes.text(range)
        if recent.count < 16 { recent.append(name) } else { recent[15] = name }
        return name
    }
}
