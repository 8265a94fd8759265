import WireJSON

/// A choice that is Slack's to extend: any word can be made, and only known ones are read.
protocol SlackVocabulary: BlockKitValue, RawRepresentable, CustomStringConvertible where RawValue == String {
    static var field: String { get }
    static var known: [Self] { get }
    init(rawValue: String)
}

extension SlackVocabulary {
    /// The word.
    public var description: String { rawValue }

    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        guard case .string(let word) = json else {
            throw .wrongKind(Self.field, found: json, wanted: "a string", path)
        }
        let value = Self(rawValue: word)
        guard Self.known.contains(value) else {
            throw BlockKitError(
                code: .malformed,
                field: Self.field,
                message: "\(Self.field) is '\(word)', not one of \(Self.known.map(\.rawValue).joined(separator: ", "))",
                path: path.description
            )
        }
        self = value
    }

    package func write(to writer: inout JSONWriter) { writer.string(rawValue) }
}
