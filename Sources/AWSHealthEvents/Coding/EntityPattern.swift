import WireJSON

/// An entity that was read and what stands around its value, to read the next one by comparison.
///
/// A notice can hold a thousand entities that differ in their value alone: the same keys in the same order, the same
/// status, the same time. Where the bytes before and behind the value are those of the entity before, and the value is
/// the text of the resource at the same place, three comparisons read the entity. Every byte is compared; whatever
/// differs is read the ordinary way.
struct EntityPattern {
    private let before: Range<Int>
    private let behind: Range<Int>
    private let entity: HealthEvent.AffectedEntity

    /// Creates a pattern from an entity that was read.
    ///
    /// - Parameters:
    ///   - entity: The entity.
    ///   - value: Where its value stands, between the quotes.
    ///   - object: Where the whole entity stands.
    init?(_ entity: HealthEvent.AffectedEntity, value: JSONStringSlice?, object: Range<Int>) {
        guard let value, !value.isEscaped else { return nil }
        before = object.lowerBound..<value.start
        behind = value.end..<object.upperBound
        self.entity = entity
    }

    /// Moves over the entity that is next where it follows the pattern and its value is a given one.
    ///
    /// - Parameters:
    ///   - reader: The reader.
    ///   - value: The value, and where the same bytes stand in what is read.
    /// - Returns: The entity; `nil`, and nothing is read, where it is another one.
    @inline(__always)
    func read(_ reader: inout JSONReader, _ value: SharedStrings.Element) -> HealthEvent.AffectedEntity? {
        let start = reader.index
        let valueStart = start &+ before.count
        let valueEnd = valueStart &+ value.range.count
        let end = valueEnd &+ behind.count
        guard end <= reader.end, reader.bytes.isEqual(before, start..<valueStart),
            reader.bytes.isEqual(behind, valueEnd..<end), reader.bytes.isEqual(value.range, valueStart..<valueEnd)
        else { return nil }
        reader.index = end
        return HealthEvent.AffectedEntity(
            entityValue: value.text,
            lastUpdatedTime: entity.lastUpdatedTime,
            status: entity.status,
            tags: entity.tags,
            additionalFields: entity.additionalFields
        )
    }
}
