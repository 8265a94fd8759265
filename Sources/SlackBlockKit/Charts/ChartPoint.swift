package import WireJSON

/// A value of a series.
///
/// Source: Slack, "Reference: data visualization block".
public struct ChartPoint: Hashable, Sendable, Codable {
    /// The category, at most 20 characters.
    public let label: String
    /// The value.
    public let value: Double

    /// Creates a value.
    ///
    /// - Parameters:
    ///   - label: The category, at most 20 characters.
    ///   - value: The value.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(label: String, value: Double) throws(BlockKitError) {
        try Check.text(label, "data.label", max: 20)
        try Check.finite(value, "data.value")
        self.label = label
        self.value = value
    }
}

extension ChartPoint: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, "data", at: path)
        let label = try object.string("label")
        let value = try object.requiredDouble("value")
        self = try object.finish { () throws(BlockKitError) in try Self(label: label, value: value) }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("label", label)
        writer.member("value", value)
        writer.endObject()
    }
}

extension ChartPoint: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.add(label)
    }
}
