package import WireJSON

/// A piece of rich text.
@nonexhaustive
public enum RichTextLeaf: Hashable, Sendable, Codable {
    /// Text in one format.
    case text(RichTextRun)
    /// A link.
    case link(RichTextLink)
    /// An emoji.
    case emoji(RichTextEmoji)
    /// A mention of a person: it notifies them.
    case user(RichTextUser)
    /// A mention of a user group: it notifies everybody in it.
    case userGroup(RichTextUserGroup)
    /// A link to a channel.
    case channel(RichTextChannel)
    /// A link to a workspace.
    case team(RichTextTeam)
    /// A mention of everybody.
    case broadcast(RichTextBroadcast)
    /// A patch of colour, with its value.
    case color(RichTextColor)
    /// A moment, which Slack shows in each reader's time zone.
    case date(RichTextDate)
}

extension RichTextLeaf: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        switch try json.type(of: "piece of rich text", at: path) {
        case "text": self = .text(try RichTextRun(json: json, at: path))
        case "link": self = .link(try RichTextLink(json: json, at: path))
        case "emoji": self = .emoji(try RichTextEmoji(json: json, at: path))
        case "user": self = .user(try RichTextUser(json: json, at: path))
        case "usergroup": self = .userGroup(try RichTextUserGroup(json: json, at: path))
        case "channel": self = .channel(try RichTextChannel(json: json, at: path))
        case "team": self = .team(try RichTextTeam(json: json, at: path))
        case "broadcast": self = .broadcast(try RichTextBroadcast(json: json, at: path))
        case "color": self = .color(try RichTextColor(json: json, at: path))
        case "date": self = .date(try RichTextDate(json: json, at: path))
        case let type: throw .unknownType(type, "piece of rich text", path)
        }
    }

    package func write(to writer: inout JSONWriter) {
        switch self {
        case .text(let value): value.write(to: &writer)
        case .link(let value): value.write(to: &writer)
        case .emoji(let value): value.write(to: &writer)
        case .user(let value): value.write(to: &writer)
        case .userGroup(let value): value.write(to: &writer)
        case .channel(let value): value.write(to: &writer)
        case .team(let value): value.write(to: &writer)
        case .broadcast(let value): value.write(to: &writer)
        case .color(let value): value.write(to: &writer)
        case .date(let value): value.write(to: &writer)
        }
    }
}

extension RichTextLeaf: Tallied {
    func tally(into tally: inout MessageTally) {
        switch self {
        case .text(let value): value.tally(into: &tally)
        case .link(let value): value.tally(into: &tally)
        case .emoji(let value): value.tally(into: &tally)
        case .user: break
        case .userGroup: break
        case .channel: break
        case .team: break
        case .broadcast: break
        case .color: break
        case .date(let value): value.tally(into: &tally)
        }
    }
}
