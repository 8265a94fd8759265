package import WireJSON

/// What stands in a context actions block.
@nonexhaustive
public enum ContextAction: Hashable, Sendable, Codable {
    /// Two buttons with which people judge an answer.
    case feedbackButtons(FeedbackButtons)
    /// A button with an icon.
    case iconButton(IconButton)
}

extension ContextAction: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        switch try json.type(of: "context action", at: path) {
        case "feedback_buttons": self = .feedbackButtons(try FeedbackButtons(json: json, at: path))
        case "icon_button": self = .iconButton(try IconButton(json: json, at: path))
        case let type: throw .unknownType(type, "context action", path)
        }
    }

    package func write(to writer: inout JSONWriter) {
        switch self {
        case .feedbackButtons(let value): value.write(to: &writer)
        case .iconButton(let value): value.write(to: &writer)
        }
    }
}

extension ContextAction: Tallied {
    func tally(into tally: inout MessageTally) {
        switch self {
        case .feedbackButtons(let value): value.tally(into: &tally)
        case .iconButton(let value): value.tally(into: &tally)
        }
    }
}
