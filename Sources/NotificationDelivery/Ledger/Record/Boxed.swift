/// A value in memory of its own: an optional of it takes one word.
final class Boxed<Value: Hashable & Sendable>: Hashable, Sendable, CustomStringConvertible {
    let value: Value

    init(_ value: Value) { self.value = value }

    static func == (one: Boxed, other: Boxed) -> Bool { one.value == other.value }

    var description: String { String(describing: value) }

    func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
