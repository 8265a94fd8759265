package import WireJSON

/// Values that belong together.
///
/// Source: Slack, "Reference: data visualization block".
public struct ChartSeries: Hashable, Sendable, Codable {
    /// What they are, at most 20 characters.
    public let name: String
    /// 1 to 20 values, one for each category.
    public let data: [ChartPoint]

    /// Creates a value.
    ///
    /// - Parameters:
    ///   - name: What they are, at most 20 characters.
    ///   - data: 1 to 20 values, one for each category.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(name: String, data: [ChartPoint]) throws(BlockKitError) {
        try Check.text(name, "series.name", max: 20)
        try Check.size(data.count, "series.data", in: 1...20)
        self.name = name
        self.data = data
    }
}

extension ChartSeries: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, "series", at: path)
        let name = try object.string("name")
        let data = try object.list("data", of: ChartPoint.self)
        self = try object.finish { () throws(BlockKitError) in try Self(name: name, data: data) }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.member("data", data)
        writer.endObject()
    }
}

extension ChartSeries: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.add(name)
        for item in data { item.tally(into: &tally) }
    }
}
