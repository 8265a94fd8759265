package import WireJSON

/// A cell of a table.
@nonexhaustive
public enum TableCell: Hashable, Sendable, Codable {
    /// Plain text.
    case text(RawText)
    /// A number.
    case number(RawNumber)
    /// Rich text.
    case richText(RichTextBlock)
}

extension TableCell: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        switch try json.type(of: "table cell", at: path) {
        case "raw_text": self = .text(try RawText(json: json, at: path))
        case "raw_number": self = .number(try RawNumber(json: json, at: path))
        case "rich_text": self = .richText(try RichTextBlock(json: json, at: path))
        case let type: throw .unknownType(type, "table cell", path)
        }
    }

    package func write(to writer: inout JSONWriter) {
        switch self {
        case .text(let value): value.write(to: &writer)
        case .number(let value): value.write(to: &writer)
        case .richText(let value): value.write(to: &writer)
        }
    }
}

extension TableCell: Tallied {
    func tally(into tally: inout MessageTally) {
        switch self {
        case .text(let value): value.tally(into: &tally)
        case .number(let value): value.tally(into: &tally)
        case .richText(let value):
            // A cell is no block of its own.
            for element in value.elements { element.tally(into: &tally) }
        }
    }
}
