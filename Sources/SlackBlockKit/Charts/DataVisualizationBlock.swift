package import WireJSON

/// A chart with a heading.
///
/// A message holds at most two.
///
/// Source: Slack, "Reference: data visualization block".
public struct DataVisualizationBlock: Hashable, Sendable, Codable {
    /// The heading, at most 50 characters.
    public let title: String
    /// The chart.
    public let chart: Chart
    /// The identifier of the block, 1 to 255 characters, unique in the message.
    public let blockID: String?

    /// Creates a block.
    ///
    /// - Parameters:
    ///   - title: The heading, at most 50 characters.
    ///   - chart: The chart.
    ///   - blockID: The identifier of the block.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(title: String, chart: Chart, blockID: String? = nil) throws(BlockKitError) {
        try Check.text(title, "data_visualization.title", max: 50)
        try Check.text(blockID, "data_visualization.block_id", max: 255)
        self.title = title
        self.chart = chart
        self.blockID = blockID
    }
}

extension DataVisualizationBlock: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "data_visualization", at: path)
        let title = try object.string("title")
        let chart = try object.required("chart", Chart.self)
        let blockID = try object.optionalString("block_id")
        self = try object.finish { () throws(BlockKitError) in try Self(title: title, chart: chart, blockID: blockID) }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "data_visualization")
        writer.member("block_id", blockID)
        writer.member("title", title)
        writer.member("chart", chart)
        writer.endObject()
    }
}

extension DataVisualizationBlock: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.addBlock(id: blockID)
        tally.add(title)
        chart.tally(into: &tally)
        tally.charts &+= 1
    }
}
