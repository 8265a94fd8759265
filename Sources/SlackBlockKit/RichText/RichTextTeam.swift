package import WireJSON

/// A link to a workspace.
///
/// Source: Slack, "Reference: rich text block".
public struct RichTextTeam: Hashable, Sendable, Codable {
    /// The workspace.
    public let teamID: TeamID
    /// How it is formatted.
    public let style: RichTextStyle?

    /// Creates a value.
    ///
    /// - Parameters:
    ///   - teamID: The workspace.
    ///   - style: How it is formatted.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(_ teamID: TeamID, style: RichTextStyle? = nil) throws(BlockKitError) {
        self.teamID = teamID
        self.style = style
    }
}

extension RichTextTeam: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "team", at: path)
        let teamID = try object.required("team_id", TeamID.self)
        let style = try object.optional("style", RichTextStyle.self)
        self = try object.finish { () throws(BlockKitError) in try Self(teamID, style: style) }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "team")
        writer.member("team_id", teamID)
        writer.member("style", style)
        writer.endObject()
    }
}
