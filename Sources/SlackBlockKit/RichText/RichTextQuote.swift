package import WireJSON

/// A quotation.
///
/// Source: Slack, "Reference: rich text block".
public struct RichTextQuote: Hashable, Sendable, Codable {
    /// Its pieces.
    public let elements: [RichTextLeaf]
    /// Whether it has a border: 0 or 1.
    public let border: Int?

    /// Creates a value.
    ///
    /// - Parameters:
    ///   - elements: Its pieces.
    ///   - border: Whether it has a border: 0 or 1.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(_ elements: [RichTextLeaf], border: Int? = nil) throws(BlockKitError) {
        try Check.size(elements.count, "rich_text_quote.elements", in: 1...Int.max)
        try Check.number(border, "rich_text_quote.border", in: 0...1)
        self.elements = elements
        self.border = border
    }
}

extension RichTextQuote: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "rich_text_quote", at: path)
        let elements = try object.list("elements", of: RichTextLeaf.self)
        let border = try object.optionalInt("border")
        self = try object.finish { () throws(BlockKitError) in try Self(elements, border: border) }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "rich_text_quote")
        writer.member("elements", elements)
        writer.member("border", border)
        writer.endObject()
    }
}

extension RichTextQuote: Tallied {
    func tally(into tally: inout MessageTally) {
        for item in elements { item.tally(into: &tally) }
    }
}
