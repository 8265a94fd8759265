package import WireJSON

/// A menu of public channels.
///
/// Source: Slack, "Reference: select menu element".
public struct ChannelsSelect: Hashable, Sendable, Codable {
    /// What tells the element apart when it is used, 1 to 255 characters, unique in its block.
    public let actionID: String?
    /// What is shown while nothing is chosen, at most 150 characters.
    public let placeholder: PlainText?
    /// The one that is chosen at first.
    public let initialChannel: ConversationID?
    /// Whether the app gets a URL to answer in the chosen conversation.
    public let responseURLEnabled: Bool?
    /// What is asked before it takes effect.
    public let confirm: ConfirmationDialog?
    /// Whether it has the focus at first.
    public let focusOnLoad: Bool?

    /// Creates an element.
    ///
    /// - Parameters:
    ///   - actionID: What tells the element apart when it is used, 1 to 255 characters, unique in its block.
    ///   - placeholder: What is shown while nothing is chosen, at most 150 characters.
    ///   - initialChannel: The one that is chosen at first.
    ///   - responseURLEnabled: Whether the app gets a URL to answer in the chosen conversation.
    ///   - confirm: What is asked before it takes effect.
    ///   - focusOnLoad: Whether it has the focus at first.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(
        actionID: String? = nil,
        placeholder: PlainText? = nil,
        initialChannel: ConversationID? = nil,
        responseURLEnabled: Bool? = nil,
        confirm: ConfirmationDialog? = nil,
        focusOnLoad: Bool? = nil
    ) throws(BlockKitError) {
        try Check.text(actionID, "channels_select.action_id", max: 255)
        try Check.text(placeholder, "channels_select.placeholder", max: 150)
        self.actionID = actionID
        self.placeholder = placeholder
        self.initialChannel = initialChannel
        self.responseURLEnabled = responseURLEnabled
        self.confirm = confirm
        self.focusOnLoad = focusOnLoad
    }
}

extension ChannelsSelect: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "channels_select", at: path)
        let actionID = try object.optionalString("action_id")
        let placeholder = try object.optional("placeholder", PlainText.self)
        let initialChannel = try object.optional("initial_channel", ConversationID.self)
        let responseURLEnabled = try object.optionalBool("response_url_enabled")
        let confirm = try object.optional("confirm", ConfirmationDialog.self)
        let focusOnLoad = try object.optionalBool("focus_on_load")
        self = try object.finish { () throws(BlockKitError) in
            try Self(
                actionID: actionID,
                placeholder: placeholder,
                initialChannel: initialChannel,
                responseURLEnabled: responseURLEnabled,
                confirm: confirm,
                focusOnLoad: focusOnLoad
            )
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "channels_select")
        writer.member("action_id", actionID)
        writer.member("placeholder", placeholder)
        writer.member("initial_channel", initialChannel)
        writer.member("response_url_enabled", responseURLEnabled)
        writer.member("confirm", confirm)
        writer.member("focus_on_load", focusOnLoad)
        writer.endObject()
    }
}

extension ChannelsSelect: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.addElement(actionID: actionID)
        placeholder?.tally(into: &tally)
        confirm?.tally(into: &tally)
    }
}
