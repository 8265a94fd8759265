package import WireJSON

extension SlackMessage {
    /// The message as JSON text in UTF-8: the body of a request to a webhook.
    ///
    /// Equal messages give equal bytes.
    ///
    /// - Parameter prettyPrinted: Whether the text is laid out for people.
    /// - Returns: The bytes.
    public func json(prettyPrinted: Bool = false) -> [UInt8] {
        // A message is mostly its texts; the rest of a block is about this long.
        let capacity = 512 + textCharacterCount + textCharacterCount / 8 + 96 * blockCount
        var writer = JSONWriter(indentation: prettyPrinted ? 2 : 0, capacity: capacity)
        write(to: &writer)
        return writer.bytes
    }

    /// The message as JSON text.
    ///
    /// - Parameter prettyPrinted: Whether the text is laid out for people.
    /// - Returns: The text.
    public func jsonString(prettyPrinted: Bool = false) -> String {
        String(decoding: json(prettyPrinted: prettyPrinted), as: UTF8.self)
    }

    /// Reads a message from JSON text and checks every limit.
    ///
    /// What a message that an app sends can't have (an unknown field, a destination) is an error that names it.
    ///
    /// - Parameter json: JSON text in UTF-8.
    /// - Throws: `BlockKitError`, whose `path` says where in the text.
    public init(json: [UInt8]) throws(BlockKitError) {
        try self.init(json: JSONValue(slackMessage: json), at: .root)
    }
}

extension JSONValue {
    init(slackMessage bytes: [UInt8]) throws(BlockKitError) {
        do {
            self = try JSONValue(json: bytes)
        } catch {
            let location = unsafe JSONLocation(offset: error.offset, in: bytes.span.bytes)
            throw BlockKitError(
                code: .invalidJSON,
                field: "message",
                message: unsafe "no JSON: \(error.message(in: bytes.span.bytes)), \(location)",
                path: location.path
            )
        }
    }
}

extension SlackMessage: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, "message", at: path)
        if object.json("channel") != nil || object.json("ts") != nil {
            throw BlockKitError(
                code: .unknownField,
                field: "message.channel",
                message: "'channel' and 'ts' are the destination of a message: read an AddressedSlackMessage",
                path: path.description
            )
        }
        try self.init(members: &object)
    }

    init(members object: inout ObjectMapping) throws(BlockKitError) {
        guard let text = try object.optionalMrkdwn("text") else { throw object.missing("text") }
        let blocks = try object.optionalList("blocks", of: Block.self) ?? []
        let attachments = try object.optionalList("attachments", of: MessageAttachment.self) ?? []
        let threadTimestamp = try object.optional("thread_ts", SlackTimestamp.self)
        let replyBroadcast = try object.optionalBool("reply_broadcast")
        let metadata = try object.optional("metadata", MessageMetadata.self)
        let unfurlsLinks = try object.optionalBool("unfurl_links")
        let unfurlsMedia = try object.optionalBool("unfurl_media")
        self = try object.finish { () throws(BlockKitError) in
            try Self(
                text: text,
                blocks: blocks,
                attachments: attachments,
                threadTimestamp: threadTimestamp,
                replyBroadcast: replyBroadcast,
                metadata: metadata,
                unfurlsLinks: unfurlsLinks,
                unfurlsMedia: unfurlsMedia
            )
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writeContent(to: &writer)
        writer.member("thread_ts", threadTimestamp)
        writer.member("reply_broadcast", replyBroadcast)
        writer.member("metadata", metadata)
        writer.member("unfurl_links", unfurlsLinks)
        writer.member("unfurl_media", unfurlsMedia)
        writer.endObject()
    }

    func writeContent(to writer: inout JSONWriter) {
        writer.member("text", text.text)
        writer.member("blocks", nonEmpty: blocks)
        writer.member("attachments", nonEmpty: attachments)
    }
}

extension ObjectMapping {
    /// Takes mrkdwn that stands as a bare string.
    mutating func optionalMrkdwn(_ key: String) throws(BlockKitError) -> MrkdwnText? {
        guard let source = try optionalString(key) else { return nil }
        let field = "\(name).\(key)"
        return try path.appending(key: key).locating { () throws(BlockKitError) in
            try Check.text(source, field)
            return try MrkdwnText(uncheckedSource: source)
        }
    }
}
