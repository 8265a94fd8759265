package import WireJSON

/// How a column is shown.
///
/// Source: Slack, "Reference: table block".
public struct ColumnSettings: Hashable, Sendable, Codable {
    /// On which side its cells stand.
    public let align: ColumnAlignment?
    /// Whether long text is broken into lines.
    public let isWrapped: Bool?

    /// Creates a value.
    ///
    /// - Parameters:
    ///   - align: On which side its cells stand.
    ///   - isWrapped: Whether long text is broken into lines.
    public init(align: ColumnAlignment? = nil, isWrapped: Bool? = nil) {
        self.align = align
        self.isWrapped = isWrapped
    }
}

extension ColumnSettings: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, "column_settings", at: path)
        let align = try object.optional("align", ColumnAlignment.self)
        let isWrapped = try object.optionalBool("is_wrapped")
        self = try object.finish { () throws(BlockKitError) in Self(align: align, isWrapped: isWrapped) }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("align", align)
        writer.member("is_wrapped", isWrapped)
        writer.endObject()
    }
}
