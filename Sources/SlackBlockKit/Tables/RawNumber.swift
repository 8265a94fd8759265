package import WireJSON

/// A cell with a number, by which rows can be sorted.
///
/// Source: Slack, "Reference: table block".
public struct RawNumber: Hashable, Sendable, Codable {
    /// The number.
    public let value: Double
    /// What is shown in place of it.
    public let text: String?

    /// Creates a value.
    ///
    /// - Parameters:
    ///   - value: The number.
    ///   - text: What is shown in place of it.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(_ value: Double, text: String? = nil) throws(BlockKitError) {
        try Check.finite(value, "raw_number.value")
        try Check.text(text, "raw_number.text")
        self.value = value
        self.text = text
    }
}

extension RawNumber: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "raw_number", at: path)
        let value = try object.requiredDouble("value")
        let text = try object.optionalString("text")
        self = try object.finish { () throws(BlockKitError) in try Self(value, text: text) }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "raw_number")
        writer.member("value", value)
        writer.member("text", text)
        writer.endObject()
    }
}

extension RawNumber: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.add(text)
    }
}
