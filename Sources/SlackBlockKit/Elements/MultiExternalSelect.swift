package import WireJSON

/// A menu whose options the app gives, of which several can be chosen.
///
/// Source: Slack, "Reference: multi-select menu element".
public struct MultiExternalSelect: Hashable, Sendable, Codable {
    /// What tells the element apart when it is used, 1 to 255 characters, unique in its block.
    public let actionID: String?
    /// What is shown while nothing is chosen, at most 150 characters.
    public let placeholder: PlainText?
    /// Those that are chosen at first.
    public let initialOptions: [Option]
    /// How many characters must be typed before the app is asked.
    public let minQueryLength: Int?
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
    ///   - initialOptions: Those that are chosen at first.
    ///   - minQueryLength: How many characters must be typed before the app is asked.
    ///   - maxSelectedItems: How many can be chosen, at least 1.
    ///   - confirm: What is asked before it takes effect.
    ///   - focusOnLoad: Whether it has the focus at first.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(
        actionID: String? = nil,
        placeholder: PlainText? = nil,
        initialOptions: [Option] = [],
        minQueryLength: Int? = nil,
        maxSelectedItems: Int? = nil,
        confirm: ConfirmationDialog? = nil,
        focusOnLoad: Bool? = nil
    ) throws(BlockKitError) {
        try Check.text(actionID, "multi_external_select.action_id", max: 255)
        try Check.text(placeholder, "multi_external_select.placeholder", max: 150)
        try Check.size(initialOptions.count, "multi_external_select.initial_options", in: 0...100)
        try Check.number(minQueryLength, "multi_external_select.min_query_length", in: 0...Int.max)
        try Check.number(maxSelectedItems, "multi_external_select.max_selected_items", in: 1...Int.max)
        for option in initialOptions { try option.check("multi_external_select.initial_options") }
        self.actionID = actionID
        self.placeholder = placeholder
        self.initialOptions = initialOptions
        self.minQueryLength = minQueryLength
        self.maxSelectedItems = maxSelectedItems
        self.confirm = confirm
        self.focusOnLoad = focusOnLoad
    }
}

extension MultiExternalSelect: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "multi_external_select", at: path)
        let actionID = try object.optionalString("action_id")
        let placeholder = try object.optional("placeholder", PlainText.self)
        let initialOptions = try object.nonEmptyList("initial_options", of: Option.self)
        let minQueryLength = try object.optionalInt("min_query_length")
        let maxSelectedItems = try object.optionalInt("max_selected_items")
        let confirm = try object.optional("confirm", ConfirmationDialog.self)
        let focusOnLoad = try object.optionalBool("focus_on_load")
        self = try object.finish { () throws(BlockKitError) in
            try Self(
                actionID: actionID,
                placeholder: placeholder,
                initialOptions: initialOptions,
                minQueryLength: minQueryLength,
                maxSelectedItems: maxSelectedItems,
                confirm: confirm,
                focusOnLoad: focusOnLoad
            )
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "multi_external_select")
        writer.member("action_id", actionID)
        writer.member("placeholder", placeholder)
        writer.member("initial_options", nonEmpty: initialOptions)
        writer.member("min_query_length", minQueryLength)
        writer.member("max_selected_items", maxSelectedItems)
        writer.member("confirm", confirm)
        writer.member("focus_on_load", focusOnLoad)
        writer.endObject()
    }
}

extension MultiExternalSelect: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.addElement(actionID: actionID)
        placeholder?.tally(into: &tally)
        for item in initialOptions { item.tally(into: &tally) }
        confirm?.tally(into: &tally)
    }
}
