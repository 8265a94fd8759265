package import WireJSON

/// A block of a message.
///
/// Messages hold no `file` block (Slack sends it, apps can not) and no `alert` block (it is for modals).
@nonexhaustive
public enum Block: Hashable, Sendable, Codable {
    /// Text, with columns of short texts below or an element beside it.
    case section(SectionBlock)
    /// A heading in large letters.
    case header(HeaderBlock)
    /// Small grey texts and pictures.
    case context(ContextBlock)
    /// A line between blocks.
    case divider(DividerBlock)
    /// A row of buttons, menus and other elements.
    indirect case actions(ActionsBlock)
    /// A picture.
    indirect case image(ImageBlock)

    /// How many characters the texts of the block have, as ``SlackMessage/textCharacterCount`` counts them.
    public var textCharacterCount: Int {
        var tally = MessageTally()
        self.tally(into: &tally)
        return tally.characters
    }
}

extension Block: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        switch try json.type(of: "block", at: path) {
        case "section": self = .section(try SectionBlock(json: json, at: path))
        case "header": self = .header(try HeaderBlock(json: json, at: path))
        case "context": self = .context(try ContextBlock(json: json, at: path))
        case "divider": self = .divider(try DividerBlock(json: json, at: path))
        case "actions": self = .actions(try ActionsBlock(json: json, at: path))
        case "image": self = .image(try ImageBlock(json: json, at: path))
        case "file":
            throw BlockKitError(
                code: .unsendable,
                field: "type",
                message: "a file block is only received: apps can't send one",
                path: path.description
            )
        case "alert":
            throw BlockKitError(
                code: .unsendable,
                field: "type",
                message: "an alert block stands in modals only, not in messages",
                path: path.description
            )
        case let type: throw .unknownType(type, "block", path)
        }
    }

    package func write(to writer: inout JSONWriter) {
        switch self {
        case .section(let value): value.write(to: &writer)
        case .header(let value): value.write(to: &writer)
        case .context(let value): value.write(to: &writer)
        case .divider(let value): value.write(to: &writer)
        case .actions(let value): value.write(to: &writer)
        case .image(let value): value.write(to: &writer)
        }
    }
}

extension Block: Tallied {
    func tally(into tally: inout MessageTally) {
        switch self {
        case .section(let value): value.tally(into: &tally)
        case .header(let value): value.tally(into: &tally)
        case .context(let value): value.tally(into: &tally)
        case .divider(let value): value.tally(into: &tally)
        case .actions(let value): value.tally(into: &tally)
        case .image(let value): value.tally(into: &tally)
        }
    }
}
