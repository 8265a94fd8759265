package import WireJSON

/// A button that starts a workflow.
///
/// Source: Slack, "Reference: workflow button element".
public struct WorkflowButton: Hashable, Sendable, Codable {
    /// What it says, at most 75 characters.
    public let text: PlainText
    /// What it starts.
    public let workflow: Workflow
    /// What tells the element apart when it is used, 1 to 255 characters, unique in its block.
    public let actionID: String?
    /// How it is coloured; `nil` for the usual look.
    public let style: ButtonStyle?
    /// What is asked before it takes effect.
    public let confirm: ConfirmationDialog?
    /// What screen readers read in place of the text, at most 75 characters.
    public let accessibilityLabel: String?

    /// Creates an element.
    ///
    /// - Parameters:
    ///   - text: What it says, at most 75 characters.
    ///   - workflow: What it starts.
    ///   - actionID: What tells the element apart when it is used, 1 to 255 characters, unique in its block.
    ///   - style: How it is coloured; `nil` for the usual look.
    ///   - confirm: What is asked before it takes effect.
    ///   - accessibilityLabel: What screen readers read in place of the text, at most 75 characters.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(
        _ text: PlainText,
        workflow: Workflow,
        actionID: String? = nil,
        style: ButtonStyle? = nil,
        confirm: ConfirmationDialog? = nil,
        accessibilityLabel: String? = nil
    ) throws(BlockKitError) {
        try Check.text(text, "workflow_button.text", max: 75)
        try Check.text(actionID, "workflow_button.action_id", max: 255)
        try Check.text(accessibilityLabel, "workflow_button.accessibility_label", max: 75)
        self.text = text
        self.workflow = workflow
        self.actionID = actionID
        self.style = style
        self.confirm = confirm
        self.accessibilityLabel = accessibilityLabel
    }
}

extension WorkflowButton: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "workflow_button", at: path)
        let text = try object.required("text", PlainText.self)
        let workflow = try object.required("workflow", Workflow.self)
        let actionID = try object.optionalString("action_id")
        let style = try object.optional("style", ButtonStyle.self)
        let confirm = try object.optional("confirm", ConfirmationDialog.self)
        let accessibilityLabel = try object.optionalString("accessibility_label")
        self = try object.finish { () throws(BlockKitError) in
            try Self(
                text,
                workflow: workflow,
                actionID: actionID,
                style: style,
                confirm: confirm,
                accessibilityLabel: accessibilityLabel
            )
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "workflow_button")
        writer.member("text", text)
        writer.member("workflow", workflow)
        writer.member("action_id", actionID)
        writer.member("style", style)
        writer.member("confirm", confirm)
        writer.member("accessibility_label", accessibilityLabel)
        writer.endObject()
    }
}

extension WorkflowButton: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.addElement(actionID: actionID)
        text.tally(into: &tally)
        confirm?.tally(into: &tally)
    }
}
