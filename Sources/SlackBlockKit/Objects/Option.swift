package import WireJSON

/// One choice of a menu or a list.
///
/// Menus take plain text only; check boxes and radio buttons take mrkdwn too, which they check themselves.
///
/// Source: Slack, "Reference: option object".
public struct Option: Hashable, Sendable, Codable {
    /// What is shown, at most 75 characters.
    public let text: TextObject
    /// What the app gets, at most 150 characters.
    public let value: String
    /// A line below, at most 75 characters.
    public let description: TextObject?
    /// Where a click leads; in an overflow menu only.
    public let url: SlackURL?

    /// Creates a value.
    ///
    /// - Parameters:
    ///   - text: What is shown, at most 75 characters.
    ///   - value: What the app gets, at most 150 characters.
    ///   - description: A line below, at most 75 characters.
    ///   - url: Where a click leads; in an overflow menu only.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(
        text: TextObject,
        value: String,
        description: TextObject? = nil,
        url: SlackURL? = nil
    ) throws(BlockKitError) {
        try Check.text(text, "option.text", max: 75)
        try Check.text(value, "option.value", max: 150)
        try Check.text(description, "option.description", max: 75)
        self.text = text
        self.value = value
        self.description = description
        self.url = url
    }
}

extension Option: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, "option", at: path)
        let text = try object.required("text", TextObject.self)
        let value = try object.string("value")
        let description = try object.optional("description", TextObject.self)
        let url = try object.optional("url", SlackURL.self)
        self = try object.finish { () throws(BlockKitError) in
            try Self(text: text, value: value, description: description, url: url)
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("text", text)
        writer.member("value", value)
        writer.member("description", description)
        writer.member("url", url)
        writer.endObject()
    }
}

extension Option: Tallied {
    func tally(into tally: inout MessageTally) {
        text.tally(into: &tally)
        description?.tally(into: &tally)
    }
}

extension Option {
    /// Creates an option of plain text.
    ///
    /// - Parameters:
    ///   - text: What is shown; any string, at most 75 characters.
    ///   - value: What the app gets, at most 150 characters.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(_ text: String, value: String) throws(BlockKitError) {
        try self.init(text: .plain(PlainText(text)), value: value)
    }

    /// Checks what only some elements take.
    func check(_ field: String, allowsMrkdwn: Bool = false, allowsURL: Bool = false) throws(BlockKitError) {
        if !allowsMrkdwn, !isPlain {
            throw BlockKitError(code: .conflict, field: field, message: "\(field) takes plain text only")
        }
        if !allowsURL, url != nil {
            throw BlockKitError(code: .conflict, field: field, message: "\(field): only overflow menus take a url")
        }
    }

    private var isPlain: Bool {
        if case .mrkdwn = text { return false }
        if case .mrkdwn? = description { return false }
        return true
    }
}
