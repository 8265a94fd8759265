package import WireJSON

/// A mention of a person: it notifies them.
///
/// Source: Slack, "Reference: rich text block".
public struct RichTextUser: Hashable, Sendable, Codable {
    /// The person.
    public let userID: UserID
    /// How it is formatted.
    public let style: RichTextStyle?

    /// Creates a value.
    ///
    /// - Parameters:
    ///   - userID: The person.
    ///   - style: How it is formatted.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(_ userID: UserID, style: RichTextStyle? = nil) throws(BlockKitError) {
        self.userID = userID
        self.style = style
    }
}

extension RichTextUser: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "user", at: path)
        let userID = try object.required("user_id", UserID.self)
        let style = try object.optional("style", RichTextStyle.self)
        self = try object.finish { () throws(BlockKitError) in try Self(userID, style: style) }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "user")
        writer.member("user_id", userID)
        writer.member("style", style)
        writer.endObject()
    }
}
