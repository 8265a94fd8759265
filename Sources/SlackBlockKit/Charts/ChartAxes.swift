package import WireJSON

/// What stands at the axes of a chart.
///
/// Source: Slack, "Reference: data visualization block".
public struct ChartAxes: Hashable, Sendable, Codable {
    /// 1 to 20 different categories, at most 20 characters each.
    public let categories: [String]
    /// The horizontal axis, at most 50 characters.
    public let xLabel: String?
    /// The vertical axis, at most 50 characters.
    public let yLabel: String?

    /// Creates a value.
    ///
    /// - Parameters:
    ///   - categories: 1 to 20 different categories, at most 20 characters each.
    ///   - xLabel: The horizontal axis, at most 50 characters.
    ///   - yLabel: The vertical axis, at most 50 characters.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(categories: [String], xLabel: String? = nil, yLabel: String? = nil) throws(BlockKitError) {
        try Check.size(categories.count, "axis_config.categories", in: 1...20)
        for item in categories { try Check.text(item, "axis_config.categories", max: 20) }
        try Check.text(xLabel, "axis_config.x_label", max: 50)
        try Check.text(yLabel, "axis_config.y_label", max: 50)
        try Check.unique(categories, "axis_config.categories")
        self.categories = categories
        self.xLabel = xLabel
        self.yLabel = yLabel
    }
}

extension ChartAxes: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, "axis_config", at: path)
        let categories = try object.strings("categories")
        let xLabel = try object.optionalString("x_label")
        let yLabel = try object.optionalString("y_label")
        self = try object.finish { () throws(BlockKitError) in
            try Self(categories: categories, xLabel: xLabel, yLabel: yLabel)
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("categories", categories)
        writer.member("x_label", xLabel)
        writer.member("y_label", yLabel)
        writer.endObject()
    }
}
