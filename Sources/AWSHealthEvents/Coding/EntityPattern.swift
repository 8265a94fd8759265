import WireJSON

/// What stands around the value of an entity, to read the next one by comparison.
///
/// A notice can hold a thousand entities that differ in their value alone: the same keys in the same order, the same
/// status, the same time. Where the bytes before and behind the value are those of the entity before, and the value is
/// the text of the resource at the same place, three comparisons read the entity. Every byte is compared; whatever
/// differs is read the ordinary way.
struct EntityPattern {
    private let before: Range<Int>
    private let behind: Range<Int>

    /// Creates a pattern from an entity that was read.
    ///
    /// - Parameters:
    ///   - value: Where its value stands, between the quotes.
    ///   - object: Where the whole entity stands.
    init?(value: JSONStringSlice?, object: Range<Int>) {
        guard let value, !value.isEscaped else { return nil }
        before = object.lowerBound..<value.start
        behind = value.end..<object.upperBound
    }

    /// Moves over the entity that is next where it follows the pattern and has a given value.
    ///
    /// - Parameters:
    ///   - reader: The reader.
    ///   - value: Where the value stands in the same bytes, neither quoted nor escaped.
    /// - Returns: Whether it did; else nothing is read.
    @inline(__always)
    func take(from reader: inout JSONReader, _ value: Range<Int>) -> Bool {
        let start = reader.index
        let valueStart = start &+ before.count
        let valueEnd = valueStart &+ value.count
        let end = valueEnd &+ behind.count
        guard end <= reader.end, reader.bytes.isEqual(before, start..<valueStart),
            reader.bytes.isEqual(behind, valueEnd..<end), reader.bytes.isEqual(value, valueStart..<valueEnd)
        else { return false }
        reader.index = end
        return true
    }
}
