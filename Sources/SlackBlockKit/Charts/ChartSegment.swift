package import WireJSON

/// A part of a pie chart.
///
/// Source: Slack, "Reference: data visualization block".
public struct ChartSegment: Hashable, Sendable, Codable {
    /// What it stands for, at most 20 characters.
    public let label: String
    /// How large it is, above 0.
    public let value: Double

    /// Creates a value.
    ///
    /// - Parameters:
    ///   - label: What it stands for, at most 20 characters.
    ///   - value: How large it is, above 0.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(label: String, value: Double) throws(BlockKitError) {
        try Check.text(label, "segments.label", max: 20)
        try Check.finite(value, "segments.value")
        if value <= 0 {
            throw BlockKitError(
                code: .outOfRange,
                field: "segments.value",
                message: "segments.value is \(value), not above 0"
            )
        }
        self.label = label
        self.value = value
    }
}

extension ChartSegment: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, "segments", at: path)
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

extension ChartSegment: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.add(label)
    }
}
