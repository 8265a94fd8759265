package import WireJSON

/// A menu behind three dots.
///
/// Source: Slack, "Reference: overflow menu element".
public struct OverflowMenu: Hashable, Sendable, Codable {
    /// 1 to 5 options, which may have a URL.
    public let options: [Option]
    /// What tells the element apart when it is used, 1 to 255 characters, unique in its block.
    public let actionID: String?
    /// What is asked before it takes effect.
    public let confirm: ConfirmationDialog?

    /// Creates an element.
    ///
    /// - Parameters:
    ///   - options: 1 to 5 options, which may have a URL.
    ///   - actionID: What tells the element apart when it is used, 1 to 255 characters, unique in its block.
    ///   - confirm: What is asked before it takes effect.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(options: [Option], actionID: String? = nil, confirm: ConfirmationDialog? = nil) throws(BlockKitError) {
        try Check.size(options.count, "overflow.options", in: 1...5)
        try Check.text(actionID, "overflow.action_id", max: 255)
        for option in options { try option.check("overflow.options", allowsURL: true) }
        self.options = options
        self.actionID = actionID
        self.confirm = confirm
    }
}

extension OverflowMenu: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "overflow", at: path)
        let options = try object.list("options", of: Option.self)
        let actionID = try object.optionalString("action_id")
        let confirm = try object.optional("confirm", ConfirmationDialog.self)
        self = try object.finish { () throws(BlockKitError) in
            try Self(options: options, actionID: actionID, confirm: confirm)
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "overflow")
        writer.member("options", options)
        writer.member("action_id", actionID)
        writer.member("confirm", confirm)
        writer.endObject()
    }
}

extension OverflowMenu: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.addElement(actionID: actionID)
        for item in options { item.tally(into: &tally) }
        confirm?.tally(into: &tally)
    }
}
