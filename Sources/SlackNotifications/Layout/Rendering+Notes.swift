import AWSHealthEvents
import FargateRetirement
import SlackBlockKit

extension Rendering {
    /// What must be known before the list is read: a test, an update, missing pages, a start that can't be read.
    func warnings(_ notice: TaskRetirementNotice, into list: inout BlockList) throws(BlockKitError) {
        if notice.isSimulation, let text = try warning(words.options.emoji.test, { words.notes.test.write(to: &$0) }) {
            try list.section(text)
        }
        if let change {
            var builder = MrkdwnBuilder(capacity: 256)
            write(change, to: &builder)
            if !builder.isEmpty { try list.section(try builder.take()) }
        }
        if !notice.pages.isComplete,
            let text = try warning(words.options.emoji.actionNeeded, { incomplete(notice.pages, to: &$0) })
        {
            try list.section(text)
        }
        if facts.start == nil, let text = notice.text(preferring: words.options.wording.languages) {
            var builder = MrkdwnBuilder(capacity: 1_024)
            words.explanations.whatAWSWrites.write(to: &builder)
            builder.codeBlock(fitted(text.body, 1_500))
            try list.section(try builder.take())
        }
    }

    private func warning(
        _ emoji: EmojiName?,
        _ write: (inout MrkdwnBuilder) -> Void
    ) throws(BlockKitError) -> MrkdwnText? {
        var builder = MrkdwnBuilder(capacity: 256)
        builder.bold(write)
        guard !builder.isEmpty, let emoji else { return builder.isEmpty ? nil : try builder.take() }
        let text = try builder.take()
        builder.emoji(emoji)
        builder.literal(" ")
        builder.append(text)
        return try builder.take()
    }

    private func incomplete(_ pages: NoticePages, to builder: inout MrkdwnBuilder) {
        words.notes.incomplete.write(to: &builder) { slot, builder in
            switch slot {
            case .pages: numbers(pages.received, to: &builder)
            case .missing: numbers(pages.missing, to: &builder)
            default: builder.number(pages.total)
            }
        }
    }

    /// Writes numbers, the first 20 of them.
    private func numbers(_ numbers: [Int], to builder: inout MrkdwnBuilder) {
        for (place, number) in numbers.prefix(20).enumerated() {
            if place > 0 { builder.literal(", ") }
            builder.number(number)
        }
        if numbers.count > 20 { builder.literal(", …") }
    }

    private func fitted(_ text: String, _ maximum: Int) -> String {
        var builder = MrkdwnBuilder()
        return builder.text(text, atMost: maximum)
    }

    // MARK: An update

    private func write(_ change: NoticeChange, to builder: inout MrkdwnBuilder) {
        builder.bold { words.notes.update.write(to: &$0) }
        if let earlier = change.earlierStart {
            builder.bullet()
            words.notes.startMoved.write(to: &builder) { slot, builder in
                stated(slot == .before ? earlier : startTime, to: &builder)
            }
        }
        if let earlier = change.earlierStatus {
            builder.bullet()
            words.notes.statusChanged.write(to: &builder) { slot, builder in
                write(slot == .before ? earlier : status, to: &builder)
            }
        }
        names(change.added, words.notes.added, to: &builder)
        names(change.removed, words.notes.removed, to: &builder)
        let isSame =
            change.earlierStart == nil && change.earlierStatus == nil && change.added.isEmpty && change.removed.isEmpty
        if isSame, change.isCompared, !words.notes.nothingChanged.isEmpty {
            builder.bullet()
            words.notes.nothingChanged.write(to: &builder)
        }
    }

    /// Writes as many names as fit, and how many more there are.
    private func names(_ resources: [AffectedResource], _ label: Phrase, to builder: inout MrkdwnBuilder) {
        guard !resources.isEmpty else { return }
        builder.bullet()
        label.write(to: &builder) { _, builder in builder.number(resources.count) }
        let limit = builder.count + 700
        for (place, resource) in resources.enumerated() {
            let mark = builder.mark
            builder.literal(place > 0 ? ", " : " ")
            builder.code(resource.description, atMost: 650)
            guard builder.count > limit else { continue }
            builder.truncate(to: mark)
            builder.literal(place > 0 ? ", " : " ")
            words.notes.more.write(to: &builder) { _, builder in builder.number(resources.count - place) }
            return
        }
    }

    private func write(_ status: RetirementStatus, to builder: inout MrkdwnBuilder) {
        switch status {
        case .upcoming: words.labels.upcoming.write(to: &builder)
        case .underWay: words.labels.underWay.write(to: &builder)
        case .finished: words.labels.finished.write(to: &builder)
        case .other(let code): builder.code(code.rawValue, atMost: 60)
        default: words.labels.noStatus.write(to: &builder)
        }
    }
}
