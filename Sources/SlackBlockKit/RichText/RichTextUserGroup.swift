package import WireJSON

/// A mention of a user group: it notifies everybody in it.
///
/// Source: Slack, "Reference: rich text block".
public struct RichTextUserGroup: Hashable, Sendable, Codable {
    /// The group.
    public let userGroupID: UserGroupID
    /// How it is formatted.
    public let style: RichTextStyle?

    /// Creates a value.
    ///
    /// - Parameters:
    ///   - userGroupID: The group.
    ///   - style: How it is formatted.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(_ userGroupID: UserGroupID, style: RichTextStyle? = nil) throws(BlockKitError) {
        self.userGroupID = userGroupID
        self.style = style
    }
}

extension RichTextUserGroup: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "usergroup", at: path)
        let userGroupID = try object.required("usergroup_id", UserGroupID.self)
        let style = try object.optional("style", RichTextStyle.self)
        self = try object.finish { () throws(BlockKitError) in try Self(userGroupID, style: style) }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "usergroup")
        writer.member("usergroup_id", userGroupID)
        writer.member("style", style)
        writer.endObject()
    }
}
