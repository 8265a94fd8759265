import SlackBlockKit
import Testing

/// Numbers at both ends of their range are taken, others refused.
struct NumberLimitTests {
    static let numbers: [(String, ClosedRange<Int>, @Sendable (Int) throws(BlockKitError) -> Void)] = [
        ("header.level", 1...4, { n throws(BlockKitError) in _ = try HeaderBlock(plain(1), level: n) }),
        (
            "datetimepicker.initial_date_time", 1_000_000_000...9_999_999_999,
            { n throws(BlockKitError) in _ = try DateTimePicker(initialDateTime: n) }
        ),
        ("plain_text_input.max_length", 1...3000, { n throws(BlockKitError) in _ = try PlainTextInput(maxLength: n) }),
        ("plain_text_input.min_length", 0...3000, { n throws(BlockKitError) in _ = try PlainTextInput(minLength: n) }),
        ("file_input.max_files", 1...10, { n throws(BlockKitError) in _ = try FileInput(maxFiles: n) }),
        ("rich_text_input.min_lines", 1...100, { n throws(BlockKitError) in _ = try RichTextInput(minLines: n) }),
        ("rich_text_input.max_lines", 1...100, { n throws(BlockKitError) in _ = try RichTextInput(maxLines: n) }),
        (
            "emoji.skin_tone", 1...6,
            { n throws(BlockKitError) in _ = try RichTextEmoji(.warning, skinTone: n) }
        ),
        (
            "rich_text_list.indent", 0...8,
            { n throws(BlockKitError) in
                _ = try RichTextList(style: .bullet, elements: [RichTextSection([.text(RichTextRun("a"))])], indent: n)
            }
        ),
        (
            "rich_text_quote.border", 0...1,
            { n throws(BlockKitError) in _ = try RichTextQuote([.text(RichTextRun("a"))], border: n) }
        ),
        (
            "data_table.page_size", 1...100,
            { n throws(BlockKitError) in
                _ = try DataTableBlock(caption: "a", rows: [TableRow(["a"]), TableRow(["a"])], pageSize: n)
            }
        ),
        (
            "data_table.row_header_column_index", 0...0,
            { n throws(BlockKitError) in
                _ = try DataTableBlock(caption: "a", rows: [TableRow(["a"]), TableRow(["a"])], rowHeaderColumnIndex: n)
            }
        ),
        (
            "date.timestamp", -62_135_596_800...99_999_999_999,
            { n throws(BlockKitError) in _ = try SlackDate(timestamp: n, fallback: "a") }
        ),
    ]

    @Test(arguments: numbers.indices)
    func numbersOutsideTheirRangeAreRefused(index: Int) throws {
        let (field, range, make) = Self.numbers[index]
        try make(range.lowerBound)
        try make(range.upperBound)
        let above = failure { () throws(BlockKitError) in try make(range.upperBound + 1) }
        #expect(above.code == .outOfRange && above.field == field)
        #expect(above.limit == range.upperBound && above.actual == range.upperBound + 1)
        let below = failure { () throws(BlockKitError) in try make(range.lowerBound - 1) }
        #expect(below.code == .outOfRange && below.limit == range.lowerBound)
    }
}
