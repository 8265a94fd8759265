package import WireJSON

/// A button with an icon.
///
/// Source: Slack, "Reference: icon button element".
public struct IconButton: Hashable, Sendable, Codable {
    /// What it shows.
    public let icon: IconButtonIcon
    /// What it says, at most 75 characters.
    public let text: PlainText
    /// What tells the element apart when it is used, 1 to 255 characters, unique in its block.
    public let actionID: String?
    /// What the app gets, at most 2,000 characters.
    public let value: String?
    /// What is asked before it takes effect.
    public let confirm: ConfirmationDialog?
    /// What screen readers read in place of the text, at most 75 characters.
    public let accessibilityLabel: String?
    /// Who sees it, at most 10 people; everybody where there are none.
    public let visibleToUserIDs: [UserID]

    /// Creates an element.
    ///
    /// - Parameters:
    ///   - icon: What it shows.
    ///   - text: What it says, at most 75 characters.
    ///   - actionID: What tells the element apart when it is used, 1 to 255 characters, unique in its block.
    ///   - value: What the app gets, at most 2,000 characters.
    ///   - confirm: What is asked before it takes effect.
    ///   - accessibilityLabel: What screen readers read in place of the text, at most 75 characters.
    ///   - visibleToUserIDs: Who sees it, at most 10 people; everybody where there are none.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(
        icon: IconButtonIcon,
        text: PlainText,
        actionID: String? = nil,
        value: String? = nil,
        confirm: ConfirmationDialog? = nil,
        accessibilityLabel: String? = nil,
        visibleToUserIDs: [UserID] = []
    ) throws(BlockKitError) {
        try Check.text(text, "icon_button.text", max: 75)
        try Check.text(actionID, "icon_button.action_id", max: 255)
        try Check.text(value, "icon_button.value", max: 2000)
        try Check.text(accessibilityLabel, "icon_button.accessibility_label", max: 75)
        try Check.size(visibleToUserIDs.count, "icon_button.visible_to_user_ids", in: 0...10)
        self.icon = icon
        self.text = text
        self.actionID = actionID
        self.value = value
        self.confirm = confirm
        self.accessibilityLabel = accessibilityLabel
        self.visibleToUserIDs = visibleToUserIDs
    }
}

extension IconButton: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "icon_button", at: path)
        let icon = try object.required("icon", IconButtonIcon.self)
        let text = try object.required("text", PlainText.self)
        let actionID = try object.optionalString("action_id")
        let value = try object.optionalString("value")
        let confirm = try object.optional("confirm", ConfirmationDialog.self)
        let accessibilityLabel = try object.optionalString("accessibility_label")
        let visibleToUserIDs = try object.nonEmptyList("visible_to_user_ids", of: UserID.self)
        self = try object.finish { () throws(BlockKitError) in
            try Self(
                icon: icon,
                text: text,
                actionID: actionID,
                value: value,
                confirm: confirm,
                accessibilityLabel: accessibilityLabel,
                visibleToUserIDs: visibleToUserIDs
            )
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "icon_button")
        writer.member("icon", icon)
        writer.member("text", text)
        writer.member("action_id", actionID)
        writer.member("value", value)
        writer.member("confirm", confirm)
        writer.member("accessibility_label", accessibilityLabel)
        writer.member("visible_to_user_ids", nonEmpty: visibleToUserIDs)
        writer.endObject()
    }
}

extension IconButton: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.addElement(actionID: actionID)
        text.tally(into: &tally)
        confirm?.tally(into: &tally)
    }
}
