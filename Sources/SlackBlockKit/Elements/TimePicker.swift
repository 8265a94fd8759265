package import WireJSON

/// A field for a time of the day.
///
/// Source: Slack, "Reference: time picker element".
public struct TimePicker: Hashable, Sendable, Codable {
    /// What tells the element apart when it is used, 1 to 255 characters, unique in its block.
    public let actionID: String?
    /// What is shown while nothing is chosen, at most 150 characters.
    public let placeholder: PlainText?
    /// The time at first, as `15:00`.
    public let initialTime: String?
    /// The time zone that is shown, as `Europe/Rome`.
    public let timezone: String?
    /// What is asked before it takes effect.
    public let confirm: ConfirmationDialog?
    /// Whether it has the focus at first.
    public let focusOnLoad: Bool?

    /// Creates an element.
    ///
    /// - Parameters:
    ///   - actionID: What tells the element apart when it is used, 1 to 255 characters, unique in its block.
    ///   - placeholder: What is shown while nothing is chosen, at most 150 characters.
    ///   - initialTime: The time at first, as `15:00`.
    ///   - timezone: The time zone that is shown, as `Europe/Rome`.
    ///   - confirm: What is asked before it takes effect.
    ///   - focusOnLoad: Whether it has the focus at first.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(
        actionID: String? = nil,
        placeholder: PlainText? = nil,
        initialTime: String? = nil,
        timezone: String? = nil,
        confirm: ConfirmationDialog? = nil,
        focusOnLoad: Bool? = nil
    ) throws(BlockKitError) {
        try Check.text(actionID, "timepicker.action_id", max: 255)
        try Check.text(placeholder, "timepicker.placeholder", max: 150)
        try Check.time(initialTime, "timepicker.initial_time")
        try Check.text(timezone, "timepicker.timezone")
        self.actionID = actionID
        self.placeholder = placeholder
        self.initialTime = initialTime
        self.timezone = timezone
        self.confirm = confirm
        self.focusOnLoad = focusOnLoad
    }
}

extension TimePicker: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "timepicker", at: path)
        let actionID = try object.optionalString("action_id")
        let placeholder = try object.optional("placeholder", PlainText.self)
        let initialTime = try object.optionalString("initial_time")
        let timezone = try object.optionalString("timezone")
        let confirm = try object.optional("confirm", ConfirmationDialog.self)
        let focusOnLoad = try object.optionalBool("focus_on_load")
        self = try object.finish { () throws(BlockKitError) in
            try Self(
                actionID: actionID,
                placeholder: placeholder,
                initialTime: initialTime,
                timezone: timezone,
                confirm: confirm,
                focusOnLoad: focusOnLoad
            )
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "timepicker")
        writer.member("action_id", actionID)
        writer.member("placeholder", placeholder)
        writer.member("initial_time", initialTime)
        writer.member("timezone", timezone)
        writer.member("confirm", confirm)
        writer.member("focus_on_load", focusOnLoad)
        writer.endObject()
    }
}

extension TimePicker: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.addElement(actionID: actionID)
        placeholder?.tally(into: &tally)
        confirm?.tally(into: &tally)
    }
}
