/// An item of a table: its attributes by name.
public typealias DynamoDBItem = [String: AttributeValue]

/// The value of an attribute of an item of DynamoDB's.
public indirect enum AttributeValue: Hashable, Sendable {
    /// A text.
    case string(String)
    /// A number, as it is written: DynamoDB keeps 38 digits.
    case number(String)
    /// Bytes.
    case binary([UInt8])
    /// A boolean.
    case bool(Bool)
    /// Nothing.
    case null
    /// Values in order.
    case list([AttributeValue])
    /// Values by name.
    case map([String: AttributeValue])
    /// A set of texts.
    case strings([String])
    /// A set of numbers.
    case numbers([String])
    /// A set of bytes.
    case binaries([[UInt8]])

    /// A whole number.
    ///
    /// - Parameter value: The number.
    /// - Returns: The value.
    public static func number(_ value: Int) -> Self { .number(String(value)) }
}
