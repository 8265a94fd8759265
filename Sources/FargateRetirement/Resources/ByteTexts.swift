import WireJSON

/// Texts of UTF-8, one behind the other.
struct ByteTexts {
    private(set) var bytes: [UInt8] = []
    /// Where each text begins, and where the last one ends.
    private var bounds: [Int] = [0]

    var count: Int { bounds.count - 1 }

    mutating func reserveCapacity(_ count: Int) {
        bounds.reserveCapacity(count + 1)
        bytes.reserveCapacity(count * 32)
    }

    @inline(__always)
    mutating func append(_ text: RawSpan, _ range: Range<Int>) {
        text.append(range, to: &bytes)
        bounds.append(bytes.count)
    }

    /// Where a text stands in ``bytes``.
    @inline(__always)
    func range(_ place: Int) -> Range<Int> { bounds[place]..<bounds[place &+ 1] }

    /// Whether two texts are the same.
    @inline(__always)
    func areSame(_ a: Int, _ b: Int) -> Bool {
        let (first, second) = (range(a), range(b))
        guard first.count == second.count else { return false }
        let bytes = unsafe self.bytes.span.bytes
        // Names of one cluster nearly always differ at their ends.
        if first.count >= 8, bytes.word(at: first.upperBound &- 8) != bytes.word(at: second.upperBound &- 8) {
            return false
        }
        return bytes.isEqual(first, second)
    }
}
