package import WireJSON

/// A question that is asked before something takes effect.
///
/// For what can not be taken back.
///
/// Source: Slack, "Reference: confirmation dialog object".
public struct ConfirmationDialog: Hashable, Sendable, Codable {
    /// The heading, at most 100 characters.
    public let title: PlainText
    /// The question, at most 300 characters.
    public let text: TextObject
    /// The button that goes on, at most 30 characters.
    public let confirm: PlainText
    /// The button that does nothing, at most 30 characters.
    public let deny: PlainText
    /// How it is coloured; `nil` for the usual look.
    public let style: ButtonStyle?

    /// Creates a value.
    ///
    /// - Parameters:
    ///   - title: The heading, at most 100 characters.
    ///   - text: The question, at most 300 characters.
    ///   - confirm: The button that goes on, at most 30 characters.
    ///   - deny: The button that does nothing, at most 30 characters.
    ///   - style: How it is coloured; `nil` for the usual look.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(
        title: PlainText,
        text: TextObject,
        confirm: PlainText,
        deny: PlainText,
        style: ButtonStyle? = nil
    ) throws(BlockKitError) {
        try Check.text(title, "confirm.title", max: 100)
        try Check.text(text, "confirm.text", max: 300)
        try Check.text(confirm, "confirm.confirm", max: 30)
        try Check.text(deny, "confirm.deny", max: 30)
        self.title = title
        self.text = text
        self.confirm = confirm
        self.deny = deny
        self.style = style
    }
}

extension ConfirmationDialog: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, "confirm", at: path)
        let title = try object.required("title", PlainText.self)
        let text = try object.required("text", TextObject.self)
        let confirm = try object.required("confirm", PlainText.self)
        let deny = try object.required("deny", PlainText.self)
        let style = try object.optional("style", ButtonStyle.self)
        self = try object.finish { () throws(BlockKitError) in
            try Self(title: title, text: text, confirm: confirm, deny: deny, style: style)
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("title", title)
        writer.member("text", text)
        writer.member("confirm", confirm)
        writer.member("deny", deny)
        writer.member("style", style)
        writer.endObject()
    }
}

extension ConfirmationDialog: Tallied {
    func tally(into tally: inout MessageTally) {
        title.tally(into: &tally)
        text.tally(into: &tally)
        confirm.tally(into: &tally)
        deny.tally(into: &tally)
    }
}
