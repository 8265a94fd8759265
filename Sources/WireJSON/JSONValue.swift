/// Any JSON value.
///
/// Used where the shape of the data is not known in advance: fields that AWS added after this version was
/// written, or the payload of a Slack message's metadata. Objects do not keep the order of their keys; they are
/// written with sorted keys, so that equal values give equal bytes.
///
/// ```swift
/// let value: JSONValue = ["stage": "prod", "replicas": 3]
/// ```
public enum JSONValue: Hashable, Sendable {
    /// The JSON value `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number, kept as it was written.
    case number(JSONNumber)
    /// A string, without its escapes.
    case string(String)
    /// An array.
    case array([JSONValue])
    /// An object. Where a key occurred twice, the last value counts.
    case object([String: JSONValue])

    /// The value of a key, or `nil` where this is no object or has no such key.
    ///
    /// - Parameter key: The key to look up.
    public subscript(key: String) -> JSONValue? {
        if case .object(let members) = self { members[key] } else { nil }
    }

    /// The string, or `nil` where this is no string.
    public var stringValue: String? {
        if case .string(let string) = self { string } else { nil }
    }

    /// The elements, or `nil` where this is no array.
    public var arrayValue: [JSONValue]? {
        if case .array(let elements) = self { elements } else { nil }
    }

    /// The members, or `nil` where this is no object.
    public var objectValue: [String: JSONValue]? {
        if case .object(let members) = self { members } else { nil }
    }

    /// What kind of value this is, in words for an error message: "a string", "an array".
    package var kindDescription: String {
        switch self {
        case .null: "null"
        case .bool: "a boolean"
        case .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
    /// Creates a string.
    public init(stringLiteral value: String) { self = .string(value) }
    /// Creates a boolean.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    /// Creates a number.
    public init(integerLiteral value: Int) { self = .number(JSONNumber(value)) }
    /// Creates an array.
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    /// Creates an object; where a key is given twice, the last value counts.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(Dictionary(elements, uniquingKeysWith: { _, last in last }))
    }
    /// Creates `null`.
    public init(nilLiteral: ()) { self = .null }
}

extension JSONValue: CustomStringConvertible {
    /// The value as JSON text with sorted keys and no white space.
    public var description: String {
        String(decoding: jsonBytes(), as: UTF8.self)
    }
}
