import AWSHealthEvents
import WireJSON

extension EventMutation {
    /// Other ways to write the same JSON.
    public static let bytes: [Self] = [
        prettyPrinted, windowsFile, byteOrderMark, escapedKeys, escapedTexts, duplicateKeys, reversedKeys,
    ]

    /// Indented for people.
    public static let prettyPrinted = Self(
        name: "pretty printed",
        trap: "People save events with an editor.",
        rewriting: { indented($0) }
    )

    /// Indented, with the line breaks of Windows and one at the end.
    public static let windowsFile = Self(
        name: "Windows file",
        trap: "People save events with an editor on Windows."
    ) { bytes in indented(bytes).flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] } + [0x0D, 0x0A] }

    /// Three bytes before the text that say it is UTF-8.
    public static let byteOrderMark = Self(
        name: "byte order mark",
        trap: "Some editors put a byte order mark before the text."
    ) { [0xEF, 0xBB, 0xBF] + $0 }

    /// `"\u0064etail"`: the first letter of each key as an escape.
    public static let escapedKeys = Self(
        name: "escaped keys",
        trap: "JSON may write any letter of a key as an escape.",
        rewriting: { written($0, escapesKeys: true) }
    )

    /// Each character of each text, keys aside, as an escape.
    public static let escapedTexts = Self(
        name: "escaped texts",
        trap: "JSON may write any character as an escape.",
        rewriting: { written($0, escapesTexts: true) }
    )

    /// Each key of the event twice; the second value is the right one.
    public static let duplicateKeys = Self(
        name: "duplicate keys",
        trap: "JSON may name a key twice; the last one counts.",
        rewriting: { written($0, duplicatesKeys: true) }
    )

    /// The keys in the reverse of their alphabetical order.
    public static let reversedKeys = Self(
        name: "reversed keys",
        trap: "The order of keys means nothing.",
        rewriting: { written($0) }
    )

    private static func indented(_ bytes: [UInt8]) -> [UInt8] {
        (try? JSONValue(json: bytes))?.jsonBytes(indentation: 4) ?? bytes
    }

    private static func written(
        _ bytes: [UInt8],
        escapesKeys: Bool = false,
        escapesTexts: Bool = false,
        duplicatesKeys: Bool = false
    ) -> [UInt8] {
        guard let value = try? JSONValue(json: bytes) else { return bytes }
        let style = OddStyle(escapesKeys: escapesKeys, escapesTexts: escapesTexts, duplicatesKeys: duplicatesKeys)
        return Array(style.text(value).utf8)
    }
}

/// JSON as hardly anybody writes it, though it may be written so.
private struct OddStyle {
    var escapesKeys: Bool
    var escapesTexts: Bool
    var duplicatesKeys: Bool

    func text(_ value: JSONValue, level: Int = 0) -> String {
        switch value {
        case .string(let text): return escapesTexts ? "\"\(escaped(text))\"" : value.description
        case .array(let elements):
            return "[" + elements.map { self.text($0, level: level + 1) }.joined(separator: ",") + "]"
        case .object(let members):
            let pairs = members.sorted { $0.key > $1.key }.flatMap { key, value in
                let pair = self.key(key) + ":" + text(value, level: level + 1)
                let other = value.objectValue == nil ? "\"not this one\"" : "{}"
                return duplicatesKeys && level < 2 ? [self.key(key) + ":" + other, pair] : [pair]
            }
            return "{" + pairs.joined(separator: ",") + "}"
        default: return value.description
        }
    }

    private func key(_ key: String) -> String {
        guard escapesKeys, let first = key.first else { return JSONValue.string(key).description }
        return "\"" + escaped(String(first)) + JSONValue.string(String(key.dropFirst())).description.dropFirst()
    }

    private func escaped(_ text: String) -> String {
        text.utf16.map { unit in
            let digits = String(unit, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        }.joined()
    }
}
