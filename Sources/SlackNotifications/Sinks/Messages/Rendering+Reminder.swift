import FargateRetirement
import SlackBlockKit

extension Rendering {
    /// How many characters the names of one kind of resource may have in a reminder; above it, counts are shown.
    private static let maximumReminderList = 2_000

    /// One short message that says again what lies ahead: what, when, where, and the names where they are few.
    func reminder(of notice: TaskRetirementNotice, _ wording: SinkWording) throws(BlockKitError) -> SlackMessage {
        var list = BlockList()
        var builder = MrkdwnBuilder(capacity: 512)
        let isDone = facts.isOver && facts.phase != .windowOver
        builder.emoji(isDone ? .whiteCheckMark : .hourglassFlowingSand)
        builder.literal(" ")
        builder.bold {
            $0.text(wording.reminder, atMost: 100)
            headline(to: &$0)
        }
        builder.newline()
        time(to: &builder)
        builder.literal("  ·  ")
        account(to: &builder)
        builder.literal("  ·  ")
        region(to: &builder)
        try list.section(try builder.take())
        if facts.taskCount > 0 {
            let tasks = facts.isOver ? explanationOfEndedTasks : words.explanations.tasks
            if !tasks.isEmpty {
                tasks.write(to: &builder)
                try list.section(try builder.take())
            }
        }
        for kind in try resourceLists(notice, room: list.characters) {
            let size = kind.texts.reduce(0) { $0 + $1.count }
            if kind.texts.isEmpty || size > Self.maximumReminderList {
                try list.section(try summary(kind.kind))
            } else {
                for text in kind.texts { try list.section(text) }
            }
        }
        try list.context(try context(notice))
        return try SlackMessage(text: try sentence(after: wording.reminder), blocks: list.blocks)
    }

    /// When it starts, and how long that is from when it is read.
    private func time(to builder: inout MrkdwnBuilder) {
        startLabel.write(to: &builder)
        builder.literal(" ")
        if let start = facts.start, let plainStart, start.timestamp < 100_000_000_000 {
            builder.literal("<!date^")
            builder.number(start.timestamp)
            builder.literal("^{ago}|")
            builder.append(plainStart)
            builder.literal(">, ")
        }
        stated(startTime, to: &builder)
    }

    private func sentence(after prefix: String) throws(BlockKitError) -> MrkdwnText {
        let sentence = try sentence()
        var builder = MrkdwnBuilder(capacity: 256)
        builder.text(prefix, atMost: 100)
        if builder.count + sentence.count > 500 { return sentence }
        builder.append(sentence)
        return try builder.take()
    }
}
