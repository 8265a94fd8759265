package import WireJSON

/// A row of a table.
///
/// Source: Slack, "Reference: table block".
public struct TableRow: Hashable, Sendable, Codable {
    /// Its cells, 1 to 20.
    public let cells: [TableCell]

    /// Creates a row.
    ///
    /// - Parameter cells: Its cells, 1 to 20; all rows of a table have as many.
    /// - Throws: `BlockKitError` with code `tooFew` or `tooMany`.
    public init(_ cells: [TableCell]) throws(BlockKitError) {
        try Check.size(cells.count, "table.rows.cells", in: 1...20)
        self.cells = cells
    }

    /// Creates a row of plain text.
    ///
    /// - Parameter texts: The texts of its cells, 1 to 20; any strings, whose control characters are replaced.
    /// - Throws: `BlockKitError` with code `tooFew` or `tooMany`.
    public init(_ texts: [String]) throws(BlockKitError) {
        var cells: [TableCell] = []
        for text in texts { cells.append(.text(try RawText(displaying: text))) }
        try self.init(cells)
    }

    /// Checks the rows of a table, and returns how many characters they have.
    static func check(_ rows: [TableRow], _ name: String, count: ClosedRange<Int>, characters: Int)
        throws(BlockKitError)
    {
        try Check.size(rows.count, "\(name).rows", in: count)
        var tally = MessageTally()
        for row in rows {
            if row.cells.count != rows[0].cells.count {
                throw BlockKitError(
                    code: .conflict,
                    field: "\(name).rows",
                    limit: rows[0].cells.count,
                    actual: row.cells.count,
                    message: "\(name).rows: a row has \(row.cells.count) cells, the first one \(rows[0].cells.count)"
                )
            }
            row.tally(into: &tally)
        }
        try Check.count(tally.characters, "\(name).rows", max: characters, allowsEmpty: true)
    }
}

extension TableRow: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        guard case .array(let elements) = json else {
            throw .wrongKind("table.rows", found: json, wanted: "an array", path)
        }
        var cells: [TableCell] = []
        for (index, element) in elements.enumerated() {
            cells.append(try TableCell(json: element, at: path.appending(index: index)))
        }
        self = try path.locating { () throws(BlockKitError) in try Self(cells) }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginArray()
        for cell in cells { cell.write(to: &writer) }
        writer.endArray()
    }
}

extension TableRow: Tallied {
    func tally(into tally: inout MessageTally) {
        for cell in cells { cell.tally(into: &tally) }
    }
}
