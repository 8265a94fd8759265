import WireJSON

/// A string of a known form: an identifier, a name or a time stamp of Slack's.
protocol SlackIdentifier: BlockKitValue, CustomStringConvertible, Comparable {
    /// What it is, as error messages name it.
    static var field: String { get }
    /// The form in words.
    static var form: String { get }
    static func isWellFormed(_ bytes: String.UTF8View) -> Bool

    var rawValue: String { get }
    init(unchecked: String)
}

extension SlackIdentifier {
    /// The identifier as it is written.
    public var description: String { rawValue }

    /// Orders identifiers by their text.
    public static func < (first: Self, second: Self) -> Bool { first.rawValue < second.rawValue }

    static func checked(_ string: String) throws(BlockKitError) -> Self {
        try Check.form(string, field, form) { isWellFormed($0) }
        return Self(unchecked: string)
    }

    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        guard case .string(let string) = json else {
            throw .wrongKind(Self.field, found: json, wanted: "a string", path)
        }
        self = try path.locating { () throws(BlockKitError) in try Self.checked(string) }
    }

    package func write(to writer: inout JSONWriter) { writer.string(rawValue) }

    /// Whether these are one of some letters and then capitals and digits, as in `C012AB3CD`.
    static func isIdentifier(_ bytes: String.UTF8View, startingWith letters: String.UTF8View) -> Bool {
        guard let first = bytes.first, letters.contains(first), bytes.count > 1, bytes.count <= 255 else {
            return false
        }
        return bytes.dropFirst().allSatisfy { $0.isASCIIUppercase || $0.isASCIIDigit }
    }
}
