package import WireJSON

/// A small picture beside text.
///
/// Source: Slack, "Reference: image element".
public struct ImageElement: Hashable, Sendable, Codable {
    /// Where the picture is.
    public let source: ImageSource
    /// What screen readers read, at most 2,000 characters.
    public let altText: String

    /// Creates an element.
    ///
    /// - Parameters:
    ///   - source: Where the picture is.
    ///   - altText: What screen readers read, at most 2,000 characters.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(_ source: ImageSource, altText: String) throws(BlockKitError) {
        try Check.text(altText, "image.alt_text", max: 2000)
        self.source = source
        self.altText = altText
    }
}

extension ImageElement: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "image", at: path)
        let source = try object.imageSource()
        let altText = try object.string("alt_text")
        self = try object.finish { () throws(BlockKitError) in try Self(source, altText: altText) }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "image")
        writer.member(source)
        writer.member("alt_text", altText)
        writer.endObject()
    }
}

extension ImageElement: Tallied {
    func tally(into tally: inout MessageTally) { tally.add(altText) }
}
