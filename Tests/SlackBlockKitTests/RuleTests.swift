import SlackBlockKit
import Testing

/// Rules that are no sizes: what must be there, what excludes what, what must be unique, what has a form.
struct RuleTests {
    typealias Make = @Sendable () throws(BlockKitError) -> Void
    static let url = "https://example.com/"
    static func divider() throws(BlockKitError) -> Block { .divider(try DividerBlock()) }
    static func option(_ value: String = "a") throws(BlockKitError) -> Option { try Option("a", value: value) }
    static func marked() throws(BlockKitError) -> Option { try Option(text: .mrkdwn(mrkdwn(1)), value: "a") }
    static func linked() throws(BlockKitError) -> Option {
        try Option(text: .plain(plain(1)), value: "a", url: SlackURL(url))
    }
    static func card(_ id: String) throws(BlockKitError) -> CardBlock {
        try CardBlock(actions: [Button(plain(1), actionID: id)])
    }
    static func rich() throws(BlockKitError) -> RichTextBlock {
        try RichTextBlock(elements: [.section(RichTextSection([.text(RichTextRun("a"))]))])
    }

    static let rules: [(BlockKitError.Code, String, Make)] = [
        (.empty, "mrkdwn.text", { () throws(BlockKitError) in _ = try MrkdwnText("") }),
        (.empty, "plain_text.text", { () throws(BlockKitError) in _ = try PlainText("") }),
        (.empty, "plain_text.text", { () throws(BlockKitError) in _ = try PlainText("", emoji: .warning) }),
        (.empty, "button.value", { () throws(BlockKitError) in _ = try Button(plain(1), value: "") }),
        (.empty, "filter", { () throws(BlockKitError) in _ = try ConversationFilter() }),
        (.empty, "date.fallback", { () throws(BlockKitError) in _ = try SlackDate(timestamp: 0, fallback: "") }),
        (.missing, "section.text", { () throws(BlockKitError) in _ = try SectionBlock(text: nil) }),
        (.missing, "card", { () throws(BlockKitError) in _ = try CardBlock(subtitle: .plain(plain(1))) }),
        (
            .conflict, "card.icon",
            { () throws(BlockKitError) in
                let icon = try ImageElement(.url(SlackURL(url)), altText: "a")
                _ = try CardBlock(icon: icon, slackIcon: SlackIcon(.bug), title: .plain(plain(1)))
            }
        ),
        (
            .malformed, "header.text",
            { () throws(BlockKitError) in _ = try HeaderBlock(PlainText(uncheckedSource: "a\nb")) }
        ),
        (
            .conflict, "section.accessory",
            { () throws(BlockKitError) in
                _ = try SectionBlock(text: .plain(plain(1)), accessory: .dateTimePicker(DateTimePicker()))
            }
        ),
        (
            .conflict, "actions.elements",
            { () throws(BlockKitError) in
                _ = try ActionsBlock(elements: [.image(ImageElement(.url(SlackURL(url)), altText: "a"))])
            }
        ),
        (
            .conflict, "input.element",
            { () throws(BlockKitError) in _ = try InputBlock(label: plain(1), element: .button(Button(plain(1)))) }
        ),
        (
            .duplicate, "actions.elements.action_id",
            { () throws(BlockKitError) in
                let button = BlockElement.button(try Button(plain(1), actionID: "a"))
                _ = try ActionsBlock(elements: [button, button])
            }
        ),
        (
            .duplicate, "carousel.action_id",
            { () throws(BlockKitError) in _ = try CarouselBlock(elements: [card("a"), card("a")]) }
        ),
        (
            .duplicate, "container.action_id",
            { () throws(BlockKitError) in
                let row = Block.actions(try ActionsBlock(elements: [.button(Button(plain(1), actionID: "a"))]))
                _ = try ContainerBlock(childBlocks: [row, row], title: plain(1))
            }
        ),
        (
            .conflict, "container.child_blocks",
            { () throws(BlockKitError) in
                let text = Block.markdown(try MarkdownBlock(uncheckedSource: "a"))
                _ = try ContainerBlock(childBlocks: [text], title: plain(1))
            }
        ),
        (.missing, "container.title", { () throws(BlockKitError) in _ = try ContainerBlock(childBlocks: [divider()]) }),
        (
            .conflict, "container.title",
            { () throws(BlockKitError) in
                _ = try ContainerBlock(childBlocks: [divider()], title: plain(1), richTextTitle: rich())
            }
        ),
        (
            .conflict, "container.default_collapsed",
            { () throws(BlockKitError) in
                _ = try ContainerBlock(childBlocks: [divider()], title: plain(1), defaultCollapsed: true)
            }
        ),
        (
            .conflict, "container.has_header_divider",
            { () throws(BlockKitError) in
                _ = try ContainerBlock(
                    childBlocks: [divider()],
                    title: plain(1),
                    isCollapsible: true,
                    hasHeaderDivider: true
                )
            }
        ),
        (.conflict, "overflow.options", { () throws(BlockKitError) in _ = try OverflowMenu(options: [marked()]) }),
        (.conflict, "checkboxes.options", { () throws(BlockKitError) in _ = try Checkboxes(options: [linked()]) }),
        (
            .conflict, "checkboxes.initial_options",
            { () throws(BlockKitError) in _ = try Checkboxes(options: [option()], initialOptions: [option("b")]) }
        ),
        (
            .conflict, "radio_buttons.initial_option",
            { () throws(BlockKitError) in _ = try RadioButtons(options: [option()], initialOption: option("b")) }
        ),
        (.missing, "static_select", { () throws(BlockKitError) in _ = try StaticSelect() }),
        (
            .conflict, "static_select",
            { () throws(BlockKitError) in
                let group = try OptionGroup(label: plain(1), options: [option()])
                _ = try StaticSelect(options: [option()], optionGroups: [group])
            }
        ),
        (.conflict, "static_select.options", { () throws(BlockKitError) in _ = try StaticSelect(options: [marked()]) }),
        (
            .malformed, "datepicker.initial_date",
            { () throws(BlockKitError) in _ = try DatePicker(initialDate: "2024-13-01") }
        ),
        (
            .malformed, "datepicker.initial_date",
            { () throws(BlockKitError) in _ = try DatePicker(initialDate: "2024-7-1") }
        ),
        (
            .malformed, "timepicker.initial_time",
            { () throws(BlockKitError) in _ = try TimePicker(initialTime: "24:00") }
        ),
        (.malformed, "timepicker.initial_time", { () throws(BlockKitError) in _ = try TimePicker(initialTime: "a") }),
        (
            .malformed, "number_input.min_value",
            { () throws(BlockKitError) in _ = try NumberInput(isDecimalAllowed: true, minValue: "1.2.3") }
        ),
        (
            .outOfRange, "plain_text_input.min_length",
            { () throws(BlockKitError) in _ = try PlainTextInput(minLength: 3, maxLength: 2) }
        ),
        (
            .conflict, "table.rows",
            { () throws(BlockKitError) in _ = try TableBlock(rows: [TableRow(["a"]), TableRow(["a", "b"])]) }
        ),
        (
            .tooMany, "table.column_settings",
            { () throws(BlockKitError) in
                _ = try TableBlock(
                    rows: [TableRow(["a"])],
                    columns: [TableColumn(), TableColumn(ColumnSettings(align: .left))]
                )
            }
        ),
        (
            .conflict, "data_table.rows",
            { () throws(BlockKitError) in
                let row = try TableRow([.richText(rich())])
                _ = try DataTableBlock(caption: "a", rows: [row, row])
            }
        ),
        (.outOfRange, "segments.value", { () throws(BlockKitError) in _ = try ChartSegment(label: "a", value: 0) }),
        (.outOfRange, "data.value", { () throws(BlockKitError) in _ = try ChartPoint(label: "a", value: .nan) }),
        (
            .duplicate, "axis_config.categories",
            { () throws(BlockKitError) in _ = try ChartAxes(categories: ["a", "a"]) }
        ),
        (
            .duplicate, "chart.series",
            { () throws(BlockKitError) in
                let series = try ChartSeries(name: "a", data: [ChartPoint(label: "a", value: 1)])
                _ = try SeriesChart([series, series], axes: ChartAxes(categories: ["a"]))
            }
        ),
        (
            .conflict, "chart.series.data",
            { () throws(BlockKitError) in
                let series = try ChartSeries(name: "a", data: [ChartPoint(label: "b", value: 1)])
                _ = try SeriesChart([series], axes: ChartAxes(categories: ["a"]))
            }
        ),
        (
            .malformed, "video.video_url",
            { () throws(BlockKitError) in
                let plainURL = try SlackURL("http://example.com/")
                _ = try VideoBlock(altText: "a", title: plain(1), thumbnailURL: plainURL, videoURL: plainURL)
            }
        ),
        (
            .conflict, "text.style",
            { () throws(BlockKitError) in _ = try RichTextRun("a", style: RichTextStyle(highlight: true)) }
        ),
        (
            .conflict, "rich_text_preformatted.elements",
            { () throws(BlockKitError) in _ = try RichTextPreformatted([.emoji(RichTextEmoji(.warning))]) }
        ),
    ]

