package import WireJSON

/// A menu of people, of whom several can be chosen.
///
/// Source: Slack, "Reference: multi-select menu element".
public struct MultiUsersSelect: Hashable, Sendable, Codable {
    /// What tells the element apart when it is used, 1 to 255 characters, unique in its block.
    public let actionID: String?
    /// What is shown while nothing is chosen, at most 150 characters.
    public let placeholder: PlainText?
    /// Those that are chosen at first.
    public let initialUsers: [UserID]
    /// How many can be chosen, at least 1.
    public let maxSelectedItems: Int?
    /// What is asked before it takes effect.
    public let confirm: ConfirmationDialog?
    /// Whether it has the focus at first.
    public let focusOnLoad: Bool?

    /// Creates an element.
    ///
    /// - Parameters:
    ///   - actionID: What tells the element apart when it is used, 1 to 255 characters, unique in its block.
    ///   - placeholder: What is shown while nothing is chosen, at most 150 characters.
    ///   - initialUsers: Those that are chosen at first.
    ///   - maxSelectedItems: How many can be chosen, at least 1.
    ///   - confirm: What is asked before it takes effect.
    ///   - focusOnLoad: Whether it has the focus at first.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(
        actionID: String? = nil,
        placeholder: PlainText? = nil,
        initialUsers: [UserID] = [],
        maxSelectedItems: Int? = nil,
        confirm: ConfirmationDialog? = nil,
        focusOnLoad: Bool? = nil
    ) throws(BlockKitError) {
        try Check.text(actionID, "multi_users_select.action_id", max: 255)
        try Check.text(placeholder, "multi_users_select.placeholder", max: 150)
        try Check.size(initialUsers.count, "multi_users_select.initial_users", in: 0...100)
        try Check.number(maxSelectedItems, "multi_users_select.max_selected_items", in: 1...Int.max)
        self.actionID = actionID
        self.placeholder = placeholder
        self.initialUsers = initialUsers
        self.maxSelectedItems = maxSelectedItems
        self.confirm = confirm
        self.focusOnLoad = focusOnLoad
    }
}

extension MultiUsersSelect: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "multi_users_select", at: path)
        let actionID = try object.optionalString("action_id")
        let placeholder = try object.optional("placeholder", PlainText.self)
        let initialUsers = try object.nonEmptyList("initial_users", of: UserID.self)
        let maxSelectedItems = try object.optionalInt("max_selected_items")
        let confirm = try object.optional("confirm", ConfirmationDialog.self)
        let focusOnLoad = try object.optionalBool("focus_on_load")
        self = try object.finish { () throws(BlockKitError) in
            try Self(
                actionID: actionID,
                placeholder: placeholder,
                initialUsers: initialUsers,
                maxSelectedItems: maxSelectedItems,
                confirm: confirm,
                focusOnLoad: focusOnLoad
            )
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "multi_users_select")
        writer.member("action_id", actionID)
        writer.member("placeholder", placeholder)
        writer.member("initial_users", nonEmpty: initialUsers)
        writer.member("max_selected_items", maxSelectedItems)
        writer.member("confirm", confirm)
        writer.member("focus_on_load", focusOnLoad)
        writer.endObject()
    }
}

extension MultiUsersSelect: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.addElement(actionID: actionID)
        placeholder?.tally(into: &tally)
        confirm?.tally(into: &tally)
    }
}
