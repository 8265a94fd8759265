package import WireJSON

/// A picture.
///
/// Source: Slack, "Reference: image block".
public struct ImageBlock: Hashable, Sendable, Codable {
    /// Where the picture is.
    public let source: ImageSource
    /// What screen readers read, at most 2,000 characters.
    public let altText: String
    /// The heading, at most 2,000 characters.
    public let title: PlainText?
    /// The identifier of the block, 1 to 255 characters, unique in the message.
    public let blockID: String?

    /// Creates a block.
    ///
    /// - Parameters:
    ///   - source: Where the picture is.
    ///   - altText: What screen readers read, at most 2,000 characters.
    ///   - title: The heading, at most 2,000 characters.
    ///   - blockID: The identifier of the block.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(
        _ source: ImageSource,
        altText: String,
        title: PlainText? = nil,
        blockID: String? = nil
    ) throws(BlockKitError) {
        try Check.text(altText, "image.alt_text", max: 2000)
        try Check.text(title, "image.title", max: 2000)
        try Check.text(blockID, "image.block_id", max: 255)
        self.source = source
        self.altText = altText
        self.title = title
        self.blockID = blockID
    }
}

extension ImageBlock: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "image", at: path)
        let source = try object.imageSource()
        let altText = try object.string("alt_text")
        let title = try object.optional("title", PlainText.self)
        let blockID = try object.optionalString("block_id")
        self = try object.finish { () throws(BlockKitError) in
            try Self(source, altText: altText, title: title, blockID: blockID)
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "image")
        writer.member("block_id", blockID)
        writer.member(source)
        writer.member("alt_text", altText)
        writer.member("title", title)
        writer.endObject()
    }
}

extension ImageBlock: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.addBlock(id: blockID)
        tally.add(altText)
        title?.tally(into: &tally)
    }
}
