import FargateRetirement
import SlackBlockKit

extension Rendering {
    /// The heading, with its emoji.
    func header() throws(BlockKitError) -> PlainText? {
        var title = plainHeadline()
        if title.isEmpty { return nil }
        var text = try PlainText(title, emoji: emoji)
        while text.count > HeaderBlock.maximumTextCount {
            title = String(title.unicodeScalars.prefix(max(1, title.unicodeScalars.count - 20)))
            text = try PlainText(title + "…", emoji: emoji)
        }
        return text
    }

    private func plainHeadline() -> String {
        func counts(_ slot: Phrase.Slot) -> String {
            let (number, words) =
                switch slot {
                case .services: (facts.serviceCount, words.services)
                case .tasks: (facts.taskCount, words.tasks)
                default: (facts.otherCount, words.others)
                }
            return (number == 1 ? words.one : words.other).plain { _ in String(number) }
        }
        var title = notice.isSimulation ? words.testPrefix.plain() : ""
        if change != nil { title += words.updatePrefix.plain() }
        title += headline.plain(counts)
        if facts.otherCount > 0, facts.kind != .others { title += words.andOthers.plain(counts) }
        return title
    }

    /// What it means, and the facts: when, who, where, what to do.
    func lead(into list: inout BlockList) throws(BlockKitError) {
        var fields: [MrkdwnText] = []
        fields.reserveCapacity(4)
        let labels = words.labels
        let start = try field(isImmediate ? labels.startedTitle : labels.startsTitle, 120) { builder in
            stated(notice.startTime, to: &builder)
        }
        fields.append(start)
        fields.append(try field(labels.accountTitle, 80) { account(to: &$0) })
        fields.append(try field(labels.regionTitle, 48) { region(to: &$0) })
        let action = actionField
        if let text = action.fixed {
            fields.append(text)
        } else if !action.isEmpty {
            var builder = MrkdwnBuilder(capacity: 96)
            action.write(to: &builder, counts)
            fields.append(try builder.take())
        }
        try list.section(try leadText(), fields: fields)
    }

    private func field(
        _ label: Phrase,
        _ capacity: Int,
        _ write: (inout MrkdwnBuilder) -> Void
    ) throws(BlockKitError) -> MrkdwnText {
        var builder = MrkdwnBuilder(capacity: capacity)
        label.write(to: &builder)
        write(&builder)
        return try builder.take()
    }

    private var actionField: Phrase {
        switch facts.kind {
        case .tasks, .both: words.actions.replaceTasksField
        case .services where facts.otherCount == 0:
            isImmediate ? words.actions.watchField : words.actions.noneField
        default: words.actions.lookUpField
        }
    }

    /// Whom it concerns at once, and what it means where there is only one kind of resource.
    private func leadText() throws(BlockKitError) -> MrkdwnText? {
        let mention = isImmediate && !notice.isSimulation ? words.options.immediateMention : nil
        var sentences: [Phrase] = []
        if leadTime?.verdict == .shorterThanSet, leadTime?.waitPeriod != nil {
            sentences.append(words.explanations.earlierThanSet)
        } else if isImmediate, facts.isWithoutNotice, leadTime?.verdict != .asSet {
            sentences.append(words.explanations.withoutNotice)
        }
        switch facts.kind {
        case .services where facts.otherCount == 0: sentences.append(explanationOfServices)
        case .tasks where facts.otherCount == 0: sentences.append(words.explanations.tasks)
        case .none: sentences.append(words.explanations.none)
        default: break
        }
        if mention == nil, sentences.count <= 1 {
            guard let only = sentences.first, !only.isEmpty else { return nil }
            if let text = only.fixed { return text }
        }
        var builder = MrkdwnBuilder(capacity: 512)
        if let mention {
            builder.mention(mention)
        }
        for sentence in sentences where !sentence.isEmpty {
            if !builder.isEmpty { builder.newline() }
            sentence.write(to: &builder) { _, builder in builder.number(leadTime?.waitPeriod?.days ?? 0) }
        }
        return builder.isEmpty ? nil : try builder.take()
    }

    var explanationOfServices: Phrase {
        isImmediate ? words.explanations.servicesNow : words.explanations.services
    }
}
