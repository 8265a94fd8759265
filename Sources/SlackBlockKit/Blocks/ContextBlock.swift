package import WireJSON

/// Small grey texts and pictures.
///
/// For what is good to know: where it comes from, links, times.
///
/// Source: Slack, "Reference: context block".
public struct ContextBlock: Hashable, Sendable, Codable {
    /// 1 to 10 texts and pictures, texts of at most 3,000 characters.
    public let elements: [ContextElement]
    /// The identifier of the block, 1 to 255 characters, unique in the message.
    public let blockID: String?

    /// Creates a block.
    ///
    /// - Parameters:
    ///   - elements: 1 to 10 texts and pictures, texts of at most 3,000 characters.
    ///   - blockID: The identifier of the block.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(elements: [ContextElement], blockID: String? = nil) throws(BlockKitError) {
        try Check.size(elements.count, "context.elements", in: 1...10)
        try Check.text(blockID, "context.block_id", max: 255)
        for element in elements {
            switch element {
            case .mrkdwn(let text): try Check.text(text, "context.elements", max: 3000)
            case .plain(let text): try Check.text(text, "context.elements", max: 3000)
            case .image: break
            }
        }
        self.elements = elements
        self.blockID = blockID
    }
}

extension ContextBlock: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "context", at: path)
        let elements = try object.list("elements", of: ContextElement.self)
        let blockID = try object.optionalString("block_id")
        self = try object.finish { () throws(BlockKitError) in try Self(elements: elements, blockID: blockID) }
    }

    package func write(to writer: inout JSONWriter) {
        // One text and nothing else, as is usual, is written at one stroke.
        if elements.count == 1, blockID == nil, case .mrkdwn(let text) = elements[0], text.verbatim == nil,
            writer.object(
                opening: #"{"type":"context","elements":[{"type":"mrkdwn","text":""#,
                escaped: text.text.bytes,
                closing: #""}]}"#
            )
        {
            return
        }
        writer.beginObject(type: "context")
        writer.member("block_id", blockID)
        writer.member("elements", elements)
        writer.endObject()
    }
}

extension ContextBlock: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.addBlock(id: blockID)
        for item in elements { item.tally(into: &tally) }
    }
}

extension ContextBlock {
    /// Creates a block of mrkdwn texts.
    ///
    /// - Parameters:
    ///   - texts: 1 to 10 texts, at most 3,000 characters each.
    ///   - blockID: The identifier of the block.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(_ texts: [MrkdwnText], blockID: String? = nil) throws(BlockKitError) {
        try self.init(elements: texts.map { .mrkdwn($0) }, blockID: blockID)
    }
}
