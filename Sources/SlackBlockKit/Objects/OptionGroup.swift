package import WireJSON

/// Options of a menu under a heading.
///
/// Source: Slack, "Reference: option group object".
public struct OptionGroup: Hashable, Sendable, Codable {
    /// The heading, at most 75 characters.
    public let label: PlainText
    /// 1 to 100 options.
    public let options: [Option]

    /// Creates a value.
    ///
    /// - Parameters:
    ///   - label: The heading, at most 75 characters.
    ///   - options: 1 to 100 options.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(label: PlainText, options: [Option]) throws(BlockKitError) {
        try Check.text(label, "option_group.label", max: 75)
        try Check.size(options.count, "option_group.options", in: 1...100)
        for option in options { try option.check("option_group.options") }
        self.label = label
        self.options = options
    }
}

extension OptionGroup: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, "option_group", at: path)
        let label = try object.required("label", PlainText.self)
        let options = try object.list("options", of: Option.self)
        self = try object.finish { () throws(BlockKitError) in try Self(label: label, options: options) }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("label", label)
        writer.member("options", options)
        writer.endObject()
    }
}

extension OptionGroup: Tallied {
    func tally(into tally: inout MessageTally) {
        label.tally(into: &tally)
        for item in options { item.tally(into: &tally) }
    }
}
