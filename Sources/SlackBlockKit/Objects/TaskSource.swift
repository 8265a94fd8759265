package import WireJSON

/// A page that a task used.
///
/// Source: Slack, "Reference: task card block".
public struct TaskSource: Hashable, Sendable, Codable {
    /// The page.
    public let url: SlackURL
    /// Its name.
    public let text: String?

    /// Creates a value.
    ///
    /// - Parameters:
    ///   - url: The page.
    ///   - text: Its name.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(url: SlackURL, text: String? = nil) throws(BlockKitError) {
        try Check.text(text, "url.text")
        self.url = url
        self.text = text
    }
}

extension TaskSource: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "url", at: path)
        let url = try object.required("url", SlackURL.self)
        let text = try object.optionalString("text")
        self = try object.finish { () throws(BlockKitError) in try Self(url: url, text: text) }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "url")
        writer.member("url", url)
        writer.member("text", text)
        writer.endObject()
    }
}
