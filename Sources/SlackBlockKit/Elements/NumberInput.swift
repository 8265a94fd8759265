package import WireJSON

/// A field for a number.
///
/// In an input block only. Slack takes the numbers as text.
///
/// Source: Slack, "Reference: number input element".
public struct NumberInput: Hashable, Sendable, Codable {
    /// Whether the number may have a fraction.
    public let isDecimalAllowed: Bool
    /// What tells the element apart when it is used, 1 to 255 characters, unique in its block.
    public let actionID: String?
    /// What is shown while nothing is chosen, at most 150 characters.
    public let placeholder: PlainText?
    /// What stands in it at first.
    public let initialValue: String?
    /// The least number.
    public let minValue: String?
    /// The greatest number.
    public let maxValue: String?
    /// When the app is told what was entered.
    public let dispatchActionConfig: DispatchConfiguration?
    /// Whether it has the focus at first.
    public let focusOnLoad: Bool?

    /// Creates an element.
    ///
    /// - Parameters:
    ///   - isDecimalAllowed: Whether the number may have a fraction.
    ///   - actionID: What tells the element apart when it is used, 1 to 255 characters, unique in its block.
    ///   - placeholder: What is shown while nothing is chosen, at most 150 characters.
    ///   - initialValue: What stands in it at first.
    ///   - minValue: The least number.
    ///   - maxValue: The greatest number.
    ///   - dispatchActionConfig: When the app is told what was entered.
    ///   - focusOnLoad: Whether it has the focus at first.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(
        isDecimalAllowed: Bool,
        actionID: String? = nil,
        placeholder: PlainText? = nil,
        initialValue: String? = nil,
        minValue: String? = nil,
        maxValue: String? = nil,
        dispatchActionConfig: DispatchConfiguration? = nil,
        focusOnLoad: Bool? = nil
    ) throws(BlockKitError) {
        try Check.text(actionID, "number_input.action_id", max: 255)
        try Check.text(placeholder, "number_input.placeholder", max: 150)
        try Check.decimal(initialValue, "number_input.initial_value")
        try Check.decimal(minValue, "number_input.min_value")
        try Check.decimal(maxValue, "number_input.max_value")
        self.isDecimalAllowed = isDecimalAllowed
        self.actionID = actionID
        self.placeholder = placeholder
        self.initialValue = initialValue
        self.minValue = minValue
        self.maxValue = maxValue
        self.dispatchActionConfig = dispatchActionConfig
        self.focusOnLoad = focusOnLoad
    }
}

extension NumberInput: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "number_input", at: path)
        let isDecimalAllowed = try object.requiredBool("is_decimal_allowed")
        let actionID = try object.optionalString("action_id")
        let placeholder = try object.optional("placeholder", PlainText.self)
        let initialValue = try object.optionalString("initial_value")
        let minValue = try object.optionalString("min_value")
        let maxValue = try object.optionalString("max_value")
        let dispatchActionConfig = try object.optional("dispatch_action_config", DispatchConfiguration.self)
        let focusOnLoad = try object.optionalBool("focus_on_load")
        self = try object.finish { () throws(BlockKitError) in
            try Self(
                isDecimalAllowed: isDecimalAllowed,
                actionID: actionID,
                placeholder: placeholder,
                initialValue: initialValue,
                minValue: minValue,
                maxValue: maxValue,
                dispatchActionConfig: dispatchActionConfig,
                focusOnLoad: focusOnLoad
            )
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "number_input")
        writer.member("is_decimal_allowed", isDecimalAllowed)
        writer.member("action_id", actionID)
        writer.member("placeholder", placeholder)
        writer.member("initial_value", initialValue)
        writer.member("min_value", minValue)
        writer.member("max_value", maxValue)
        writer.member("dispatch_action_config", dispatchActionConfig)
        writer.member("focus_on_load", focusOnLoad)
        writer.endObject()
    }
}

extension NumberInput: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.addElement(actionID: actionID)
        placeholder?.tally(into: &tally)
    }
}
