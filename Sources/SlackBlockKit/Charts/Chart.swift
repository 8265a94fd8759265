package import WireJSON

/// A chart.
///
/// Source: Slack, "Reference: data visualization block".
@nonexhaustive
public enum Chart: Hashable, Sendable, Codable {
    /// A pie chart.
    case pie(PieChart)
    /// Bars.
    case bar(SeriesChart)
    /// Lines.
    case line(SeriesChart)
    /// Areas.
    case area(SeriesChart)
}

extension Chart: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        switch try json.type(of: "chart", at: path) {
        case "pie": self = .pie(try PieChart(json: json, at: path))
        case "bar": self = .bar(try SeriesChart(json: json, type: "bar", at: path))
        case "line": self = .line(try SeriesChart(json: json, type: "line", at: path))
        case "area": self = .area(try SeriesChart(json: json, type: "area", at: path))
        case let type: throw .unknownType(type, "chart", path)
        }
    }

    package func write(to writer: inout JSONWriter) {
        switch self {
        case .pie(let chart): chart.write(to: &writer)
        case .bar(let chart): chart.write(to: &writer, type: "bar")
        case .line(let chart): chart.write(to: &writer, type: "line")
        case .area(let chart): chart.write(to: &writer, type: "area")
        }
    }
}

extension Chart: Tallied {
    func tally(into tally: inout MessageTally) {
        switch self {
        case .pie(let chart): chart.tally(into: &tally)
        case .bar(let chart), .line(let chart), .area(let chart):
            for series in chart.series { series.tally(into: &tally) }
        }
    }
}
