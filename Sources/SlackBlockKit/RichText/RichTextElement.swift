package import WireJSON

/// A paragraph, a list, a block of code or a quotation.
@nonexhaustive
public enum RichTextElement: Hashable, Sendable, Codable {
    /// A paragraph.
    case section(RichTextSection)
    /// A list.
    case list(RichTextList)
    /// A block of code.
    case preformatted(RichTextPreformatted)
    /// A quotation.
    case quote(RichTextQuote)
}

extension RichTextElement: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        switch try json.type(of: "rich text element", at: path) {
        case "rich_text_section": self = .section(try RichTextSection(json: json, at: path))
        case "rich_text_list": self = .list(try RichTextList(json: json, at: path))
        case "rich_text_preformatted": self = .preformatted(try RichTextPreformatted(json: json, at: path))
        case "rich_text_quote": self = .quote(try RichTextQuote(json: json, at: path))
        case let type: throw .unknownType(type, "rich text element", path)
        }
    }

    package func write(to writer: inout JSONWriter) {
        switch self {
        case .section(let value): value.write(to: &writer)
        case .list(let value): value.write(to: &writer)
        case .preformatted(let value): value.write(to: &writer)
        case .quote(let value): value.write(to: &writer)
        }
    }
}

extension RichTextElement: Tallied {
    func tally(into tally: inout MessageTally) {
        switch self {
        case .section(let value): value.tally(into: &tally)
        case .list(let value): value.tally(into: &tally)
        case .preformatted(let value): value.tally(into: &tally)
        case .quote(let value): value.tally(into: &tally)
        }
    }
}
