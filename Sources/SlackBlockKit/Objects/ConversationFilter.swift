package import WireJSON

/// Which conversations a menu offers.
///
/// At least one of its fields must be there.
///
/// Source: Slack, "Reference: conversation filter object".
public struct ConversationFilter: Hashable, Sendable, Codable {
    /// The kinds that are offered; all where there are none.
    public let include: [ConversationKind]
    /// Whether channels shared with other organisations are left out.
    public let excludeExternalSharedChannels: Bool?
    /// Whether conversations with bots are left out.
    public let excludeBotUsers: Bool?

    /// Creates a value.
    ///
    /// - Parameters:
    ///   - include: The kinds that are offered; all where there are none.
    ///   - excludeExternalSharedChannels: Whether channels shared with other organisations are left out.
    ///   - excludeBotUsers: Whether conversations with bots are left out.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(
        include: [ConversationKind] = [],
        excludeExternalSharedChannels: Bool? = nil,
        excludeBotUsers: Bool? = nil
    ) throws(BlockKitError) {
        try Check.size(include.count, "filter.include", in: 0...4)
        if include.isEmpty, excludeExternalSharedChannels == nil, excludeBotUsers == nil {
            throw BlockKitError(code: .empty, field: "filter", message: "filter has no field")
        }
        self.include = include
        self.excludeExternalSharedChannels = excludeExternalSharedChannels
        self.excludeBotUsers = excludeBotUsers
    }
}

extension ConversationFilter: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, "filter", at: path)
        let include = try object.nonEmptyList("include", of: ConversationKind.self)
        let excludeExternalSharedChannels = try object.optionalBool("exclude_external_shared_channels")
        let excludeBotUsers = try object.optionalBool("exclude_bot_users")
        self = try object.finish { () throws(BlockKitError) in
            try Self(
                include: include,
                excludeExternalSharedChannels: excludeExternalSharedChannels,
                excludeBotUsers: excludeBotUsers
            )
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("include", nonEmpty: include)
        writer.member("exclude_external_shared_channels", excludeExternalSharedChannels)
        writer.member("exclude_bot_users", excludeBotUsers)
        writer.endObject()
    }
}
