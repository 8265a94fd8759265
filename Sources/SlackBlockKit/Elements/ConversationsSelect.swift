package import WireJSON

/// A menu of conversations.
///
/// Source: Slack, "Reference: select menu element".
public struct ConversationsSelect: Hashable, Sendable, Codable {
    /// What tells the element apart when it is used, 1 to 255 characters, unique in its block.
    public let actionID: String?
    /// What is shown while nothing is chosen, at most 150 characters.
    public let placeholder: PlainText?
    /// The one that is chosen at first.
    public let initialConversation: ConversationID?
    /// Whether the app gets a URL to answer in the chosen conversation.
    public let responseURLEnabled: Bool?
    /// Whether the conversation that one is in is chosen at first.
    public let defaultToCurrentConversation: Bool?
    /// Which conversations are offered.
    public let filter: ConversationFilter?
    /// What is asked before it takes effect.
    public let confirm: ConfirmationDialog?
    /// Whether it has the focus at first.
    public let focusOnLoad: Bool?

    /// Creates an element.
    ///
    /// - Parameters:
    ///   - actionID: What tells the element apart when it is used, 1 to 255 characters, unique in its block.
    ///   - placeholder: What is shown while nothing is chosen, at most 150 characters.
    ///   - initialConversation: The one that is chosen at first.
    ///   - responseURLEnabled: Whether the app gets a URL to answer in the chosen conversation.
    ///   - defaultToCurrentConversation: Whether the conversation that one is in is chosen at first.
    ///   - filter: Which conversations are offered.
    ///   - confirm: What is asked before it takes effect.
    ///   - focusOnLoad: Whether it has the focus at first.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(
        actionID: String? = nil,
        placeholder: PlainText? = nil,
        initialConversation: ConversationID? = nil,
        responseURLEnabled: Bool? = nil,
        defaultToCurrentConversation: Bool? = nil,
        filter: ConversationFilter? = nil,
        confirm: ConfirmationDialog? = nil,
        focusOnLoad: Bool? = nil
    ) throws(BlockKitError) {
        try Check.text(actionID, "conversations_select.action_id", max: 255)
        try Check.text(placeholder, "conversations_select.placeholder", max: 150)
        self.actionID = actionID
        self.placeholder = placeholder
        self.initialConversation = initialConversation
        self.responseURLEnabled = responseURLEnabled
        self.defaultToCurrentConversation = defaultToCurrentConversation
        self.filter = filter
        self.confirm = confirm
        self.focusOnLoad = focusOnLoad
    }
}

extension ConversationsSelect: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "conversations_select", at: path)
        let actionID = try object.optionalString("action_id")
        let placeholder = try object.optional("placeholder", PlainText.self)
        let initialConversation = try object.optional("initial_conversation", ConversationID.self)
        let responseURLEnabled = try object.optionalBool("response_url_enabled")
        let defaultToCurrentConversation = try object.optionalBool("default_to_current_conversation")
        let filter = try object.optional("filter", ConversationFilter.self)
        let confirm = try object.optional("confirm", ConfirmationDialog.self)
        let focusOnLoad = try object.optionalBool("focus_on_load")
        self = try object.finish { () throws(BlockKitError) in
            try Self(
                actionID: actionID,
                placeholder: placeholder,
                initialConversation: initialConversation,
                responseURLEnabled: responseURLEnabled,
                defaultToCurrentConversation: defaultToCurrentConversation,
                filter: filter,
                confirm: confirm,
                focusOnLoad: focusOnLoad
            )
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "conversations_select")
        writer.member("action_id", actionID)
        writer.member("placeholder", placeholder)
        writer.member("initial_conversation", initialConversation)
        writer.member("response_url_enabled", responseURLEnabled)
        writer.member("default_to_current_conversation", defaultToCurrentConversation)
        writer.member("filter", filter)
        writer.member("confirm", confirm)
        writer.member("focus_on_load", focusOnLoad)
        writer.endObject()
    }
}

extension ConversationsSelect: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.addElement(actionID: actionID)
        placeholder?.tally(into: &tally)
        confirm?.tally(into: &tally)
    }
}
