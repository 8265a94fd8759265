package import WireJSON

/// How a column of a table is shown, or that it is shown as usual, which Slack writes as `null`.
///
/// Source: Slack, "Reference: table block".
public struct TableColumn: Hashable, Sendable, Codable {
    /// How it is shown; `nil` for as usual.
    public let settings: ColumnSettings?

    /// Creates a column.
    ///
    /// - Parameter settings: How it is shown.
    public init(_ settings: ColumnSettings? = nil) { self.settings = settings }
}

extension TableColumn: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        self.init(json == .null ? nil : try ColumnSettings(json: json, at: path))
    }

    package func write(to writer: inout JSONWriter) {
        if let settings { settings.write(to: &writer) } else { writer.null() }
    }
}
