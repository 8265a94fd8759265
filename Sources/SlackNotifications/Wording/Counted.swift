/// A number of things in words: `1 service`, `{count} services`.
///
/// A language with more forms than two takes words that fit every number, such as `services: {count}`.
public struct Counted: Hashable, Sendable {
    /// The words for one.
    public var one: String
    /// The words for any other number, with `{count}` in them.
    public var other: String

    /// Creates words for a number of things.
    ///
    /// - Parameters:
    ///   - one: The words for one.
    ///   - other: The words for any other number.
    public init(one: String, other: String) {
        self.one = one
        self.other = other
    }
}
