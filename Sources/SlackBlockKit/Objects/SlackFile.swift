package import WireJSON

/// A picture that was uploaded to Slack.
///
/// Source: Slack, "Reference: Slack file object".
@nonexhaustive
public enum SlackFile: Hashable, Sendable, Codable {
    /// By its identifier.
    case id(SlackFileID)
    /// By its URL, from `url_private` or `permalink`.
    case url(SlackURL)
}

extension SlackFile: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, "slack_file", at: path)
        let id = try object.optional("id", SlackFileID.self)
        let url = try object.optional("url", SlackURL.self)
        self = try object.finish { () throws(BlockKitError) in
            try Check.oneOf(id != nil, url != nil, "slack_file", "id and url")
            if let id { return .id(id) }
            if let url { return .url(url) }
            throw object.missing("id")
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        switch self {
        case .id(let id): writer.member("id", id)
        case .url(let url): writer.member("url", url)
        }
        writer.endObject()
    }
}
