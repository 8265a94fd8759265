package import WireJSON

/// A menu with options of its own, of which several can be chosen.
///
/// Source: Slack, "Reference: multi-select menu element".
public struct MultiStaticSelect: Hashable, Sendable, Codable {
    /// Up to 100 options; or `optionGroups`.
    public let options: [Option]
    /// Up to 100 groups of options; or `options`.
    public let optionGroups: [OptionGroup]
    /// What tells the element apart when it is used, 1 to 255 characters, unique in its block.
    public let actionID: String?
    /// What is shown while nothing is chosen, at most 150 characters.
    public let placeholder: PlainText?
    /// Those that are chosen at first.
    public let initialOptions: [Option]
    /// How many can be chosen, at least 1.
    public let maxSelectedItems: Int?
    /// What is asked before it takes effect.
    public let confirm: ConfirmationDialog?
    /// Whether it has the focus at first.
    public let focusOnLoad: Bool?

    /// Creates an element.
    ///
    /// - Parameters:
    ///   - options: Up to 100 options; or `optionGroups`.
    ///   - optionGroups: Up to 100 groups of options; or `options`.
    ///   - actionID: What tells the element apart when it is used, 1 to 255 characters, unique in its block.
    ///   - placeholder: What is shown while nothing is chosen, at most 150 characters.
    ///   - initialOptions: Those that are chosen at first.
    ///   - maxSelectedItems: How many can be chosen, at least 1.
    ///   - confirm: What is asked before it takes effect.
    ///   - focusOnLoad: Whether it has the focus at first.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(
        options: [Option] = [],
        optionGroups: [OptionGroup] = [],
        actionID: String? = nil,
        placeholder: PlainText? = nil,
        initialOptions: [Option] = [],
        maxSelectedItems: Int? = nil,
        confirm: ConfirmationDialog? = nil,
        focusOnLoad: Bool? = nil
    ) throws(BlockKitError) {
        try Check.size(options.count, "multi_static_select.options", in: 0...100)
        try Check.size(optionGroups.count, "multi_static_select.option_groups", in: 0...100)
        try Check.text(actionID, "multi_static_select.action_id", max: 255)
        try Check.text(placeholder, "multi_static_select.placeholder", max: 150)
        try Check.size(initialOptions.count, "multi_static_select.initial_options", in: 0...100)
        try Check.number(maxSelectedItems, "multi_static_select.max_selected_items", in: 1...Int.max)
        try Check.oneOf(!options.isEmpty, !optionGroups.isEmpty, "multi_static_select", "options and option_groups")
        for option in options { try option.check("multi_static_select.options") }
        let offered = options + optionGroups.flatMap(\.options)
        try Check.contained(initialOptions, in: offered, "multi_static_select.initial_options")
        self.options = options
        self.optionGroups = optionGroups
        self.actionID = actionID
        self.placeholder = placeholder
        self.initialOptions = initialOptions
        self.maxSelectedItems = maxSelectedItems
        self.confirm = confirm
        self.focusOnLoad = focusOnLoad
    }
}

extension MultiStaticSelect: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "multi_static_select", at: path)
        let options = try object.nonEmptyList("options", of: Option.self)
        let optionGroups = try object.nonEmptyList("option_groups", of: OptionGroup.self)
        let actionID = try object.optionalString("action_id")
        let placeholder = try object.optional("placeholder", PlainText.self)
        let initialOptions = try object.nonEmptyList("initial_options", of: Option.self)
        let maxSelectedItems = try object.optionalInt("max_selected_items")
        let confirm = try object.optional("confirm", ConfirmationDialog.self)
        let focusOnLoad = try object.optionalBool("focus_on_load")
        self = try object.finish { () throws(BlockKitError) in
            try Self(
                options: options,
                optionGroups: optionGroups,
                actionID: actionID,
                placeholder: placeholder,
                initialOptions: initialOptions,
                maxSelectedItems: maxSelectedItems,
                confirm: confirm,
                focusOnLoad: focusOnLoad
            )
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "multi_static_select")
        writer.member("options", nonEmpty: options)
        writer.member("option_groups", nonEmpty: optionGroups)
        writer.member("action_id", actionID)
        writer.member("placeholder", placeholder)
        writer.member("initial_options", nonEmpty: initialOptions)
        writer.member("max_selected_items", maxSelectedItems)
        writer.member("confirm", confirm)
        writer.member("focus_on_load", focusOnLoad)
        writer.endObject()
    }
}

extension MultiStaticSelect: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.addElement(actionID: actionID)
        for item in options { item.tally(into: &tally) }
        for item in optionGroups { item.tally(into: &tally) }
        placeholder?.tally(into: &tally)
        for item in initialOptions { item.tally(into: &tally) }
        confirm?.tally(into: &tally)
    }
}
