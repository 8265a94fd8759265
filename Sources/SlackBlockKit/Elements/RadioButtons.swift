package import WireJSON

/// Buttons of which one can be chosen.
///
/// Source: Slack, "Reference: radio buttons element".
public struct RadioButtons: Hashable, Sendable, Codable {
    /// 1 to 10 options, whose text may be mrkdwn.
    public let options: [Option]
    /// What tells the element apart when it is used, 1 to 255 characters, unique in its block.
    public let actionID: String?
    /// The one that is chosen at first.
    public let initialOption: Option?
    /// What is asked before it takes effect.
    public let confirm: ConfirmationDialog?
    /// Whether it has the focus at first.
    public let focusOnLoad: Bool?

    /// Creates an element.
    ///
    /// - Parameters:
    ///   - options: 1 to 10 options, whose text may be mrkdwn.
    ///   - actionID: What tells the element apart when it is used, 1 to 255 characters, unique in its block.
    ///   - initialOption: The one that is chosen at first.
    ///   - confirm: What is asked before it takes effect.
    ///   - focusOnLoad: Whether it has the focus at first.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(
        options: [Option],
        actionID: String? = nil,
        initialOption: Option? = nil,
        confirm: ConfirmationDialog? = nil,
        focusOnLoad: Bool? = nil
    ) throws(BlockKitError) {
        try Check.size(options.count, "radio_buttons.options", in: 1...10)
        try Check.text(actionID, "radio_buttons.action_id", max: 255)
        for option in options { try option.check("radio_buttons.options", allowsMrkdwn: true) }
        try Check.contained(initialOption, in: options, "radio_buttons.initial_option")
        self.options = options
        self.actionID = actionID
        self.initialOption = initialOption
        self.confirm = confirm
        self.focusOnLoad = focusOnLoad
    }
}

extension RadioButtons: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "radio_buttons", at: path)
        let options = try object.list("options", of: Option.self)
        let actionID = try object.optionalString("action_id")
        let initialOption = try object.optional("initial_option", Option.self)
        let confirm = try object.optional("confirm", ConfirmationDialog.self)
        let focusOnLoad = try object.optionalBool("focus_on_load")
        self = try object.finish { () throws(BlockKitError) in
            try Self(
                options: options,
                actionID: actionID,
                initialOption: initialOption,
                confirm: confirm,
                focusOnLoad: focusOnLoad
            )
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "radio_buttons")
        writer.member("options", options)
        writer.member("action_id", actionID)
        writer.member("initial_option", initialOption)
        writer.member("confirm", confirm)
        writer.member("focus_on_load", focusOnLoad)
        writer.endObject()
    }
}

extension RadioButtons: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.addElement(actionID: actionID)
        for item in options { item.tally(into: &tally) }
        initialOption?.tally(into: &tally)
        confirm?.tally(into: &tally)
    }
}
