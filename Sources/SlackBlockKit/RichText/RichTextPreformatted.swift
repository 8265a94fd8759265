package import WireJSON

/// A block of code.
///
/// Source: Slack, "Reference: rich text block".
public struct RichTextPreformatted: Hashable, Sendable, Codable {
    /// Its text: text and links only.
    public let elements: [RichTextLeaf]
    /// Whether it has a border: 0 or 1.
    public let border: Int?
    /// The language, for highlighting.
    public let language: String?

    /// Creates a value.
    ///
    /// - Parameters:
    ///   - elements: Its text: text and links only.
    ///   - border: Whether it has a border: 0 or 1.
    ///   - language: The language, for highlighting.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(_ elements: [RichTextLeaf], border: Int? = nil, language: String? = nil) throws(BlockKitError) {
        try Check.size(elements.count, "rich_text_preformatted.elements", in: 1...Int.max)
        try Check.number(border, "rich_text_preformatted.border", in: 0...1)
        try Check.text(language, "rich_text_preformatted.language")
        for element in elements {
            switch element {
            case .text, .link: break
            default:
                throw BlockKitError(
                    code: .conflict,
                    field: "rich_text_preformatted.elements",
                    message: "rich_text_preformatted.elements takes text and links only"
                )
            }
        }
        self.elements = elements
        self.border = border
        self.language = language
    }
}

extension RichTextPreformatted: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "rich_text_preformatted", at: path)
        let elements = try object.list("elements", of: RichTextLeaf.self)
        let border = try object.optionalInt("border")
        let language = try object.optionalString("language")
        self = try object.finish { () throws(BlockKitError) in try Self(elements, border: border, language: language) }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "rich_text_preformatted")
        writer.member("elements", elements)
        writer.member("border", border)
        writer.member("language", language)
        writer.endObject()
    }
}

extension RichTextPreformatted: Tallied {
    func tally(into tally: inout MessageTally) {
        for item in elements { item.tally(into: &tally) }
    }
}
