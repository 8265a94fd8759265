import WireJSON

/// A chart of bars, lines or areas: series of values over the same categories.
///
/// Source: Slack, "Reference: data visualization block".
public struct SeriesChart: Hashable, Sendable {
    /// 1 to 12 series, whose names differ.
    public let series: [ChartSeries]
    /// The categories, and what stands at the axes.
    public let axes: ChartAxes

    /// Creates a chart.
    ///
    /// - Parameters:
    ///   - series: 1 to 12 series, whose names differ, with one value for each category.
    ///   - axes: The categories, and what stands at the axes.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(_ series: [ChartSeries], axes: ChartAxes) throws(BlockKitError) {
        try Check.size(series.count, "chart.series", in: 1...12)
        try Check.unique(series.map(\.name), "chart.series")
        for one in series where one.data.map(\.label).sorted() != axes.categories.sorted() {
            throw BlockKitError(
                code: .conflict,
                field: "chart.series.data",
                message: "chart.series.data '\(one.name)' needs exactly one value for each category"
            )
        }
        self.series = series
        self.axes = axes
    }

    init(json: JSONValue, type: String, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: type, at: path)
        let series = try object.list("series", of: ChartSeries.self)
        let axes = try object.required("axis_config", ChartAxes.self)
        self = try object.finish { () throws(BlockKitError) in try Self(series, axes: axes) }
    }

    func write(to writer: inout JSONWriter, type: StaticString) {
        writer.beginObject(type: type)
        writer.member("series", series)
        writer.member("axis_config", axes)
        writer.endObject()
    }
}
