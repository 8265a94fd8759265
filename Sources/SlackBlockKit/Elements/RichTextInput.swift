package import WireJSON

/// A field for text with formats.
///
/// Source: Slack, "Reference: rich text input element".
public struct RichTextInput: Hashable, Sendable, Codable {
    /// What tells the element apart when it is used, 1 to 255 characters, unique in its block.
    public let actionID: String?
    /// What is shown while nothing is chosen, at most 150 characters.
    public let placeholder: PlainText?
    /// What stands in it at first.
    public let initialValue: RichTextBlock?
    /// When the app is told what was entered.
    public let dispatchActionConfig: DispatchConfiguration?
    /// How many lines it shows at least, 1 to 100.
    public let minLines: Int?
    /// How many lines it shows at most, 1 to 100.
    public let maxLines: Int?
    /// Whether it has the focus at first.
    public let focusOnLoad: Bool?

    /// Creates an element.
    ///
    /// - Parameters:
    ///   - actionID: What tells the element apart when it is used, 1 to 255 characters, unique in its block.
    ///   - placeholder: What is shown while nothing is chosen, at most 150 characters.
    ///   - initialValue: What stands in it at first.
    ///   - dispatchActionConfig: When the app is told what was entered.
    ///   - minLines: How many lines it shows at least, 1 to 100.
    ///   - maxLines: How many lines it shows at most, 1 to 100.
    ///   - focusOnLoad: Whether it has the focus at first.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(
        actionID: String? = nil,
        placeholder: PlainText? = nil,
        initialValue: RichTextBlock? = nil,
        dispatchActionConfig: DispatchConfiguration? = nil,
        minLines: Int? = nil,
        maxLines: Int? = nil,
        focusOnLoad: Bool? = nil
    ) throws(BlockKitError) {
        try Check.text(actionID, "rich_text_input.action_id", max: 255)
        try Check.text(placeholder, "rich_text_input.placeholder", max: 150)
        try Check.number(minLines, "rich_text_input.min_lines", in: 1...100)
        try Check.number(maxLines, "rich_text_input.max_lines", in: 1...100)
        try Check.ordered(minLines, maxLines, "rich_text_input.min_lines")
        self.actionID = actionID
        self.placeholder = placeholder
        self.initialValue = initialValue
        self.dispatchActionConfig = dispatchActionConfig
        self.minLines = minLines
        self.maxLines = maxLines
        self.focusOnLoad = focusOnLoad
    }
}

extension RichTextInput: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "rich_text_input", at: path)
        let actionID = try object.optionalString("action_id")
        let placeholder = try object.optional("placeholder", PlainText.self)
        let initialValue = try object.optional("initial_value", RichTextBlock.self)
        let dispatchActionConfig = try object.optional("dispatch_action_config", DispatchConfiguration.self)
        let minLines = try object.optionalInt("min_lines")
        let maxLines = try object.optionalInt("max_lines")
        let focusOnLoad = try object.optionalBool("focus_on_load")
        self = try object.finish { () throws(BlockKitError) in
            try Self(
                actionID: actionID,
                placeholder: placeholder,
                initialValue: initialValue,
                dispatchActionConfig: dispatchActionConfig,
                minLines: minLines,
                maxLines: maxLines,
                focusOnLoad: focusOnLoad
            )
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "rich_text_input")
        writer.member("action_id", actionID)
        writer.member("placeholder", placeholder)
        writer.member("initial_value", initialValue)
        writer.member("dispatch_action_config", dispatchActionConfig)
        writer.member("min_lines", minLines)
        writer.member("max_lines", maxLines)
        writer.member("focus_on_load", focusOnLoad)
        writer.endObject()
    }
}

extension RichTextInput: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.addElement(actionID: actionID)
        placeholder?.tally(into: &tally)
        initialValue?.tally(into: &tally)
    }
}
