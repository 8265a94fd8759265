/// An expression of DynamoDB's, with what its placeholders stand for.
///
/// ```swift
/// let isUnchanged = DynamoDBExpression("#v = :v", names: ["#v": "version"], values: [":v": .number(7)])
/// ```
public struct DynamoDBExpression: Hashable, Sendable {
    /// The expression.
    public var text: String
    /// What the names stand for that begin with `#`; needed for reserved words.
    public var names: [String: String]
    /// What the values stand for that begin with `:`.
    public var values: [String: AttributeValue]

    /// Creates an expression.
    ///
    /// - Parameters:
    ///   - text: The expression.
    ///   - names: What the names stand for that begin with `#`.
    ///   - values: What the values stand for that begin with `:`.
    public init(_ text: String, names: [String: String] = [:], values: [String: AttributeValue] = [:]) {
        self.text = text
        self.names = names
        self.values = values
    }
}
