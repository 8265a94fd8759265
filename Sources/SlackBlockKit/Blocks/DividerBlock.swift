package import WireJSON

/// A line between blocks.
///
/// Source: Slack, "Reference: divider block".
public struct DividerBlock: Hashable, Sendable, Codable {
    /// The identifier of the block, 1 to 255 characters, unique in the message.
    public let blockID: String?

    /// Creates a block.
    ///
    /// - Parameter blockID: The identifier of the block.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(blockID: String? = nil) throws(BlockKitError) {
        try Check.text(blockID, "divider.block_id", max: 255)
        self.blockID = blockID
    }
}

extension DividerBlock: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "divider", at: path)
        let blockID = try object.optionalString("block_id")
        self = try object.finish { () throws(BlockKitError) in try Self(blockID: blockID) }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "divider")
        writer.member("block_id", blockID)
        writer.endObject()
    }
}

extension DividerBlock: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.addBlock(id: blockID)
    }
}
