package import WireJSON

/// Cards in a row.
///
/// Source: Slack, "Reference: carousel block".
public struct CarouselBlock: Hashable, Sendable, Codable {
    /// 1 to 10 cards.
    public let elements: [CardBlock]
    /// The identifier of the block, 1 to 255 characters, unique in the message.
    public let blockID: String?

    /// Creates a block.
    ///
    /// - Parameters:
    ///   - elements: 1 to 10 cards.
    ///   - blockID: The identifier of the block.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(elements: [CardBlock], blockID: String? = nil) throws(BlockKitError) {
        try Check.size(elements.count, "carousel.elements", in: 1...10)
        try Check.text(blockID, "carousel.block_id", max: 255)
        self.elements = elements
        self.blockID = blockID
        try MessageTally.checkIdentifiers(in: self, "carousel")
    }
}

extension CarouselBlock: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "carousel", at: path)
        let elements = try object.list("elements", of: CardBlock.self)
        let blockID = try object.optionalString("block_id")
        self = try object.finish { () throws(BlockKitError) in try Self(elements: elements, blockID: blockID) }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "carousel")
        writer.member("block_id", blockID)
        writer.member("elements", elements)
        writer.endObject()
    }
}

extension CarouselBlock: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.addBlock(id: blockID)
        for item in elements { item.tally(into: &tally) }
    }
}
