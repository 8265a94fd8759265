import SlackBlockKit
import Testing

/// Lists of the greatest and the least size are taken, others refused.
struct ListLimitTests {
    typealias Limit = LimitTests.Limit

    static let lists: [Limit] = [
        Limit("section.fields", 10, minimum: 0) { n throws(BlockKitError) in
            _ = try SectionBlock(
                text: .plain(plain(1)),
                fields: times(n) { () throws(BlockKitError) in .plain(try plain(1)) }
            )
        },
        Limit("context.elements", 10) { n throws(BlockKitError) in
            _ = try ContextBlock(times(n) { () throws(BlockKitError) in try mrkdwn(1) })
        },
        Limit("actions.elements", 25) { n throws(BlockKitError) in
            _ = try ActionsBlock(elements: times(n) { () throws(BlockKitError) in .button(try Button(plain(1))) })
        },
        Limit("checkboxes.options", 10) { n throws(BlockKitError) in _ = try Checkboxes(options: options(n)) },
        Limit("radio_buttons.options", 10) { n throws(BlockKitError) in _ = try RadioButtons(options: options(n)) },
        Limit("overflow.options", 5) { n throws(BlockKitError) in _ = try OverflowMenu(options: options(n)) },
        Limit("option_group.options", 100) { n throws(BlockKitError) in
            _ = try OptionGroup(label: plain(1), options: options(n))
        },
        Limit("dispatch_action_config.trigger_actions_on", 2) { n throws(BlockKitError) in
            _ = try DispatchConfiguration(triggerActionsOn: Array(repeating: .onEnterPressed, count: n))
        },
        Limit("icon_button.visible_to_user_ids", 10, minimum: 0) { n throws(BlockKitError) in
            let users = try times(n) { () throws(BlockKitError) in try UserID("U012AB3CD") }
            _ = try IconButton(icon: .trash, text: plain(1), visibleToUserIDs: users)
        },
        Limit("context_actions.elements", 5) { n throws(BlockKitError) in
            _ = try ContextActionsBlock(
                elements: times(n) { () throws(BlockKitError) in
                    .iconButton(try IconButton(icon: .trash, text: plain(1)))
                }
            )
        },
        Limit("card.actions", 3, minimum: 0) { n throws(BlockKitError) in
            _ = try CardBlock(
                title: .plain(plain(1)),
                actions: times(n) { () throws(BlockKitError) in try Button(plain(1)) }
            )
        },
        Limit("carousel.elements", 10) { n throws(BlockKitError) in
            _ = try CarouselBlock(
                elements: times(n) { () throws(BlockKitError) in try CardBlock(title: .plain(plain(1))) }
            )
        },
        Limit("container.child_blocks", 10) { n throws(BlockKitError) in
            _ = try ContainerBlock(childBlocks: dividers(n), title: plain(1))
        },
        Limit("plan.tasks", 50, minimum: 0) { n throws(BlockKitError) in
            _ = try PlanBlock(
                title: "a",
                tasks: times(n) { () throws(BlockKitError) in try TaskCardBlock(taskID: "a", title: "a") }
            )
        },
        Limit("table.rows", 100) { n throws(BlockKitError) in
            _ = try TableBlock(rows: times(n) { () throws(BlockKitError) in try TableRow(["a"]) })
        },
        Limit("data_table.rows", 201, minimum: 2) { n throws(BlockKitError) in
            _ = try DataTableBlock(caption: "a", rows: times(n) { () throws(BlockKitError) in try TableRow(["a"]) })
        },
        Limit("table.rows.cells", 20) { n throws(BlockKitError) in
            _ = try TableRow(times(n) { () throws(BlockKitError) in "a" })
        },
        Limit("pie.segments", 12) { n throws(BlockKitError) in
            _ = try PieChart(times(n) { () throws(BlockKitError) in try ChartSegment(label: "a", value: 1) })
        },
        Limit("axis_config.categories", 20) { n throws(BlockKitError) in
            _ = try ChartAxes(categories: (0..<n).map { "\($0)" })
        },
        Limit("chart.series", 12) { n throws(BlockKitError) in
            var series: [ChartSeries] = []
            for i in 0..<n { series.append(try ChartSeries(name: "\(i)", data: [ChartPoint(label: "a", value: 1)])) }
            _ = try SeriesChart(series, axes: ChartAxes(categories: ["a"]))
        },
        Limit("message.blocks", 50, minimum: 0) { n throws(BlockKitError) in
            _ = try SlackMessage(text: mrkdwn(1), blocks: dividers(n))
        },
        Limit("message.attachments", 100, minimum: 0) { n throws(BlockKitError) in
            _ = try attachments(n)
        },
        Limit("attachment.blocks", 50) { n throws(BlockKitError) in _ = try MessageAttachment(blocks: dividers(n)) },
        Limit("rich_text.elements", .max - 1) { n throws(BlockKitError) in
            let elements =
                n < 9
                ? try times(n) { () throws(BlockKitError) in
                    RichTextElement.section(try RichTextSection([.text(RichTextRun("a"))]))
                } : []
            if n < 9 { _ = try RichTextBlock(elements: elements) }
        },
    ]

    @Test(arguments: lists)
    func listsOfTheGreatestSizeAreTakenAndLongerOnesRefused(limit: Limit) throws {
        if limit.field == "message.attachments" {
            let error = failure { () throws(BlockKitError) in try limit.make(101) }
            #expect(error.code == .tooMany && error.limit == 100 && error.actual == 101)
            return
        }
        if limit.maximum < 1000 {
            try limit.make(limit.maximum)
            let error = failure { () throws(BlockKitError) in try limit.make(limit.maximum + 1) }
            #expect(error.code == .tooMany)
            #expect(error.field == limit.field)
            #expect(error.limit == limit.maximum)
            #expect(error.actual == limit.maximum + 1)
        }
        try limit.make(limit.minimum)
        if limit.minimum > 0 {
            let error = failure { () throws(BlockKitError) in try limit.make(limit.minimum - 1) }
            #expect(error.code == .tooFew)
            #expect(error.field == limit.field)
            #expect(error.limit == limit.minimum)
        }
    }
}
