package import WireJSON

/// What stands in a context block.
@nonexhaustive
public enum ContextElement: Hashable, Sendable, Codable {
    /// Text with formats.
    case mrkdwn(MrkdwnText)
    /// Text without formats.
    case plain(PlainText)
    /// A small picture.
    case image(ImageElement)
}

extension ContextElement: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        switch try json.type(of: "context element", at: path) {
        case "mrkdwn": self = .mrkdwn(try MrkdwnText(json: json, at: path))
        case "plain_text": self = .plain(try PlainText(json: json, at: path))
        case "image": self = .image(try ImageElement(json: json, at: path))
        case let type: throw .unknownType(type, "context element", path)
        }
    }

    package func write(to writer: inout JSONWriter) {
        switch self {
        case .mrkdwn(let value): value.write(to: &writer)
        case .plain(let value): value.write(to: &writer)
        case .image(let value): value.write(to: &writer)
        }
    }
}

extension ContextElement: Tallied {
    func tally(into tally: inout MessageTally) {
        switch self {
        case .mrkdwn(let value): value.tally(into: &tally)
        case .plain(let value): value.tally(into: &tally)
        case .image(let value): value.tally(into: &tally)
        }
    }
}
