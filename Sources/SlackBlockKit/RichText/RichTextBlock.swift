package import WireJSON

/// Rich text.
public struct RichTextBlock: Hashable, Sendable, Codable {}
extension RichTextBlock: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) { self.init() }
    package func write(to writer: inout JSONWriter) {}
}
extension RichTextBlock: Tallied { func tally(into tally: inout MessageTally) {} }
