package import WireJSON

/// A menu of conversations, of which several can be chosen.
///
/// Source: Slack, "Reference: multi-select menu element".
public struct MultiConversationsSelect: Hashable, Sendable, Codable {
    /// What tells the element apart when it is used, 1 to 255 characters, unique in its block.
    public let actionID: String?
    /// What is shown while nothing is chosen, at most 150 characters.
    public let placeholder: PlainText?
    /// Those that are chosen at first.
    public let initialConversations: [ConversationID]
    /// Whether the conversation that one is in is chosen at first.
    public let defaultToCurrentConversation: Bool?
    /// Which conversations are offered.
    public let filter: ConversationFilter?
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
    ///   - initialConversations: Those that are chosen at first.
    ///   - defaultToCurrentConversation: Whether the conversation that one is in is chosen at first.
    ///   - filter: Which conversations are offered.
    ///   - maxSelectedItems: How many can be chosen, at least 1.
    ///   - confirm: What is asked before it takes effect.
    ///   - focusOnLoad: Whether it has the focus at first.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(
        actionID: String? = nil,
        placeholder: PlainText? = nil,
        initialConversations: [ConversationID] = [],
        defaultToCurrentConversation: Bool? = nil,
        filter: ConversationFilter? = nil,
        maxSelectedItems: Int? = nil,
        confirm: ConfirmationDialog? = nil,
        focusOnLoad: Bool? = nil
    ) throws(BlockKitError) {
        try Check.text(actionID, "multi_conversations_select.action_id", max: 255)
        try Check.text(placeholder, "multi_conversations_select.placeholder", max: 150)
        try Check.size(initialConversations.count, "multi_conversations_select.initial_conversations", in: 0...100)
        try Check.number(maxSelectedItems, "multi_conversations_select.max_selected_items", in: 1...Int.max)
        self.actionID = actionID
        self.placeholder = placeholder
        self.initialConversations = initialConversations
        self.defaultToCurrentConversation = defaultToCurrentConversation
        self.filter = filter
        self.maxSelectedItems = maxSelectedItems
        self.confirm = confirm
        self.focusOnLoad = focusOnLoad
    }
}

extension MultiConversationsSelect: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "multi_conversations_select", at: path)
        let actionID = try object.optionalString("action_id")
        let placeholder = try object.optional("placeholder", PlainText.self)
        let initialConversations = try object.nonEmptyList("initial_conversations", of: ConversationID.self)
        let defaultToCurrentConversation = try object.optionalBool("default_to_current_conversation")
        let filter = try object.optional("filter", ConversationFilter.self)
        let maxSelectedItems = try object.optionalInt("max_selected_items")
        let confirm = try object.optional("confirm", ConfirmationDialog.self)
        let focusOnLoad = try object.optionalBool("focus_on_load")
        self = try object.finish { () throws(BlockKitError) in
            try Self(
                actionID: actionID,
                placeholder: placeholder,
                initialConversations: initialConversations,
                defaultToCurrentConversation: defaultToCurrentConversation,
                filter: filter,
                maxSelectedItems: maxSelectedItems,
                confirm: confirm,
                focusOnLoad: focusOnLoad
            )
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "multi_conversations_select")
        writer.member("action_id", actionID)
        writer.member("placeholder", placeholder)
        writer.member("initial_conversations", nonEmpty: initialConversations)
        writer.member("default_to_current_conversation", defaultToCurrentConversation)
        writer.member("filter", filter)
        writer.member("max_selected_items", maxSelectedItems)
        writer.member("confirm", confirm)
        writer.member("focus_on_load", focusOnLoad)
        writer.endObject()
    }
}

extension MultiConversationsSelect: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.addElement(actionID: actionID)
        placeholder?.tally(into: &tally)
        confirm?.tally(into: &tally)
    }
}
