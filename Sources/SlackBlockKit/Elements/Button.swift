package import WireJSON

/// A button.
///
/// A button with a URL tells the app of the click too. An app that only has an incoming webhook has nothing to
/// answer with, and people see a warning: write a link in a section there. Text is cut at about 30 characters when
/// it is shown.
///
/// Source: Slack, "Reference: button element".
public struct Button: Hashable, Sendable, Codable {
    /// What it says, at most 75 characters.
    public let text: PlainText
    /// What tells the element apart when it is used, 1 to 255 characters, unique in its block.
    public let actionID: String?
    /// What opens in the browser.
    public let url: SlackURL?
    /// What the app gets, at most 2,000 characters.
    public let value: String?
    /// How it is coloured; `nil` for the usual look.
    public let style: ButtonStyle?
    /// What is asked before it takes effect.
    public let confirm: ConfirmationDialog?
    /// What screen readers read in place of the text, at most 75 characters.
    public let accessibilityLabel: String?
    /// What is asked when it is clicked, at most 4,000 characters.
    public let agentPrompt: String?
    /// What is shown in place of the prompt.
    public let agentPromptDisplay: String?

    /// Creates an element.
    ///
    /// - Parameters:
    ///   - text: What it says, at most 75 characters.
    ///   - actionID: What tells the element apart when it is used, 1 to 255 characters, unique in its block.
    ///   - url: What opens in the browser.
    ///   - value: What the app gets, at most 2,000 characters.
    ///   - style: How it is coloured; `nil` for the usual look.
    ///   - confirm: What is asked before it takes effect.
    ///   - accessibilityLabel: What screen readers read in place of the text, at most 75 characters.
    ///   - agentPrompt: What is asked when it is clicked, at most 4,000 characters.
    ///   - agentPromptDisplay: What is shown in place of the prompt.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(
        _ text: PlainText,
        actionID: String? = nil,
        url: SlackURL? = nil,
        value: String? = nil,
        style: ButtonStyle? = nil,
        confirm: ConfirmationDialog? = nil,
        accessibilityLabel: String? = nil,
        agentPrompt: String? = nil,
        agentPromptDisplay: String? = nil
    ) throws(BlockKitError) {
        try Check.text(text, "button.text", max: 75)
        try Check.text(actionID, "button.action_id", max: 255)
        try Check.text(value, "button.value", max: 2000)
        try Check.text(accessibilityLabel, "button.accessibility_label", max: 75)
        try Check.text(agentPrompt, "button.agent_prompt", max: 4000)
        try Check.text(agentPromptDisplay, "button.agent_prompt_display")
        self.text = text
        self.actionID = actionID
        self.url = url
        self.value = value
        self.style = style
        self.confirm = confirm
        self.accessibilityLabel = accessibilityLabel
        self.agentPrompt = agentPrompt
        self.agentPromptDisplay = agentPromptDisplay
    }
}

extension Button: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "button", at: path)
        let text = try object.required("text", PlainText.self)
        let actionID = try object.optionalString("action_id")
        let url = try object.optional("url", SlackURL.self)
        let value = try object.optionalString("value")
        let style = try object.optional("style", ButtonStyle.self)
        let confirm = try object.optional("confirm", ConfirmationDialog.self)
        let accessibilityLabel = try object.optionalString("accessibility_label")
        let agentPrompt = try object.optionalString("agent_prompt")
        let agentPromptDisplay = try object.optionalString("agent_prompt_display")
        self = try object.finish { () throws(BlockKitError) in
            try Self(
                text,
                actionID: actionID,
                url: url,
                value: value,
                style: style,
                confirm: confirm,
                accessibilityLabel: accessibilityLabel,
                agentPrompt: agentPrompt,
                agentPromptDisplay: agentPromptDisplay
            )
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "button")
        writer.member("text", text)
        writer.member("action_id", actionID)
        writer.member("url", url)
        writer.member("value", value)
        writer.member("style", style)
        writer.member("confirm", confirm)
        writer.member("accessibility_label", accessibilityLabel)
        writer.member("agent_prompt", agentPrompt)
        writer.member("agent_prompt_display", agentPromptDisplay)
        writer.endObject()
    }
}

extension Button: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.addElement(actionID: actionID)
        text.tally(into: &tally)
        confirm?.tally(into: &tally)
    }
}
