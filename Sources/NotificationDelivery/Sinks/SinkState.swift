/// What a sink wants to know when it speaks of the same thing again, such as the message to answer to.
///
/// The ledger keeps it and does not look into it. Keep it small, and no secret in it.
public struct SinkState: Hashable, Sendable, Codable, ExpressibleByDictionaryLiteral {
    /// The values by their names.
    public var values: [String: String]

    /// Creates a state.
    ///
    /// - Parameter values: The values by their names.
    public init(_ values: [String: String] = [:]) { self.values = values }

    /// Creates a state from a literal; where a name is given twice, the last value counts.
    public init(dictionaryLiteral elements: (String, String)...) {
        values = Dictionary(elements, uniquingKeysWith: { $1 })
    }

    /// The value of a name.
    ///
    /// - Parameter name: The name.
    public subscript(name: String) -> String? {
        get { values[name] }
        set { values[name] = newValue }
    }
}
