import SlackBlockKit
import Testing

/// Each limit holds: the last allowed size is taken, one more is refused with the limit, the field and the size.
struct LimitTests {
    /// One limit: how to make a value of some size.
    struct Limit: Sendable, CustomTestStringConvertible {
        let field: String
        let maximum: Int
        var minimum = 0
        let make: @Sendable (Int) throws(BlockKitError) -> Void
        var testDescription: String { field }

        init(
            _ field: String,
            _ maximum: Int,
            minimum: Int = 1,
            _ make: @escaping @Sendable (Int) throws(BlockKitError) -> Void
        ) {
            self.field = field
            self.maximum = maximum
            self.minimum = minimum
            self.make = make
        }
    }

    static let url = "https://example.com/"

    static let texts: [Limit] = [
        Limit("header.text", 150) { n throws(BlockKitError) in _ = try HeaderBlock(plain(n)) },
        Limit("header.block_id", 255) { n throws(BlockKitError) in _ = try HeaderBlock(plain(1), blockID: string(n)) },
        Limit("section.text", 3000) { n throws(BlockKitError) in _ = try SectionBlock(mrkdwn(n)) },
        Limit("section.fields", 2000) { n throws(BlockKitError) in _ = try SectionBlock(fields: [mrkdwn(n)]) },
        Limit("context.elements", 3000) { n throws(BlockKitError) in _ = try ContextBlock([mrkdwn(n)]) },
        Limit("context.elements", 3000) { n throws(BlockKitError) in
            _ = try ContextBlock(elements: [.plain(plain(n))])
        },
        Limit("image.alt_text", 2000) { n throws(BlockKitError) in
            _ = try ImageElement(.url(SlackURL(url)), altText: string(n))
        },
        Limit("image.alt_text", 2000) { n throws(BlockKitError) in
            _ = try ImageBlock(.url(SlackURL(url)), altText: string(n))
        },
        Limit("image.title", 2000) { n throws(BlockKitError) in
            _ = try ImageBlock(.url(SlackURL(url)), altText: "a", title: plain(n))
        },
        Limit("markdown.text", 12_000) { n throws(BlockKitError) in
            _ = try MarkdownBlock(uncheckedSource: string(n))
        },
        Limit("button.text", 75) { n throws(BlockKitError) in _ = try Button(plain(n)) },
        Limit("button.action_id", 255) { n throws(BlockKitError) in _ = try Button(plain(1), actionID: string(n)) },
        Limit("button.value", 2000) { n throws(BlockKitError) in _ = try Button(plain(1), value: string(n)) },
        Limit("button.accessibility_label", 75) { n throws(BlockKitError) in
            _ = try Button(plain(1), accessibilityLabel: string(n))
        },
        Limit("button.agent_prompt", 4000) { n throws(BlockKitError) in
            _ = try Button(plain(1), agentPrompt: string(n))
        },
        Limit("option.text", 75) { n throws(BlockKitError) in _ = try Option(string(n), value: "a") },
        Limit("option.value", 150) { n throws(BlockKitError) in _ = try Option("a", value: string(n)) },
        Limit("option.description", 75) { n throws(BlockKitError) in
            _ = try Option(text: .plain(plain(1)), value: "a", description: .mrkdwn(mrkdwn(n)))
        },
        Limit("option_group.label", 75) { n throws(BlockKitError) in
            _ = try OptionGroup(label: plain(n), options: [Option("a", value: "a")])
        },
        Limit("confirm.title", 100) { n throws(BlockKitError) in _ = try confirmation(title: n) },
        Limit("confirm.text", 300) { n throws(BlockKitError) in _ = try confirmation(text: n) },
        Limit("confirm.confirm", 30) { n throws(BlockKitError) in _ = try confirmation(confirm: n) },
        Limit("confirm.deny", 30) { n throws(BlockKitError) in _ = try confirmation(deny: n) },
        Limit("users_select.placeholder", 150) { n throws(BlockKitError) in
            _ = try UsersSelect(placeholder: plain(n))
        },
        Limit("container.title", 150) { n throws(BlockKitError) in
            _ = try ContainerBlock(childBlocks: [.divider(DividerBlock())], title: plain(n))
        },
        Limit("container.subtitle", 150) { n throws(BlockKitError) in
            _ = try ContainerBlock(
                childBlocks: [.divider(DividerBlock())],
                title: plain(1),
                subtitle: .mrkdwn(mrkdwn(n))
            )
        },
        Limit("card.title", 150) { n throws(BlockKitError) in _ = try CardBlock(title: .plain(plain(n))) },
        Limit("card.subtitle", 150) { n throws(BlockKitError) in
            _ = try CardBlock(title: .plain(plain(1)), subtitle: .plain(plain(n)))
        },
        Limit("card.body", 200) { n throws(BlockKitError) in _ = try CardBlock(body: .plain(plain(n))) },
        Limit("card.subtext", 200) { n throws(BlockKitError) in
            _ = try CardBlock(title: .plain(plain(1)), subtext: .plain(plain(n)))
        },
        Limit("data_visualization.title", 50) { n throws(BlockKitError) in
            _ = try DataVisualizationBlock(
                title: string(n),
                chart: .pie(PieChart([ChartSegment(label: "a", value: 1)]))
            )
        },
        Limit("segments.label", 20) { n throws(BlockKitError) in _ = try ChartSegment(label: string(n), value: 1) },
        Limit("data.label", 20) { n throws(BlockKitError) in _ = try ChartPoint(label: string(n), value: 1) },
        Limit("series.name", 20) { n throws(BlockKitError) in
            _ = try ChartSeries(name: string(n), data: [ChartPoint(label: "a", value: 1)])
        },
        Limit("axis_config.categories", 20) { n throws(BlockKitError) in _ = try ChartAxes(categories: [string(n)]) },
        Limit("axis_config.x_label", 50) { n throws(BlockKitError) in
            _ = try ChartAxes(categories: ["a"], xLabel: string(n))
        },
        Limit("axis_config.y_label", 50) { n throws(BlockKitError) in
            _ = try ChartAxes(categories: ["a"], yLabel: string(n))
        },
        Limit("video.title", 199) { n throws(BlockKitError) in _ = try video(title: n) },
        Limit("video.author_name", 49) { n throws(BlockKitError) in _ = try video(author: n) },
        Limit("video.description", 199) { n throws(BlockKitError) in _ = try video(description: n) },
        Limit("input.label", 2000) { n throws(BlockKitError) in _ = try input(label: n) },
        Limit("input.hint", 2000) { n throws(BlockKitError) in _ = try input(hint: n) },
        Limit("feedback_button.text", 75) { n throws(BlockKitError) in _ = try FeedbackButton(plain(n), value: "a") },
        Limit("icon_button.text", 75) { n throws(BlockKitError) in _ = try IconButton(icon: .trash, text: plain(n)) },
        Limit("message.text", 40_000) { n throws(BlockKitError) in _ = try SlackMessage(text: mrkdwn(n)) },
        Limit("message.text of an update", 4000) { n throws(BlockKitError) in
            let destination = AddressedSlackMessage.Destination.update(
                channel: try ConversationID("C012AB3CD"),
                timestamp: try SlackTimestamp("1503435956.000247")
            )
            _ = try AddressedSlackMessage(SlackMessage(text: mrkdwn(n)), to: destination)
        },
        Limit("attachment.fallback", 40_000) { n throws(BlockKitError) in
            _ = try MessageAttachment(blocks: [.divider(DividerBlock())], fallback: mrkdwn(n))
        },
        Limit("data_table.rows", 20_000) { n throws(BlockKitError) in
            _ = try DataTableBlock(caption: "a", rows: [TableRow([string(n - 1)]), TableRow(["a"])])
        },
        Limit("table.rows", 10_000) { n throws(BlockKitError) in _ = try TableBlock(rows: [TableRow([string(n)])]) },
    ]

