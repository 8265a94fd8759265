package import WireJSON

/// A table with pages, in which rows can be sorted.
///
/// A message holds one table, of either kind. The first row is the heading.
///
/// Source: Slack, "Reference: data table block".
public struct DataTableBlock: Hashable, Sendable, Codable {
    /// What the table shows.
    public let caption: String
    /// 2 to 201 rows of 1 to 20 cells, with at most 20,000 characters together; the first is the heading, without
    /// rich text.
    public let rows: [TableRow]
    /// How many rows a page has, 1 to 100.
    public let pageSize: Int?
    /// Which column names the rows, from 0.
    public let rowHeaderColumnIndex: Int?
    /// The identifier of the block, 1 to 255 characters, unique in the message.
    public let blockID: String?

    /// Creates a block.
    ///
    /// - Parameters:
    ///   - caption: What the table shows.
    ///   - rows: 2 to 201 rows of 1 to 20 cells, with at most 20,000 characters together; the first is the heading,
    ///     without rich text.
    ///   - pageSize: How many rows a page has, 1 to 100.
    ///   - rowHeaderColumnIndex: Which column names the rows, from 0.
    ///   - blockID: The identifier of the block.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(
        caption: String,
        rows: [TableRow],
        pageSize: Int? = nil,
        rowHeaderColumnIndex: Int? = nil,
        blockID: String? = nil
    ) throws(BlockKitError) {
        try Check.text(caption, "data_table.caption")
        try Check.number(pageSize, "data_table.page_size", in: 1...100)
        try Check.text(blockID, "data_table.block_id", max: 255)
        try TableRow.check(rows, "data_table", count: 2...201, characters: 20_000)
        try Check.number(rowHeaderColumnIndex, "data_table.row_header_column_index", in: 0...(rows[0].cells.count - 1))
        for cell in rows[0].cells {
            if case .richText = cell {
                throw BlockKitError(
                    code: .conflict,
                    field: "data_table.rows",
                    message: "data_table.rows: a heading can't be rich text"
                )
            }
        }
        self.caption = caption
        self.rows = rows
        self.pageSize = pageSize
        self.rowHeaderColumnIndex = rowHeaderColumnIndex
        self.blockID = blockID
    }
}

extension DataTableBlock: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "data_table", at: path)
        let caption = try object.string("caption")
        let rows = try object.list("rows", of: TableRow.self)
        let pageSize = try object.optionalInt("page_size")
        let rowHeaderColumnIndex = try object.optionalInt("row_header_column_index")
        let blockID = try object.optionalString("block_id")
        self = try object.finish { () throws(BlockKitError) in
            try Self(
                caption: caption,
                rows: rows,
                pageSize: pageSize,
                rowHeaderColumnIndex: rowHeaderColumnIndex,
                blockID: blockID
            )
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "data_table")
        writer.member("block_id", blockID)
        writer.member("caption", caption)
        writer.member("rows", rows)
        writer.member("page_size", pageSize)
        writer.member("row_header_column_index", rowHeaderColumnIndex)
        writer.endObject()
    }
}

extension DataTableBlock: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.addBlock(id: blockID)
        tally.add(caption)
        for item in rows { item.tally(into: &tally) }
        tally.tables &+= 1
    }
}
