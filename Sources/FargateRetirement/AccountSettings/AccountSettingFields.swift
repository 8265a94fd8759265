import WireJSON

/// The fields of a setting, as far as they have been read.
struct AccountSettingFields {
    private var name: String?
    private var value: String?
    private var principalARN: String?
    private var type: String?

    /// Whether any field has been read.
    var isEmpty: Bool { name == nil && value == nil && principalARN == nil && type == nil }

    /// Reads the value of a key, and says whether a setting has that key; if not, nothing was read.
    mutating func readValue(of key: JSONStringSlice, from reader: inout JSONReader) throws(JSONError) -> Bool {
        switch reader.string(key) {
        // AWS has been seen to write a space in front of the name.
        case "name": name = try reader.readString().trimmed
        case "value": value = try Self.readText(from: &reader)
        case "principalArn": principalARN = try Self.readOptionalString(from: &reader)
        case "type": type = try Self.readOptionalString(from: &reader)
        default: return false
        }
        return true
    }

    /// The setting, or an error at the place where its fields end.
    func setting(endingAt offset: Int) throws(JSONError) -> AccountSetting {
        guard let name else {
            throw JSONError(.unexpectedByte, at: offset, expected: "the key \"name\" of an account setting before it")
        }
        guard let value else {
            throw JSONError(.unexpectedByte, at: offset, expected: "the key \"value\" of an account setting before it")
        }
        return AccountSetting(
            name: AccountSetting.Name(rawValue: name),
            value: value,
            principalARN: principalARN,
            type: type.map(AccountSetting.SettingType.init(rawValue:))
        )
    }

    /// Reads a value that AWS writes as a string, also where a tool wrote it as a number or boolean.
    private static func readText(from reader: inout JSONReader) throws(JSONError) -> String {
        switch reader.peek() {
        case 0x22: try reader.readString()
        case 0x74, 0x66: try reader.readBool() ? "true" : "false"
        case .some(0x2D), .some(0x30...0x39): try reader.readNumber().description
        default: throw reader.unexpected("the value of a setting, as a string")
        }
    }

    static func readOptionalString(from reader: inout JSONReader) throws(JSONError) -> String? {
        if reader.peek() == 0x6E {
            try reader.readNull()
            return nil
        }
        return try reader.readString()
    }
}
