package import WireJSON

/// A field for a day and a time.
///
/// Source: Slack, "Reference: datetime picker element".
public struct DateTimePicker: Hashable, Sendable, Codable {
    /// What tells the element apart when it is used, 1 to 255 characters, unique in its block.
    public let actionID: String?
    /// The moment at first, in seconds since 1970-01-01 00:00 UTC: ten digits.
    public let initialDateTime: Int?
    /// What is asked before it takes effect.
    public let confirm: ConfirmationDialog?
    /// Whether it has the focus at first.
    public let focusOnLoad: Bool?

    /// Creates an element.
    ///
    /// - Parameters:
    ///   - actionID: What tells the element apart when it is used, 1 to 255 characters, unique in its block.
    ///   - initialDateTime: The moment at first, in seconds since 1970-01-01 00:00 UTC: ten digits.
    ///   - confirm: What is asked before it takes effect.
    ///   - focusOnLoad: Whether it has the focus at first.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(
        actionID: String? = nil,
        initialDateTime: Int? = nil,
        confirm: ConfirmationDialog? = nil,
        focusOnLoad: Bool? = nil
    ) throws(BlockKitError) {
        try Check.text(actionID, "datetimepicker.action_id", max: 255)
        try Check.number(initialDateTime, "datetimepicker.initial_date_time", in: 1_000_000_000...9_999_999_999)
        self.actionID = actionID
        self.initialDateTime = initialDateTime
        self.confirm = confirm
        self.focusOnLoad = focusOnLoad
    }
}

extension DateTimePicker: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "datetimepicker", at: path)
        let actionID = try object.optionalString("action_id")
        let initialDateTime = try object.optionalInt("initial_date_time")
        let confirm = try object.optional("confirm", ConfirmationDialog.self)
        let focusOnLoad = try object.optionalBool("focus_on_load")
        self = try object.finish { () throws(BlockKitError) in
            try Self(actionID: actionID, initialDateTime: initialDateTime, confirm: confirm, focusOnLoad: focusOnLoad)
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "datetimepicker")
        writer.member("action_id", actionID)
        writer.member("initial_date_time", initialDateTime)
        writer.member("confirm", confirm)
        writer.member("focus_on_load", focusOnLoad)
        writer.endObject()
    }
}

extension DateTimePicker: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.addElement(actionID: actionID)
        confirm?.tally(into: &tally)
    }
}
