import SlackBlockKit
import Testing

/// Limits of a whole message, and the builder that keeps under them.
struct MessageTests {
    static func section(_ count: Int) throws(BlockKitError) -> Block { .section(try SectionBlock(mrkdwn(count))) }

    @Test func textsOfAllBlocksHaveALimitTogether() throws {
        var blocks: [Block] = []
        for _ in 0..<4 { blocks.append(try Self.section(3000)) }
        let full = try SlackMessage(text: mrkdwn(9), blocks: blocks + [Self.section(1200)])
        #expect(full.textCharacterCount == SlackMessage.maximumTextCharacterCount)
        #expect(full.blockCount == 5)
        #expect(full.estimatedCost == 13_700)

        let attachment = try MessageAttachment(color: .danger, blocks: [Self.section(1201)])
        let error = failure { () throws(BlockKitError) in
            try SlackMessage(text: mrkdwn(9), blocks: blocks, attachments: [attachment])
        }
        #expect(error.code == .tooLong && error.field == "message.blocks")
        #expect(error.limit == 13_200 && error.actual == 13_201)
    }

    @Test func blocksOfAttachmentsCount() throws {
        let divider = Block.divider(try DividerBlock())
        let attachment = try MessageAttachment(blocks: [divider])
        let blocks = Array(repeating: divider, count: 49)
        #expect(try SlackMessage(text: mrkdwn(1), blocks: blocks, attachments: [attachment]).blockCount == 50)
        let error = failure { () throws(BlockKitError) in
            try SlackMessage(text: mrkdwn(1), blocks: blocks, attachments: [attachment, attachment])
        }
        #expect(error.code == .tooMany && error.field == "message.blocks" && error.actual == 51)
    }

    @Test func aMessageHasOneTable() throws {
        let table = Block.table(try TableBlock(rows: [TableRow(["a"])]))
        let data = Block.dataTable(try DataTableBlock(caption: "a", rows: [TableRow(["a"]), TableRow(["b"])]))
        let inside = Block.container(try ContainerBlock(childBlocks: [table], title: plain(1)))
        _ = try SlackMessage(text: mrkdwn(1), blocks: [inside])
        for second in [table, data, inside] {
            let error = failure { () throws(BlockKitError) in
                try SlackMessage(text: mrkdwn(1), blocks: [table, second])
            }
            #expect(error.code == .tooMany && error.field == "message.tables" && error.limit == 1)
        }
    }

    @Test func aMessageHasTwoCharts() throws {
        let pie = Chart.pie(try PieChart([ChartSegment(label: "a", value: 1)]))
        let chart = Block.dataVisualization(try DataVisualizationBlock(title: "a", chart: pie))
        _ = try SlackMessage(text: mrkdwn(1), blocks: [chart, chart])
        let error = failure { () throws(BlockKitError) in
            try SlackMessage(text: mrkdwn(1), blocks: [chart, chart, chart])
        }
        #expect(error.code == .tooMany && error.field == "message.data_visualizations")
    }

    @Test func markdownBlocksHaveALimitTogether() throws {
        let half = Block.markdown(try MarkdownBlock(uncheckedSource: string(6000)))
        _ = try SlackMessage(text: mrkdwn(1), blocks: [half, half])
        let error = failure { () throws(BlockKitError) in
            let more = Block.markdown(try MarkdownBlock(uncheckedSource: string(6001)))
            return try SlackMessage(text: mrkdwn(1), blocks: [half, more])
        }
        #expect(error.code == .tooLong && error.field == "message.markdown" && error.actual == 12_001)
    }

    @Test func identifiersOfBlocksAreUniqueInTheMessage() throws {
        let block = Block.divider(try DividerBlock(blockID: "a"))
        let inside = Block.container(try ContainerBlock(childBlocks: [block], title: plain(1)))
        for blocks in [[block, block], [block, inside]] {
            let error = failure { () throws(BlockKitError) in try SlackMessage(text: mrkdwn(1), blocks: blocks) }
            #expect(error.code == .duplicate && error.field == "message.blocks.block_id")
        }
        let button = Block.actions(try ActionsBlock(elements: [.button(Button(plain(1), actionID: "a"))]))
        _ = try SlackMessage(text: mrkdwn(1), blocks: [button, button])
    }

