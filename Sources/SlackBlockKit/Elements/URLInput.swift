package import WireJSON

/// A field for a URL.
///
/// In an input block only.
///
/// Source: Slack, "Reference: URL input element".
public struct URLInput: Hashable, Sendable, Codable {
    /// What tells the element apart when it is used, 1 to 255 characters, unique in its block.
    public let actionID: String?
    /// What is shown while nothing is chosen, at most 150 characters.
    public let placeholder: PlainText?
    /// What stands in it at first.
    public let initialValue: String?
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
    ///   - dispatchActionConfig: When the app is told what was entered.
    ///   - focusOnLoad: Whether it has the focus at first.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(
        actionID: String? = nil,
        placeholder: PlainText? = nil,
        initialValue: String? = nil,
        dispatchActionConfig: DispatchConfiguration? = nil,
        focusOnLoad: Bool? = nil
    ) throws(BlockKitError) {
        try Check.text(actionID, "url_text_input.action_id", max: 255)
        try Check.text(placeholder, "url_text_input.placeholder", max: 150)
        try Check.text(initialValue, "url_text_input.initial_value")
        self.actionID = actionID
        self.placeholder = placeholder
        self.initialValue = initialValue
        self.dispatchActionConfig = dispatchActionConfig
        self.focusOnLoad = focusOnLoad
    }
}

extension URLInput: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "url_text_input", at: path)
        let actionID = try object.optionalString("action_id")
        let placeholder = try object.optional("placeholder", PlainText.self)
        let initialValue = try object.optionalString("initial_value")
        let dispatchActionConfig = try object.optional("dispatch_action_config", DispatchConfiguration.self)
        let focusOnLoad = try object.optionalBool("focus_on_load")
        self = try object.finish { () throws(BlockKitError) in
            try Self(
                actionID: actionID,
                placeholder: placeholder,
                initialValue: initialValue,
                dispatchActionConfig: dispatchActionConfig,
                focusOnLoad: focusOnLoad
            )
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "url_text_input")
        writer.member("action_id", actionID)
        writer.member("placeholder", placeholder)
        writer.member("initial_value", initialValue)
        writer.member("dispatch_action_config", dispatchActionConfig)
        writer.member("focus_on_load", focusOnLoad)
        writer.endObject()
    }
}

extension URLInput: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.addElement(actionID: actionID)
        placeholder?.tally(into: &tally)
    }
}
