package import WireJSON

/// A field for people to fill in, with a label.
///
/// For apps with interactivity only.
///
/// Source: Slack, "Reference: input block".
public struct InputBlock: Hashable, Sendable, Codable {
    /// What is to be entered, at most 2,000 characters.
    public let label: PlainText
    /// The field.
    public let element: BlockElement
    /// What helps to fill it in, at most 2,000 characters.
    public let hint: PlainText?
    /// Whether it may stay empty.
    public let isOptional: Bool?
    /// Whether the app is told of each change.
    public let dispatchAction: Bool?
    /// The identifier of the block, 1 to 255 characters, unique in the message.
    public let blockID: String?

    /// Creates a block.
    ///
    /// - Parameters:
    ///   - label: What is to be entered, at most 2,000 characters.
    ///   - element: The field.
    ///   - hint: What helps to fill it in, at most 2,000 characters.
    ///   - isOptional: Whether it may stay empty.
    ///   - dispatchAction: Whether the app is told of each change.
    ///   - blockID: The identifier of the block.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(
        label: PlainText,
        element: BlockElement,
        hint: PlainText? = nil,
        isOptional: Bool? = nil,
        dispatchAction: Bool? = nil,
        blockID: String? = nil
    ) throws(BlockKitError) {
        try Check.text(label, "input.label", max: 2000)
        try Check.text(hint, "input.hint", max: 2000)
        try Check.text(blockID, "input.block_id", max: 255)
        try element.check("input.element", BlockElement.inputs)
        self.label = label
        self.element = element
        self.hint = hint
        self.isOptional = isOptional
        self.dispatchAction = dispatchAction
        self.blockID = blockID
    }
}

extension InputBlock: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "input", at: path)
        let label = try object.required("label", PlainText.self)
        let element = try object.required("element", BlockElement.self)
        let hint = try object.optional("hint", PlainText.self)
        let isOptional = try object.optionalBool("optional")
        let dispatchAction = try object.optionalBool("dispatch_action")
        let blockID = try object.optionalString("block_id")
        self = try object.finish { () throws(BlockKitError) in
            try Self(
                label: label,
                element: element,
                hint: hint,
                isOptional: isOptional,
                dispatchAction: dispatchAction,
                blockID: blockID
            )
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "input")
        writer.member("block_id", blockID)
        writer.member("label", label)
        writer.member("element", element)
        writer.member("hint", hint)
        writer.member("optional", isOptional)
        writer.member("dispatch_action", dispatchAction)
        writer.endObject()
    }
}

extension InputBlock: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.addBlock(id: blockID)
        label.tally(into: &tally)
        element.tally(into: &tally)
        hint?.tally(into: &tally)
    }
}