    @Test(arguments: rules.indices)
    func brokenRulesAreNamed(index: Int) {
        let (code, field, make) = Self.rules[index]
        let error = failure { () throws(BlockKitError) in try make() }
        #expect(error.code == code, "\(error)")
        #expect(error.field == field)
        #expect(error.message.contains(field.prefix(while: { $0 != "." })))
    }

    @Test(arguments: [
        ("https://example.com", "https://example.com"),
        ("HTTP://Example.com:8080/a?b=c&d#e", "HTTP://Example.com:8080/a?b=c&d#e"),
        ("https://[2001:db8::1]:443/", "https://[2001:db8::1]:443/"),
        ("mailto:a@example.com", "mailto:a@example.com"),
        ("https://e.com/a b|c<d>\"\\^`{}\u{7F}\n", "https://e.com/a%20b%7Cc%3Cd%3E%22%5C%5E%60%7B%7D%7F%0A"),
        ("https://e.com/é😀", "https://e.com/%C3%A9%F0%9F%98%80"),
        ("https://e.com/%41%4g%", "https://e.com/%41%254g%25"),
        ("https://e.com/?a=1&lt;&gt;&amp;&b;", "https://e.com/?a=1&lt%3B&gt%3B&amp%3B&b;"),
    ])
    func urlsArePercentEncoded(text: String, url: String) throws {
        #expect(try SlackURL(text).string == url)
        #expect(try SlackURL(text).description == url)
    }

