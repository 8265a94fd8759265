package import WireJSON

/// A menu whose options the app gives when it is opened.
///
/// Source: Slack, "Reference: select menu element".
public struct ExternalSelect: Hashable, Sendable, Codable {
    /// What tells the element apart when it is used, 1 to 255 characters, unique in its block.
    public let actionID: String?
    /// What is shown while nothing is chosen, at most 150 characters.
    public let placeholder: PlainText?
    /// The one that is chosen at first.
    public let initialOption: Option?
    /// How many characters must be typed before the app is asked.
    public let minQueryLength: Int?
    /// What is asked before it takes effect.
    public let confirm: ConfirmationDialog?
    /// Whether it has the focus at first.
    public let focusOnLoad: Bool?

    /// Creates an element.
    ///
    /// - Parameters:
    ///   - actionID: What tells the element apart when it is used, 1 to 255 characters, unique in its block.
    ///   - placeholder: What is shown while nothing is chosen, at most 150 characters.
    ///   - initialOption: The one that is chosen at first.
    ///   - minQueryLength: How many characters must be typed before the app is asked.
    ///   - confirm: What is asked before it takes effect.
    ///   - focusOnLoad: Whether it has the focus at first.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(
        actionID: String? = nil,
        placeholder: PlainText? = nil,
        initialOption: Option? = nil,
        minQueryLength: Int? = nil,
        confirm: ConfirmationDialog? = nil,
        focusOnLoad: Bool? = nil
    ) throws(BlockKitError) {
        try Check.text(actionID, "external_select.action_id", max: 255)
        try Check.text(placeholder, "external_select.placeholder", max: 150)
        try Check.number(minQueryLength, "external_select.min_query_length", in: 0...Int.max)
        try initialOption?.check("external_select.initial_option")
        self.actionID = actionID
        self.placeholder = placeholder
        self.initialOption = initialOption
        self.minQueryLength = minQueryLength
        self.confirm = confirm
        self.focusOnLoad = focusOnLoad
    }
}

extension ExternalSelect: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "external_select", at: path)
        let actionID = try object.optionalString("action_id")
        let placeholder = try object.optional("placeholder", PlainText.self)
        let initialOption = try object.optional("initial_option", Option.self)
        let minQueryLength = try object.optionalInt("min_query_length")
        let confirm = try object.optional("confirm", ConfirmationDialog.self)
        let focusOnLoad = try object.optionalBool("focus_on_load")
        self = try object.finish { () throws(BlockKitError) in
            try Self(
                actionID: actionID,
                placeholder: placeholder,
                initialOption: initialOption,
                minQueryLength: minQueryLength,
                confirm: confirm,
                focusOnLoad: focusOnLoad
            )
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "external_select")
        writer.member("action_id", actionID)
        writer.member("placeholder", placeholder)
        writer.member("initial_option", initialOption)
        writer.member("min_query_length", minQueryLength)
        writer.member("confirm", confirm)
        writer.member("focus_on_load", focusOnLoad)
        writer.endObject()
    }
}

extension ExternalSelect: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.addElement(actionID: actionID)
        placeholder?.tally(into: &tally)
        initialOption?.tally(into: &tally)
        confirm?.tally(into: &tally)
    }
}
