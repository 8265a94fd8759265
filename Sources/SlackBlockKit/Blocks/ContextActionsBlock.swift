package import WireJSON

/// Small buttons below an answer.
///
/// Source: Slack, "Reference: context actions block".
public struct ContextActionsBlock: Hashable, Sendable, Codable {
    /// 1 to 5 elements.
    public let elements: [ContextAction]
    /// The identifier of the block, 1 to 255 characters, unique in the message.
    public let blockID: String?

    /// Creates a block.
    ///
    /// - Parameters:
    ///   - elements: 1 to 5 elements.
    ///   - blockID: The identifier of the block.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(elements: [ContextAction], blockID: String? = nil) throws(BlockKitError) {
        try Check.size(elements.count, "context_actions.elements", in: 1...5)
        try Check.text(blockID, "context_actions.block_id", max: 255)
        self.elements = elements
        self.blockID = blockID
        try MessageTally.checkIdentifiers(in: self, "context_actions")
    }
}

extension ContextActionsBlock: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "context_actions", at: path)
        let elements = try object.list("elements", of: ContextAction.self)
        let blockID = try object.optionalString("block_id")
        self = try object.finish { () throws(BlockKitError) in try Self(elements: elements, blockID: blockID) }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "context_actions")
        writer.member("block_id", blockID)
        writer.member("elements", elements)
        writer.endObject()
    }
}

extension ContextActionsBlock: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.addBlock(id: blockID)
        for item in elements { item.tally(into: &tally) }
    }
}
