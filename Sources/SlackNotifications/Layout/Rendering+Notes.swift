import AWSHealthEvents
import FargateRetirement
import SlackBlockKit

extension Rendering {
    /// What must be known before the list is read: a test, an update, missing pages, a start that can't be read.
    func warnings(_ notice: TaskRetirementNotice) throws(BlockKitError) -> [MrkdwnText] {
        var texts: [MrkdwnText] = []
        if notice.isSimulation, let text = try warning(words.options.emoji.test, { words.notes.test.write(to: &$0) }) {
            texts.append(text)
        }
        if isUpdate, let change { try write(change, to: &texts) }
        if !notice.pages.isComplete {
            let emoji = facts.isPartial ? words.options.emoji.actionNeeded : nil
            if let text = try warning(emoji, { write(notice.pages, to: &$0) }) { texts.append(text) }
        }
        if facts.start == nil, let text = notice.text(preferring: words.options.wording.languages) {
            var builder = MrkdwnBuilder(capacity: 1_024)
            words.explanations.whatAWSWrites.write(to: &builder)
            builder.codeBlock(fitted(text.body, 1_500))
            texts.append(try builder.take())
        }
        return texts
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

    /// Says which pages are here: more are missing, or the reader has seen the others.
    private func write(_ pages: NoticePages, to builder: inout MrkdwnBuilder) {
        let phrase = facts.isPartial ? words.notes.incomplete : words.notes.remainingPages
        phrase.write(to: &builder) { slot, builder in
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

    /// Writes what an update changes, line by line, into as many texts as it takes.
    private func write(_ change: NoticeChange, to texts: inout [MrkdwnText]) throws(BlockKitError) {
        var builder = MrkdwnBuilder(capacity: 256)
        func line(_ write: (inout MrkdwnBuilder) -> Void) throws(BlockKitError) {
            let mark = builder.mark
            builder.bullet()
            write(&builder)
            guard builder.count > SectionBlock.maximumTextCount else { return }
            // Only an odd wording comes here.
            builder.truncate(to: mark)
            texts.append(try builder.take())
            builder.bullet()
            write(&builder)
        }
        builder.bold { words.notes.update.write(to: &$0) }
        if let earlier = change.earlierStart {
            try line { builder in
                words.notes.startMoved.write(to: &builder) { slot, builder in
                    stated(slot == .before ? earlier : startTime, to: &builder)
                }
            }
        }
        if let earlier = change.earlierStatus {
            try line { builder in
                words.notes.statusChanged.write(to: &builder) { slot, builder in
                    // How it was closed then, nobody knows now.
                    if slot == .before, earlier == .finished { return words.labels.closed.write(to: &builder) }
                    write(slot == .before ? earlier : status, to: &builder)
                }
            }
        }
        if !change.added.isEmpty { try line { names(change.added, words.notes.added, to: &$0) } }
        if !change.removed.isEmpty { try line { names(change.removed, words.notes.removed, to: &$0) } }
        let isSame =
            change.earlierStart == nil && change.earlierStatus == nil && change.added.isEmpty && change.removed.isEmpty
        let unchanged = change.comparesAllResources ? words.notes.nothingChanged : words.notes.startAndStatusUnchanged
        if isSame, change.isCompared, !unchanged.isEmpty { try line { unchanged.write(to: &$0) } }
        if !builder.isEmpty { texts.append(try builder.take()) }
    }

    /// Writes as many names as fit, and how many more there are.
    private func names(_ resources: [AffectedResource], _ label: Phrase, to builder: inout MrkdwnBuilder) {
        label.write(resources.count, to: &builder)
        let limit = builder.count + 700
        for (place, resource) in resources.enumerated() {
            let mark = builder.mark
            builder.literal(place > 0 ? ", " : " ")
            builder.code(resource.description, atMost: 650)
            guard builder.count > limit else { continue }
            builder.truncate(to: mark)
            builder.literal(place > 0 ? ", " : " ")
            words.notes.more.write(resources.count - place, to: &builder)
            return
        }
    }

    private func write(_ status: RetirementStatus, to builder: inout MrkdwnBuilder) {
        switch status {
        case .upcoming: words.labels.upcoming.write(to: &builder)
        case .underWay: words.labels.underWay.write(to: &builder)
        case .finished where facts.phase == .closedEarly: words.labels.closedEarly.write(to: &builder)
        case .finished where facts.phase == .closed: words.labels.closed.write(to: &builder)
        case .finished: words.labels.finished.write(to: &builder)
        case .other(let code): builder.code(code.rawValue, atMost: 60)
        default: words.labels.noStatus.write(to: &builder)
        }
    }
}