    @Test func tasksArePendingInPlansOnly() throws {
        let task = try TaskCardBlock(taskID: "1", title: "a", status: .pending)
        _ = try SlackMessage(text: mrkdwn(1), blocks: [.plan(PlanBlock(title: "a", tasks: [task]))])
        let error = failure { () throws(BlockKitError) in try SlackMessage(text: mrkdwn(1), blocks: [.taskCard(task)]) }
        #expect(error.code == .conflict && error.field == "task_card.status")
    }

    @Test func channelsOfNewMessagesMayBeNames() throws {
        let message = try SlackMessage(text: mrkdwn(1))
        #expect(try AddressedSlackMessage(message, to: .post(channel: "#alerts")).message == message)
        let error = failure { () throws(BlockKitError) in try AddressedSlackMessage(message, to: .post(channel: "")) }
        #expect(error.code == .empty && error.field == "message.channel")
    }

    @Test(arguments: Samples.blocks.prefix(4))
    func blocksSayHowManyCharactersTheyHave(json: String) throws {
        let message = try message(json)
        let expected = message.blocks.reduce(0) { $0 + $1.textCharacterCount }
        #expect(message.textCharacterCount == expected)
        #expect(expected > 0)
    }

    @Test func linesThatDoNotFitAreTakenBack() throws {
        var builder = MrkdwnBuilder(capacity: 3000)
        var sections: [MrkdwnText] = []
        let url = try SlackURL("https://example.com/")
        func line(_ i: Int, _ builder: inout MrkdwnBuilder) {
            builder.bullet()
            builder.link(to: url, label: "é\(i)")
        }
        for i in 0..<500 {
            let mark = builder.mark
            line(i, &builder)
            if builder.count > SectionBlock.maximumTextCount {
                builder.truncate(to: mark)
                #expect(builder.count == mark.characterCount)
                sections.append(try builder.take(reserving: 3000))
                line(i, &builder)
            }
        }
        sections.append(try builder.take())
        #expect(builder.isEmpty)
        for section in sections {
            #expect(section.count == section.source.utf16.count)
            #expect(section.source.hasPrefix("• <"))
            _ = try SectionBlock(section)
        }
        let whole = sections.map(\.source).joined(separator: "\n")
        #expect(whole == (0..<500).map { "• <https://example.com/|é\($0)>" }.joined(separator: "\n"))
    }

    @Test func piecesAreWrittenAsTheyAreMeant() throws {
        let inner = try MrkdwnText("a & b")
        let user = try UserID("U012AB3CD")
        let group = try UserGroupID("S012AB3CD")
        let channel = try ConversationID("C012AB3CD")
        let date = try SlackDate(timestamp: -5, format: .ago, fallback: "soon")
        let text = try MrkdwnText { text in
            text.quote()
            text.literal("“\"\\\n")
            text.quote()
            text.emoji(.warning)
            text.number(Int.min)
            text.number(0)
            text.number(1234)
            text.newline()
            text.append(inner)
            for mention in [Mention.here, .channel, .everyone, .user(user), .userGroup(group)] { text.mention(mention) }
            text.channel(channel)
            text.date(date)
        }
        let expected = """
            > “"\\

            > :warning:-922337203685477580801234
            a &amp; b<!here><!channel><!everyone><@U012AB3CD><!subteam^S012AB3CD><#C012AB3CD><!date^-5^{ago}|soon>
            """
        #expect(text.source == expected)
        #expect(text.count == expected.utf16.count)
    }

    @Test func plainTextMayHoldEmoji() throws {
        let text = try PlainText { text in
            text.emoji(.bell)
            text.literal(" ")
            text.number(3)
            text.text(" :x: \u{1F680}")
        }
        #expect(text.source == ":bell: 3 :\u{2060}x: \u{1F680}")
        #expect(text.count == text.source.utf16.count)
        #expect(text.emoji == true)
        #expect(try PlainText("a", emoji: .bell).source == ":bell: a")
        #expect(try PlainText("a").emoji == nil)
    }
}
