package import WireJSON

/// A field for a day.
///
/// Source: Slack, "Reference: date picker element".
public struct DatePicker: Hashable, Sendable, Codable {
    /// What tells the element apart when it is used, 1 to 255 characters, unique in its block.
    public let actionID: String?
    /// What is shown while nothing is chosen, at most 150 characters.
    public let placeholder: PlainText?
    /// The day at first, as `2024-07-20`.
    public let initialDate: String?
    /// What is asked before it takes effect.
    public let confirm: ConfirmationDialog?
    /// Whether it has the focus at first.
    public let focusOnLoad: Bool?

    /// Creates an element.
    ///
    /// - Parameters:
    ///   - actionID: What tells the element apart when it is used, 1 to 255 characters, unique in its block.
    ///   - placeholder: What is shown while nothing is chosen, at most 150 characters.
    ///   - initialDate: The day at first, as `2024-07-20`.
    ///   - confirm: What is asked before it takes effect.
    ///   - focusOnLoad: Whether it has the focus at first.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(
        actionID: String? = nil,
        placeholder: PlainText? = nil,
        initialDate: String? = nil,
        confirm: ConfirmationDialog? = nil,
        focusOnLoad: Bool? = nil
    ) throws(BlockKitError) {
        try Check.text(actionID, "datepicker.action_id", max: 255)
        try Check.text(placeholder, "datepicker.placeholder", max: 150)
        try Check.date(initialDate, "datepicker.initial_date")
        self.actionID = actionID
        self.placeholder = placeholder
        self.initialDate = initialDate
        self.confirm = confirm
        self.focusOnLoad = focusOnLoad
    }
}

extension DatePicker: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "datepicker", at: path)
        let actionID = try object.optionalString("action_id")
        let placeholder = try object.optional("placeholder", PlainText.self)
        let initialDate = try object.optionalString("initial_date")
        let confirm = try object.optional("confirm", ConfirmationDialog.self)
        let focusOnLoad = try object.optionalBool("focus_on_load")
        self = try object.finish { () throws(BlockKitError) in
            try Self(
                actionID: actionID,
                placeholder: placeholder,
                initialDate: initialDate,
                confirm: confirm,
                focusOnLoad: focusOnLoad
            )
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "datepicker")
        writer.member("action_id", actionID)
        writer.member("placeholder", placeholder)
        writer.member("initial_date", initialDate)
        writer.member("confirm", confirm)
        writer.member("focus_on_load", focusOnLoad)
        writer.endObject()
    }
}

extension DatePicker: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.addElement(actionID: actionID)
        placeholder?.tally(into: &tally)
        confirm?.tally(into: &tally)
    }
}
