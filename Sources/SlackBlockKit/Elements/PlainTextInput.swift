package import WireJSON

/// A field for text.
///
/// In an input block only.
///
/// Source: Slack, "Reference: plain-text input element".
public struct PlainTextInput: Hashable, Sendable, Codable {
    /// What tells the element apart when it is used, 1 to 255 characters, unique in its block.
    public let actionID: String?
    /// What is shown while nothing is chosen, at most 150 characters.
    public let placeholder: PlainText?
    /// What stands in it at first.
    public let initialValue: String?
    /// Whether it has several lines.
    public let multiline: Bool?
    /// How many characters must be entered, at most 3,000.
    public let minLength: Int?
    /// How many characters can be entered, at most 3,000.
    public let maxLength: Int?
    /// When the app is told what was entered.
    public let dispatchActionConfig: DispatchConfiguration?
    /// Whether it has the focus at first.
    public let focusOnLoad: Bool?

    /// Creates an element.
    ///
    /// - Parameters:
    ///   - actionID: What tells the element apart when it is used, 1 to 255 characters, unique in its block.
    ///   - placeholder: What is shown while nothing is chosen, at most 150 characters.
    ///   - initialValue: What stands in it at first.
    ///   - multiline: Whether it has several lines.
    ///   - minLength: How many characters must be entered, at most 3,000.
    ///   - maxLength: How many characters can be entered, at most 3,000.
    ///   - dispatchActionConfig: When the app is told what was entered.
    ///   - focusOnLoad: Whether it has the focus at first.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(
        actionID: String? = nil,
        placeholder: PlainText? = nil,
        initialValue: String? = nil,
        multiline: Bool? = nil,
        minLength: Int? = nil,
        maxLength: Int? = nil,
        dispatchActionConfig: DispatchConfiguration? = nil,
        focusOnLoad: Bool? = nil
    ) throws(BlockKitError) {
        try Check.text(actionID, "plain_text_input.action_id", max: 255)
        try Check.text(placeholder, "plain_text_input.placeholder", max: 150)
        try Check.text(initialValue, "plain_text_input.initial_value")
        try Check.number(minLength, "plain_text_input.min_length", in: 0...3000)
        try Check.number(maxLength, "plain_text_input.max_length", in: 1...3000)
        try Check.ordered(minLength, maxLength, "plain_text_input.min_length")
        self.actionID = actionID
        self.placeholder = placeholder
        self.initialValue = initialValue
        self.multiline = multiline
        self.minLength = minLength
        self.maxLength = maxLength
        self.dispatchActionConfig = dispatchActionConfig
        self.focusOnLoad = focusOnLoad
    }
}

extension PlainTextInput: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "plain_text_input", at: path)
        let actionID = try object.optionalString("action_id")
        let placeholder = try object.optional("placeholder", PlainText.self)
        let initialValue = try object.optionalString("initial_value")
        let multiline = try object.optionalBool("multiline")
        let minLength = try object.optionalInt("min_length")
        let maxLength = try object.optionalInt("max_length")
        let dispatchActionConfig = try object.optional("dispatch_action_config", DispatchConfiguration.self)
        let focusOnLoad = try object.optionalBool("focus_on_load")
        self = try object.finish { () throws(BlockKitError) in
            try Self(
                actionID: actionID,
                placeholder: placeholder,
                initialValue: initialValue,
                multiline: multiline,
                minLength: minLength,
                maxLength: maxLength,
                dispatchActionConfig: dispatchActionConfig,
                focusOnLoad: focusOnLoad
            )
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "plain_text_input")
        writer.member("action_id", actionID)
        writer.member("placeholder", placeholder)
        writer.member("initial_value", initialValue)
        writer.member("multiline", multiline)
        writer.member("min_length", minLength)
        writer.member("max_length", maxLength)
        writer.member("dispatch_action_config", dispatchActionConfig)
        writer.member("focus_on_load", focusOnLoad)
        writer.endObject()
    }
}

extension PlainTextInput: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.addElement(actionID: actionID)
        placeholder?.tally(into: &tally)
    }
}
