package import WireJSON

/// A heading in large letters.
///
/// Plain text only: no formats and no links.
///
/// Source: Slack, "Reference: header block".
public struct HeaderBlock: Hashable, Sendable, Codable {
    /// How many characters the heading may have.
    public static let maximumTextCount = 150

    /// The heading, at most 150 characters on one line.
    public let text: PlainText
    /// The level, 1 to 4; 1 is the largest.
    public let level: Int?
    /// The identifier of the block, 1 to 255 characters, unique in the message.
    public let blockID: String?

    /// Creates a block.
    ///
    /// - Parameters:
    ///   - text: The heading, at most 150 characters on one line.
    ///   - level: The level, 1 to 4; 1 is the largest.
    ///   - blockID: The identifier of the block.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(_ text: PlainText, level: Int? = nil, blockID: String? = nil) throws(BlockKitError) {
        try Check.text(text, "header.text", max: 150)
        try Check.number(level, "header.level", in: 1...4)
        try Check.text(blockID, "header.block_id", max: 255)
        if text.text.hasNewline {
            throw BlockKitError(code: .malformed, field: "header.text", message: "header.text has a line break")
        }
        self.text = text
        self.level = level
        self.blockID = blockID
    }
}

extension HeaderBlock: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "header", at: path)
        let text = try object.required("text", PlainText.self)
        let level = try object.optionalInt("level")
        let blockID = try object.optionalString("block_id")
        self = try object.finish { () throws(BlockKitError) in try Self(text, level: level, blockID: blockID) }
    }

    package func write(to writer: inout JSONWriter) {
        // A text with an emoji and nothing else, as is usual, is written at one stroke.
        if blockID == nil, level == nil, text.emoji == true,
            writer.object(
                opening: #"{"type":"header","text":{"type":"plain_text","text":""#,
                escaped: text.text.bytes,
                closing: #"","emoji":true}}"#
            )
        {
            return
        }
        writer.beginObject(type: "header")
        writer.member("block_id", blockID)
        writer.member("text", text)
        writer.member("level", level)
        writer.endObject()
    }
}

extension HeaderBlock: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.addBlock(id: blockID)
        text.tally(into: &tally)
    }
}
