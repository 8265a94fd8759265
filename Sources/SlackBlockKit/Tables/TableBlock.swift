package import WireJSON

/// A table.
///
/// A message holds one table, of either kind. Slack has been seen to refuse tables, so let the message make sense
/// without it.
///
/// Source: Slack, "Reference: table block".
public struct TableBlock: Hashable, Sendable, Codable {
    /// 1 to 100 rows of 1 to 20 cells, with at most 10,000 characters together.
    public let rows: [TableRow]
    /// How the columns are shown, from the left.
    public let columns: [TableColumn]
    /// The identifier of the block, 1 to 255 characters, unique in the message.
    public let blockID: String?

    /// Creates a block.
    ///
    /// - Parameters:
    ///   - rows: 1 to 100 rows of 1 to 20 cells, with at most 10,000 characters together.
    ///   - columns: How the columns are shown, from the left.
    ///   - blockID: The identifier of the block.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(rows: [TableRow], columns: [TableColumn] = [], blockID: String? = nil) throws(BlockKitError) {
        try Check.size(columns.count, "table.column_settings", in: 0...20)
        try Check.text(blockID, "table.block_id", max: 255)
        try TableRow.check(rows, "table", count: 1...100, characters: 10_000)
        try Check.size(columns.count, "table.column_settings", in: 0...rows[0].cells.count)
        self.rows = rows
        self.columns = columns
        self.blockID = blockID
    }
}

extension TableBlock: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "table", at: path)
        let rows = try object.list("rows", of: TableRow.self)
        let columns = try object.nonEmptyList("column_settings", of: TableColumn.self)
        let blockID = try object.optionalString("block_id")
        self = try object.finish { () throws(BlockKitError) in
            try Self(rows: rows, columns: columns, blockID: blockID)
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "table")
        writer.member("block_id", blockID)
        writer.member("rows", rows)
        writer.member("column_settings", nonEmpty: columns)
        writer.endObject()
    }
}

extension TableBlock: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.addBlock(id: blockID)
        for item in rows { item.tally(into: &tally) }
        tally.tables &+= 1
    }
}
