/// What tells a state of an item from those before and after it: its number, and who wrote it and the ones before.
struct RecordVersion: Hashable, Sendable, CustomStringConvertible {
    /// How many ids are kept: so many others may write between a write and the look at what became of it.
    static let maximumIDCount = 24

    /// The number, which grows by one with each write.
    var number: Int
    /// The ids of the last writes, the newest first.
    var writes: [String]

    /// The version of a new item.
    ///
    /// - Parameter id: The id of the write.
    init(first id: String) {
        number = 1
        writes = [id]
    }

    /// Reads a version from an item; `nil` where it has none.
    init?(_ item: DynamoDBItem) {
        guard case .number(let text)? = item["version"], let number = Int(text) else { return nil }
        self.number = number
        writes = []
        if case .string(let text)? = item["writes"] { writes = text.split(separator: " ").map(String.init) }
    }

    /// Reads a version from its description.
    init?(_ text: String) {
        let parts = text.split(separator: " ")
        guard let first = parts.first, let number = Int(first) else { return nil }
        self.number = number
        writes = parts.dropFirst().map(String.init)
    }

    /// The version after this one.
    ///
    /// - Parameter id: The id of the write.
    func next(_ id: String) -> Self {
        var next = self
        next.number += 1
        next.writes = Array(([id] + writes).prefix(Self.maximumIDCount))
        return next
    }

    /// The ids as an item has them.
    var writesText: String { writes.joined(separator: " ") }

    /// The number and the ids.
    var description: String { ([String(number)] + writes).joined(separator: " ") }
}
