package import WireJSON

/// A pie chart.
///
/// Source: Slack, "Reference: data visualization block".
public struct PieChart: Hashable, Sendable, Codable {
    /// 1 to 12 parts.
    public let segments: [ChartSegment]

    /// Creates a value.
    ///
    /// - Parameter segments: 1 to 12 parts.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(_ segments: [ChartSegment]) throws(BlockKitError) {
        try Check.size(segments.count, "pie.segments", in: 1...12)
        self.segments = segments
    }
}

extension PieChart: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "pie", at: path)
        let segments = try object.list("segments", of: ChartSegment.self)
        self = try object.finish { () throws(BlockKitError) in try Self(segments) }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "pie")
        writer.member("segments", segments)
        writer.endObject()
    }
}

extension PieChart: Tallied {
    func tally(into tally: inout MessageTally) {
        for item in segments { item.tally(into: &tally) }
    }
}