    @Test(arguments: texts)
    func textsOfTheGreatestLengthAreTakenAndLongerOnesRefused(limit: Limit) throws {
        try limit.make(limit.maximum)
        let error = failure { () throws(BlockKitError) in try limit.make(limit.maximum + 1) }
        #expect(error.code == .tooLong)
        #expect(error.field == limit.field)
        #expect(error.limit == limit.maximum)
        #expect(error.actual == limit.maximum + 1)
        #expect(error.message.contains("\(limit.maximum + 1)") && error.message.contains("\(limit.maximum)"))
        #expect(error.message.contains(limit.field) && error.path == nil && error.description == error.message)
    }

    @Test func charactersOutsideTheBasicPlaneCountTwice() throws {
        let rocket = "\u{1F680}"
        _ = try HeaderBlock(PlainText(String(repeating: rocket, count: 75)))
        let error = failure { () throws(BlockKitError) in
            try HeaderBlock(PlainText(String(repeating: rocket, count: 75) + "a"))
        }
        #expect(error.code == .tooLong && error.actual == 151)
        let value = failure { () throws(BlockKitError) in try Option("a", value: String(repeating: rocket, count: 76)) }
        #expect(value.code == .tooLong && value.actual == 152)
    }

    @Test func escapesCount() throws {
        _ = try SectionBlock(MrkdwnText(String(repeating: "&", count: 600)))
        let error = failure { () throws(BlockKitError) in
            try SectionBlock(MrkdwnText(String(repeating: "&", count: 601)))
        }
        #expect(error.actual == 3005)
    }
}
