package import WireJSON

/// Rich text: text whose formats are values and not characters.
///
/// The safest block for names from outside, since strings are data here and nothing is escaped.
///
/// Source: Slack, "Reference: rich text block".
public struct RichTextBlock: Hashable, Sendable, Codable {
    /// Its parts, at least one.
    public let elements: [RichTextElement]
    /// The identifier of the block, 1 to 255 characters, unique in the message.
    public let blockID: String?

    /// Creates a block.
    ///
    /// - Parameters:
    ///   - elements: Its parts, at least one.
    ///   - blockID: The identifier of the block.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(elements: [RichTextElement], blockID: String? = nil) throws(BlockKitError) {
        try Check.size(elements.count, "rich_text.elements", in: 1...Int.max)
        try Check.text(blockID, "rich_text.block_id", max: 255)
        self.elements = elements
        self.blockID = blockID
    }
}

extension RichTextBlock: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "rich_text", at: path)
        let elements = try object.list("elements", of: RichTextElement.self)
        let blockID = try object.optionalString("block_id")
        self = try object.finish { () throws(BlockKitError) in try Self(elements: elements, blockID: blockID) }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "rich_text")
        writer.member("block_id", blockID)
        writer.member("elements", elements)
        writer.endObject()
    }
}

extension RichTextBlock: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.addBlock(id: blockID)
        for item in elements { item.tally(into: &tally) }
    }
}
