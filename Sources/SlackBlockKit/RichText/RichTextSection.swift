package import WireJSON

/// A paragraph of rich text.
///
/// Source: Slack, "Reference: rich text block".
public struct RichTextSection: Hashable, Sendable, Codable {
    /// Its pieces.
    public let elements: [RichTextLeaf]

    /// Creates a value.
    ///
    /// - Parameter elements: Its pieces.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(_ elements: [RichTextLeaf]) throws(BlockKitError) {
        try Check.size(elements.count, "rich_text_section.elements", in: 1...Int.max)
        self.elements = elements
    }
}

extension RichTextSection: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "rich_text_section", at: path)
        let elements = try object.list("elements", of: RichTextLeaf.self)
        self = try object.finish { () throws(BlockKitError) in try Self(elements) }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "rich_text_section")
        writer.member("elements", elements)
        writer.endObject()
    }
}

extension RichTextSection: Tallied {
    func tally(into tally: inout MessageTally) {
        for item in elements { item.tally(into: &tally) }
    }
}
