package import WireJSON

/// A text object of either type.
///
/// Source: Slack, "Reference: text object".
@nonexhaustive
public enum TextObject: Hashable, Sendable, Codable {
    /// Text with formats, links and dates.
    case mrkdwn(MrkdwnText)
    /// Text without formats.
    case plain(PlainText)

    /// How many characters Slack counts.
    public var count: Int {
        switch self {
        case .mrkdwn(let text): text.count
        case .plain(let text): text.count
        }
    }

    /// The text as Slack reads it.
    public var source: String {
        switch self {
        case .mrkdwn(let text): text.source
        case .plain(let text): text.source
        }
    }
}

extension TextObject: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        switch try json.type(of: "text object", at: path) {
        case "mrkdwn": self = .mrkdwn(try MrkdwnText(json: json, at: path))
        case "plain_text": self = .plain(try PlainText(json: json, at: path))
        case let type: throw .unknownType(type, "text object", path)
        }
    }

    package func write(to writer: inout JSONWriter) {
        switch self {
        case .mrkdwn(let text): text.write(to: &writer)
        case .plain(let text): text.write(to: &writer)
        }
    }
}
