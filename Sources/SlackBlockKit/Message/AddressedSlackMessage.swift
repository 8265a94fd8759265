package import WireJSON

/// A message with its destination: the body of a request to `chat.postMessage` or `chat.update`.
///
/// ```swift
/// let update = try AddressedSlackMessage(message, to: .update(channel: channel, timestamp: timestamp))
/// let body = update.json()
/// ```
///
/// Source: Slack, "Reference: chat.postMessage" and "Reference: chat.update".
public struct AddressedSlackMessage: Hashable, Sendable, Codable {
    /// Where a message goes.
    @nonexhaustive
    public enum Destination: Hashable, Sendable {
        /// A new message, in a channel that is given by its identifier or name.
        case post(channel: String)
        /// In place of a message that stands in a channel.
        case update(channel: ConversationID, timestamp: SlackTimestamp)
    }

    /// How many bytes the text of an update may have.
    public static let maximumUpdateTextByteCount = 4000

    /// What is said.
    public let message: SlackMessage
    /// Where it is said.
    public let destination: Destination

    /// Creates a message with a destination.
    ///
    /// An update is written without what `chat.update` does not take: the thread, and whether links are unfurled.
    ///
    /// - Parameters:
    ///   - message: What is said.
    ///   - destination: Where it is said.
    /// - Throws: `BlockKitError` where the channel is empty, or the text of an update has more than 4,000 bytes.
    public init(_ message: SlackMessage, to destination: Destination) throws(BlockKitError) {
        switch destination {
        case .post(let channel): try Check.text(channel, "message.channel")
        case .update:
            try Check.count(
                message.text.source.utf8.count,
                "message.text of an update",
                max: Self.maximumUpdateTextByteCount
            )
        }
        self.message = message
        self.destination = destination
    }

    /// The request as JSON text in UTF-8.
    ///
    /// - Parameter prettyPrinted: Whether the text is laid out for people.
    /// - Returns: The bytes.
    public func json(prettyPrinted: Bool = false) -> [UInt8] { jsonBytes(indentation: prettyPrinted ? 2 : 0) }

    /// Reads a message with its destination from JSON text and checks every limit.
    ///
    /// - Parameter json: JSON text in UTF-8.
    /// - Throws: `BlockKitError`, whose `path` says where in the text.
    public init(json: [UInt8]) throws(BlockKitError) {
        try self.init(json: JSONValue(slackMessage: json), at: .root)
    }
}

extension AddressedSlackMessage: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, "message", at: path)
        let destination: Destination
        if let timestamp = try object.optional("ts", SlackTimestamp.self) {
            destination = .update(channel: try object.required("channel"), timestamp: timestamp)
        } else {
            destination = .post(channel: try object.string("channel"))
        }
        let message = try SlackMessage(members: &object)
        self = try path.locating { () throws(BlockKitError) in try Self(message, to: destination) }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        switch destination {
        case .post(let channel):
            writer.member("channel", channel)
            message.writeContent(to: &writer)
            writer.member("thread_ts", message.threadTimestamp)
            writer.member("reply_broadcast", message.replyBroadcast)
            writer.member("metadata", message.metadata)
            writer.member("unfurl_links", message.unfurlsLinks)
            writer.member("unfurl_media", message.unfurlsMedia)
        case .update(let channel, let timestamp):
            writer.member("channel", channel)
            writer.member("ts", timestamp)
            message.writeContent(to: &writer)
            writer.member("reply_broadcast", message.replyBroadcast)
            writer.member("metadata", message.metadata)
        }
        writer.endObject()
    }
}
