package import WireJSON

/// An icon of Slack's.
///
/// Source: Slack, "Reference: card block".
public struct SlackIcon: Hashable, Sendable, Codable {
    /// Which one.
    public let name: SlackIconName

    /// Creates a value.
    ///
    /// - Parameter name: Which one.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(_ name: SlackIconName) throws(BlockKitError) {
        self.name = name
    }
}

extension SlackIcon: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "icon", at: path)
        let name = try object.required("name", SlackIconName.self)
        self = try object.finish { () throws(BlockKitError) in try Self(name) }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "icon")
        writer.member("name", name)
        writer.endObject()
    }
}
