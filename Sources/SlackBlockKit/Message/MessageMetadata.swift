public import WireJSON

/// Data that goes with a message for other apps, and that people don't see.
///
/// Source: Slack, "Message metadata".
public struct MessageMetadata: Hashable, Sendable, Codable {
    /// What the data is about: letters, digits and `_`.
    public let eventType: String
    /// The data.
    public let eventPayload: [String: JSONValue]

    /// Creates metadata.
    ///
    /// - Parameters:
    ///   - eventType: What the data is about: letters, digits and `_`.
    ///   - eventPayload: The data; no secrets, since every app of the channel can read it.
    /// - Throws: `BlockKitError` with code `empty` or `malformed`.
    public init(eventType: String, eventPayload: [String: JSONValue]) throws(BlockKitError) {
        try Check.form(eventType, "metadata.event_type", "letters, digits and underscores") {
            $0.allSatisfy { $0.isASCIIAlphanumeric || $0 == 0x5F }
        }
        self.eventType = eventType
        self.eventPayload = eventPayload
    }
}

extension MessageMetadata: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, "metadata", at: path)
        let eventType = try object.string("event_type")
        guard let payload = object.json("event_payload") else { throw object.missing("event_payload") }
        guard case .object(let members) = payload else {
            let place = path.appending(key: "event_payload")
            throw .wrongKind("metadata.event_payload", found: payload, wanted: "an object", place)
        }
        self = try object.finish { () throws(BlockKitError) in try Self(eventType: eventType, eventPayload: members) }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("event_type", eventType)
        writer.member("event_payload", JSONValue.object(eventPayload))
        writer.endObject()
    }
}
