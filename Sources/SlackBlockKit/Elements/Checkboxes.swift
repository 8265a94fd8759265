package import WireJSON

/// Check boxes.
///
/// Source: Slack, "Reference: checkboxes element".
public struct Checkboxes: Hashable, Sendable, Codable {
    /// 1 to 10 options, whose text may be mrkdwn.
    public let options: [Option]
    /// What tells the element apart when it is used, 1 to 255 characters, unique in its block.
    public let actionID: String?
    /// Those that are checked at first.
    public let initialOptions: [Option]
    /// What is asked before it takes effect.
    public let confirm: ConfirmationDialog?
    /// Whether it has the focus at first.
    public let focusOnLoad: Bool?

    /// Creates an element.
    ///
    /// - Parameters:
    ///   - options: 1 to 10 options, whose text may be mrkdwn.
    ///   - actionID: What tells the element apart when it is used, 1 to 255 characters, unique in its block.
    ///   - initialOptions: Those that are checked at first.
    ///   - confirm: What is asked before it takes effect.
    ///   - focusOnLoad: Whether it has the focus at first.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(
        options: [Option],
        actionID: String? = nil,
        initialOptions: [Option] = [],
        confirm: ConfirmationDialog? = nil,
        focusOnLoad: Bool? = nil
    ) throws(BlockKitError) {
        try Check.size(options.count, "checkboxes.options", in: 1...10)
        try Check.text(actionID, "checkboxes.action_id", max: 255)
        try Check.size(initialOptions.count, "checkboxes.initial_options", in: 0...10)
        for option in options + initialOptions { try option.check("checkboxes.options", allowsMrkdwn: true) }
        try Check.contained(initialOptions, in: options, "checkboxes.initial_options")
        self.options = options
        self.actionID = actionID
        self.initialOptions = initialOptions
        self.confirm = confirm
        self.focusOnLoad = focusOnLoad
    }
}

extension Checkboxes: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "checkboxes", at: path)
        let options = try object.list("options", of: Option.self)
        let actionID = try object.optionalString("action_id")
        let initialOptions = try object.nonEmptyList("initial_options", of: Option.self)
        let confirm = try object.optional("confirm", ConfirmationDialog.self)
        let focusOnLoad = try object.optionalBool("focus_on_load")
        self = try object.finish { () throws(BlockKitError) in
            try Self(
                options: options,
                actionID: actionID,
                initialOptions: initialOptions,
                confirm: confirm,
                focusOnLoad: focusOnLoad
            )
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "checkboxes")
        writer.member("options", options)
        writer.member("action_id", actionID)
        writer.member("initial_options", nonEmpty: initialOptions)
        writer.member("confirm", confirm)
        writer.member("focus_on_load", focusOnLoad)
        writer.endObject()
    }
}

extension Checkboxes: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.addElement(actionID: actionID)
        for item in options { item.tally(into: &tally) }
        for item in initialOptions { item.tally(into: &tally) }
        confirm?.tally(into: &tally)
    }
}