    @Test(arguments: [
        "", "example.com", "ftp://example.com", "javascript:alert(1)", "https://", "https:///a", "https:a",
        "https://a:b",
        "https://a:99999", "https://user@evil.com/", "https://[::1", "https://[]/", "https://[g::]/", "mailto:",
        "mailto:a",
        "https://.a", "https://-a", "https://a-",
    ])
    func urlsWithoutAHostAreRefused(text: String) {
        let error = failure { () throws(BlockKitError) in try SlackURL(text) }
        #expect(error.field == "url")
        #expect(error.code == (text.isEmpty ? .empty : .malformed))
    }

    @Test func urlsHaveALimit() throws {
        _ = try SlackURL(Self.url + string(SlackURL.maximumCount - Self.url.count))
        let error = failure { () throws(BlockKitError) in try SlackURL(Self.url + string(2981)) }
        #expect(error.code == .tooLong && error.limit == 3000 && error.actual == 3001)
        let base = try SlackURL(Self.url)
        #expect(failure { () throws(BlockKitError) in try base.appending(component: string(3000)) }.code == .tooLong)
    }

    @Test(arguments: ["warning", "+1", "e-mail", "a_b", "it's", "wave::skin-tone-6"])
    func emojiNamesAreTaken(name: String) throws {
        #expect(try EmojiName(name).rawValue == name)
    }

    @Test(arguments: [":warning:", "Warning", "a b", "wave::skin-tone-7", "::skin-tone-2", "é", "a:b", string(101)])
    func malformedEmojiNamesAreRefused(name: String) {
        #expect(failure { () throws(BlockKitError) in try EmojiName(name) }.code == .malformed)
    }

    @Test(arguments: ["{date}", "{date_short_pretty} at {time}", "on {date_num}"])
    func dateFormatsAreTaken(format: String) throws {
        #expect(try DateFormat(format).rawValue == format)
    }

    @Test(arguments: [
        "now", "{day}", "{date", "date}", "{{date}}", "{date}|x", "{date}^", "{date}<", "{date}\n", "{date}&",
    ])
    func malformedDateFormatsAreRefused(format: String) {
        #expect(failure { () throws(BlockKitError) in try DateFormat(format) }.code == .malformed)
    }

    @Test func identifiersHaveAForm() throws {
        #expect(failure { () throws(BlockKitError) in try UserID("C012AB3CD") }.code == .malformed)
        #expect(failure { () throws(BlockKitError) in try UserGroupID("S") }.code == .malformed)
        #expect(failure { () throws(BlockKitError) in try ConversationID("#general") }.code == .malformed)
        #expect(failure { () throws(BlockKitError) in try TeamID("T01 ") }.code == .malformed)
        #expect(failure { () throws(BlockKitError) in try SlackFileID("f1") }.code == .malformed)
        #expect(failure { () throws(BlockKitError) in try HexColor("red") }.code == .malformed)
        #expect(failure { () throws(BlockKitError) in try AttachmentColor("#12") }.code == .malformed)
        #expect(failure { () throws(BlockKitError) in try UserID("") }.code == .empty)
        #expect(failure { () throws(BlockKitError) in try SlackTimestamp("1503435956,000247") }.code == .malformed)
        #expect(try SlackTimestamp("1503435956.000247") < SlackTimestamp("1503435956.000248"))
        #expect(try AttachmentColor("abc").description == "abc")
        #expect(AttachmentColor.good != .danger && AttachmentColor.warning.rawValue == "warning")
        #expect(ButtonStyle(rawValue: "new").description == "new")
        #expect(BlockKitError.Code.tooLong.description == "tooLong")
    }
}
