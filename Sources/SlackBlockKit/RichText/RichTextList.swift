package import WireJSON

/// A list.
///
/// Source: Slack, "Reference: rich text block".
public struct RichTextList: Hashable, Sendable, Codable {
    /// How it is marked.
    public let style: RichTextListStyle
    /// Its items, at least one.
    public let elements: [RichTextSection]
    /// How deep it is, 0 to 8.
    public let indent: Int?
    /// How many numbers are passed over.
    public let offset: Int?
    /// Whether it has a border: 0 or 1.
    public let border: Int?

    /// Creates a value.
    ///
    /// - Parameters:
    ///   - style: How it is marked.
    ///   - elements: Its items, at least one.
    ///   - indent: How deep it is, 0 to 8.
    ///   - offset: How many numbers are passed over.
    ///   - border: Whether it has a border: 0 or 1.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(
        style: RichTextListStyle,
        elements: [RichTextSection],
        indent: Int? = nil,
        offset: Int? = nil,
        border: Int? = nil
    ) throws(BlockKitError) {
        try Check.size(elements.count, "rich_text_list.elements", in: 1...Int.max)
        try Check.number(indent, "rich_text_list.indent", in: 0...8)
        try Check.number(offset, "rich_text_list.offset", in: 0...Int.max)
        try Check.number(border, "rich_text_list.border", in: 0...1)
        self.style = style
        self.elements = elements
        self.indent = indent
        self.offset = offset
        self.border = border
    }
}

extension RichTextList: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "rich_text_list", at: path)
        let style = try object.required("style", RichTextListStyle.self)
        let elements = try object.list("elements", of: RichTextSection.self)
        let indent = try object.optionalInt("indent")
        let offset = try object.optionalInt("offset")
        let border = try object.optionalInt("border")
        self = try object.finish { () throws(BlockKitError) in
            try Self(style: style, elements: elements, indent: indent, offset: offset, border: border)
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "rich_text_list")
        writer.member("style", style)
        writer.member("elements", elements)
        writer.member("indent", indent)
        writer.member("offset", offset)
        writer.member("border", border)
        writer.endObject()
    }
}

extension RichTextList: Tallied {
    func tally(into tally: inout MessageTally) {
        for item in elements { item.tally(into: &tally) }
    }
}
