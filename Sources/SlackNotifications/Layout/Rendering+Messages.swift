import FargateRetirement
import SlackBlockKit

extension Rendering {
    /// The messages: the first tells it all, the others hold names that have no room in it.
    func messages(_ notice: TaskRetirementNotice) throws(BlockKitError) -> [SlackMessage] {
        var first = BlockList(capacity: 10)
        try opening(into: &first)
        var warnings = try warnings(notice)
        let end = try context(notice)
        var lists = try resourceLists(notice, room: first.characters + warnings.characters + end.count)
        let (late, limit) = makeRoom(&warnings, &lists, first.characters + end.count)
        for text in warnings { try first.section(text) }

        // What follows the first message is laid out before it, since it says how many parts there are.
        var parts = try continuations(&lists, after: first, end, limit)
        if !late.isEmpty { try lay(late, title: nil, into: &parts) }
        for index in lists.indices {
            try lists[index].append(to: &first, self, partCount: parts.count + 1)
        }
        try first.context(end)
        var messages = [try first.message(try sentence())]
        for (index, part) in parts.enumerated() {
            messages.append(try continuation(part, (index + 2, parts.count + 1)))
        }
        return messages
    }

    /// The heading and the facts; in short where it is over.
    private func opening(into list: inout BlockList) throws(BlockKitError) {
        guard facts.isOver else {
            if let header = try header() { try list.header(header) }
            return try lead(into: &list)
        }
        var builder = MrkdwnBuilder(capacity: 256)
        if let emoji {
            builder.emoji(emoji)
            builder.literal(" ")
        }
        builder.bold { headline(to: &$0) }
        builder.newline()
        place(to: &builder)
        if facts.taskCount > 0 { writeBelow(explanationOfEndedTasks, to: &builder) }
        if facts.phase == .windowOver, facts.serviceCount > 0 {
            writeBelow(words.explanations.servicesWindowOver, to: &builder)
        }
        // What is neither service nor task is to be looked up.
        if let lookUpAction { writeBelow(lookUpAction, to: &builder) }
        try list.section(try builder.take())
    }

    /// Writes a phrase on a line of its own, unless it shows nothing.
    private func writeBelow(_ phrase: Phrase, to builder: inout MrkdwnBuilder) {
        if phrase.isEmpty { return }
        builder.newline()
        write(phrase, to: &builder)
    }

    /// When and where, on one line; where it is over, no start is said that AWS does not state.
    private func place(to builder: inout MrkdwnBuilder) {
        if facts.phase != .closed || startTime.isUnreadable {
            startLabel.write(to: &builder)
            builder.literal(" ")
            stated(startTime, to: &builder)
            builder.literal("  ·  ")
        }
        account(to: &builder)
        builder.literal("  ·  ")
        region(to: &builder)
    }

    // MARK: Room

    /// Takes out of the first message what it has no room for, where texts are very long or the wording is odd.
    ///
    /// - Parameters:
    ///   - warnings: What must be known first; what has no room is taken out from the end.
    ///   - lists: What is said of each kind of resource; commands are left out before names are.
    ///   - characters: How many characters the first message has beside them.
    /// - Returns: The warnings for a message that follows, and how many characters the counts by cluster may have.
    private func makeRoom(
        _ warnings: inout [MrkdwnText],
        _ lists: inout [ResourceSection],
        _ characters: Int
    ) -> (late: [MrkdwnText], limit: Int) {
        var excess = characters + warnings.characters - BlockList.maximumCharacters
        for index in lists.indices {
            excess += lists[index].surroundings.characters
            excess += lists[index].isShort ? lists[index].texts.characters : Self.maximumHint
        }
        var late: [MrkdwnText] = []
        while excess > 0, let text = warnings.popLast() {
            late.insert(text, at: 0)
            excess -= text.count
        }
        for index in lists.indices.reversed() where excess > 0 {
            excess -= lists[index].after?.count ?? 0
            lists[index].after = nil
        }
        return (late, excess > 0 ? max(200, Self.maximumSummary - excess / max(1, lists.count)) : Self.maximumSummary)
    }

    // MARK: Continuations

    /// Takes those lists out of the first message that have no room in it, and lays them out in messages of their own.
    private func continuations(
        _ lists: inout [ResourceSection],
        after first: BlockList,
        _ end: MrkdwnText,
        _ limit: Int
    ) throws(BlockKitError) -> [BlockList] {
        var characters = first.characters + end.count
        var blocks = first.blocks.count + 1
        for index in lists.indices {
            let surroundings = lists[index].surroundings
            characters += surroundings.characters + Self.maximumHint
            blocks += surroundings.blocks + 1
        }
        var parts: [BlockList] = []
        for index in lists.indices {
            let size = lists[index].texts.reduce(-Self.maximumHint) { $0 + $1.count }
            if words.options.resourceDetail != .summaryOnly, characters + size <= BlockList.maximumCharacters,
                blocks + lists[index].texts.count <= BlockList.maximumBlocks
            {
                characters += size
                blocks += lists[index].texts.count
            } else {
                lists[index].summary = try summary(lists[index].kind, limit)
                try lay(lists[index].texts, title: try title(lists[index].kind), into: &parts)
            }
        }
        return parts
    }

    private func lay(
        _ texts: [MrkdwnText],
        title: MrkdwnText?,
        into parts: inout [BlockList]
    ) throws(BlockKitError) {
        // The numbers of the parts are not known yet, and no longer than these.
        let reserved = texts.isEmpty ? 0 : try introduction((99_999, 99_999)).count
        var isFirst = true
        for text in texts {
            let size = text.count + (title?.count ?? 0)
            if parts.last?.hasRoom(for: size, blocks: 4, reserving: reserved) != true {
                parts.append(BlockList())
                isFirst = true
            }
            if isFirst, let title { try parts[parts.count - 1].section(title) }
            isFirst = false
            try parts[parts.count - 1].section(text)
        }
    }

    private func continuation(
        _ part: BlockList,
        _ number: (number: Int, total: Int)
    ) throws(BlockKitError) -> SlackMessage {
        var list = BlockList(capacity: part.blocks.count + 1)
        try list.section(try introduction(number))
        list.append(part)
        return try list.message(try sentence(part: number))
    }

    /// The beginning of a continuation: which part it is, and what, when and where.
    private func introduction(_ number: (number: Int, total: Int)) throws(BlockKitError) -> MrkdwnText {
        var builder = MrkdwnBuilder(capacity: 512)
        builder.bold {
            write(number, to: &$0)
            headline(to: &$0)
        }
        if !builder.isEmpty { builder.newline() }
        place(to: &builder)
        return try builder.take()
    }
}

extension StatedTime {
    /// Whether AWS wrote something that is no date.
    fileprivate var isUnreadable: Bool { if case .unreadable = self { true } else { false } }
}
