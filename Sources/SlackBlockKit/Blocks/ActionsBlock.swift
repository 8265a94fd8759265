package import WireJSON

/// A row of buttons, menus and other elements.
///
/// An app without interactivity (an incoming webhook alone) can not answer them.
///
/// Source: Slack, "Reference: actions block".
public struct ActionsBlock: Hashable, Sendable, Codable {
    /// 1 to 25 elements.
    public let elements: [BlockElement]
    /// The identifier of the block, 1 to 255 characters, unique in the message.
    public let blockID: String?

    /// Creates a block.
    ///
    /// - Parameters:
    ///   - elements: 1 to 25 elements.
    ///   - blockID: The identifier of the block.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(elements: [BlockElement], blockID: String? = nil) throws(BlockKitError) {
        try Check.size(elements.count, "actions.elements", in: 1...25)
        try Check.text(blockID, "actions.block_id", max: 255)
        for element in elements { try element.check("actions.elements", BlockElement.actions) }
        self.elements = elements
        self.blockID = blockID
        try MessageTally.checkIdentifiers(in: self, "actions.elements")
    }
}

extension ActionsBlock: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "actions", at: path)
        let elements = try object.list("elements", of: BlockElement.self)
        let blockID = try object.optionalString("block_id")
        self = try object.finish { () throws(BlockKitError) in try Self(elements: elements, blockID: blockID) }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "actions")
        writer.member("block_id", blockID)
        writer.member("elements", elements)
        writer.endObject()
    }
}

extension ActionsBlock: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.addBlock(id: blockID)
        for item in elements { item.tally(into: &tally) }
    }
}
