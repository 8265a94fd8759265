internal import AWSHealthEvents

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension AttributeValue {
    /// The value as DynamoDB's JSON, such as `{"S": "text"}`.
    var json: JSONValue {
        switch self {
        case .string(let text): ["S": .string(text)]
        case .number(let text): ["N": .string(text)]
        case .binary(let bytes): ["B": .string(Self.base64(bytes))]
        case .bool(let value): ["BOOL": .bool(value)]
        case .null: ["NULL": true]
        case .list(let values): ["L": .array(values.map(\.json))]
        case .map(let values): ["M": values.json]
        case .strings(let texts): ["SS": .array(texts.map { .string($0) })]
        case .numbers(let texts): ["NS": .array(texts.map { .string($0) })]
        case .binaries(let values): ["BS": .array(values.map { .string(Self.base64($0)) })]
        }
    }

    /// Reads a value from DynamoDB's JSON; `nil` where it is none.
    ///
    /// - Parameter json: An object with one member, whose name is the type.
    init?(json: JSONValue) {
        guard let members = json.objectValue, members.count == 1, let (type, value) = members.first else { return nil }
        let texts = value.arrayValue.flatMap { Self.all($0.map(\.stringValue)) }
        switch (type, value) {
        case ("S", .string(let text)): self = .string(text)
        case ("N", .string(let text)): self = .number(text)
        case ("B", .string(let text)):
            guard let bytes = Self.bytes(text) else { return nil }
            self = .binary(bytes)
        case ("BOOL", .bool(let value)): self = .bool(value)
        case ("NULL", _): self = .null
        case ("L", .array(let elements)):
            guard let values = Self.all(elements.map(Self.init(json:))) else { return nil }
            self = .list(values)
        case ("M", .object):
            guard let values = DynamoDBItem(json: value) else { return nil }
            self = .map(values)
        case ("SS", _):
            guard let texts else { return nil }
            self = .strings(texts)
        case ("NS", _):
            guard let texts else { return nil }
            self = .numbers(texts)
        case ("BS", _):
            guard let texts, let values = Self.all(texts.map(Self.bytes)) else { return nil }
            self = .binaries(values)
        default: return nil
        }
    }

    private static func base64(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

    private static func bytes(_ base64: String) -> [UInt8]? { Data(base64Encoded: base64).map { Array($0) } }

    private static func all<Value>(_ values: [Value?]) -> [Value]? {
        let present = values.compactMap(\.self)
        return present.count == values.count ? present : nil
    }
}

extension DynamoDBItem {
    /// The item as DynamoDB's JSON.
    var json: JSONValue { .object(mapValues(\.json)) }

    /// Reads an item from DynamoDB's JSON; `nil` where it is none.
    ///
    /// - Parameter json: An object of values by name.
    init?(json: JSONValue) {
        guard let members = json.objectValue else { return nil }
        self.init()
        for (name, member) in members {
            guard let value = AttributeValue(json: member) else { return nil }
            self[name] = value
        }
    }
}
