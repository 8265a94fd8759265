package import WireJSON

/// Text, with columns of short texts below or an element beside it.
///
/// Needs `text` or `fields`.
///
/// Source: Slack, "Reference: section block".
public struct SectionBlock: Hashable, Sendable, Codable {
    /// How many characters the text may have.
    public static let maximumTextCount = 3000
    /// How many characters each field may have.
    public static let maximumFieldCount = 2000

    /// The text, at most 3,000 characters.
    public let text: TextObject?
    /// Up to 10 short texts in two columns, at most 2,000 characters each.
    public let fields: [TextObject]
    /// What stands beside the text.
    public let accessory: BlockElement?
    /// Whether long text is shown in full instead of behind "see more".
    public let expand: Bool?
    /// The identifier of the block, 1 to 255 characters, unique in the message.
    public let blockID: String?

    /// Creates a block.
    ///
    /// - Parameters:
    ///   - text: The text, at most 3,000 characters.
    ///   - fields: Up to 10 short texts in two columns, at most 2,000 characters each.
    ///   - accessory: What stands beside the text.
    ///   - expand: Whether long text is shown in full instead of behind "see more".
    ///   - blockID: The identifier of the block.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(
        text: TextObject? = nil,
        fields: [TextObject] = [],
        accessory: BlockElement? = nil,
        expand: Bool? = nil,
        blockID: String? = nil
    ) throws(BlockKitError) {
        try Check.text(text, "section.text", max: 3000)
        try Check.size(fields.count, "section.fields", in: 0...10)
        for index in fields.indices { try Check.count(fields[index].count, "section.fields", max: 2000) }
        try Check.text(blockID, "section.block_id", max: 255)
        if text == nil, fields.isEmpty {
            throw BlockKitError(code: .missing, field: "section.text", message: "section needs text or fields")
        }
        try accessory?.check("section.accessory", BlockElement.sectionAccessories)
        self.text = text
        self.fields = fields
        self.accessory = accessory
        self.expand = expand
        self.blockID = blockID
    }
}

extension SectionBlock: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "section", at: path)
        let text = try object.optional("text", TextObject.self)
        let fields = try object.nonEmptyList("fields", of: TextObject.self)
        let accessory = try object.optional("accessory", BlockElement.self)
        let expand = try object.optionalBool("expand")
        let blockID = try object.optionalString("block_id")
        self = try object.finish { () throws(BlockKitError) in
            try Self(text: text, fields: fields, accessory: accessory, expand: expand, blockID: blockID)
        }
    }

    package func write(to writer: inout JSONWriter) {
        if writeText(to: &writer) { return }
        writer.beginObject(type: "section")
        writer.member("block_id", blockID)
        writer.member("text", text)
        writer.member("fields", nonEmpty: fields)
        writer.member("accessory", accessory)
        writer.member("expand", expand)
        writer.endObject()
    }
}

extension SectionBlock {
    /// Writes a section that has mrkdwn text and nothing else, as most have, at one stroke.
    private func writeText(to writer: inout JSONWriter) -> Bool {
        guard case .mrkdwn(let text)? = text, text.verbatim == nil, fields.isEmpty, blockID == nil, accessory == nil
        else { return false }
        let opening: StaticString = #"{"type":"section","text":{"type":"mrkdwn","text":""#
        return switch expand {
        case nil: writer.object(opening: opening, escaped: text.text.bytes, closing: #""}}"#)
        case true?: writer.object(opening: opening, escaped: text.text.bytes, closing: #""},"expand":true}"#)
        case false?: writer.object(opening: opening, escaped: text.text.bytes, closing: #""},"expand":false}"#)
        }
    }
}

extension SectionBlock: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.addBlock(id: blockID)
        text?.tally(into: &tally)
        for item in fields { item.tally(into: &tally) }
        accessory?.tally(into: &tally)
    }
}

extension SectionBlock {
    /// Creates a section of mrkdwn text.
    ///
    /// - Parameters:
    ///   - text: The text, at most 3,000 characters.
    ///   - expand: Whether long text is shown in full instead of behind "see more".
    ///   - blockID: The identifier of the block.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(_ text: MrkdwnText, expand: Bool? = nil, blockID: String? = nil) throws(BlockKitError) {
        try self.init(text: .mrkdwn(text), expand: expand, blockID: blockID)
    }

    /// Creates a section of short mrkdwn texts in two columns.
    ///
    /// - Parameters:
    ///   - fields: 1 to 10 texts, at most 2,000 characters each.
    ///   - blockID: The identifier of the block.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(fields: [MrkdwnText], blockID: String? = nil) throws(BlockKitError) {
        try self.init(text: nil, fields: fields.map { .mrkdwn($0) }, blockID: blockID)
    }
}
