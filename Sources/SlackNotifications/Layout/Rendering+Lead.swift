import FargateRetirement
import SlackBlockKit

extension Rendering {
    /// The heading, with its emoji.
    func header() throws(BlockKitError) -> PlainText? {
        if let text = try piecewiseHeader() { return text }
        var title = plainHeadline()
        if title.isEmpty { return nil }
        var text = try PlainText(title, emoji: emoji)
        if text.count > HeaderBlock.maximumTextCount {
            // What is to be looked up is said below too.
            title = plainHeadline(withOthers: false)
            text = try PlainText(title, emoji: emoji)
        }
        while text.count > HeaderBlock.maximumTextCount {
            // Only an odd wording comes here.
            let start = title.unicodeScalars.prefix(max(1, title.unicodeScalars.count - 20))
            let words = start.prefix(upTo: start.lastIndex(of: " ") ?? start.startIndex)
            title = String(words.isEmpty ? start : words)
            text = try PlainText(title + "…", emoji: emoji)
        }
        return text
    }

    /// The heading put together from texts that are escaped already; `nil` where it must be escaped as a whole, shows
    /// nothing or is too long.
    private func piecewiseHeader() throws(BlockKitError) -> PlainText? {
        var builder = PlainTextBuilder(capacity: 160)
        if let emoji {
            builder.emoji(emoji)
            builder.literal(" ")
        }
        func counts(_ slot: Phrase.Slot, _ builder: inout PlainTextBuilder) -> Bool {
            let (number, words) = counted(slot)
            return (number == 1 ? words.one : words.other).write(to: &builder) { _, builder in
                builder.number(number)
                return true
            }
        }
        func fixed(_ slot: Phrase.Slot, _ builder: inout PlainTextBuilder) -> Bool { true }
        guard headline.showsLetter else { return nil }
        if isSimulation, !words.testPrefix.write(to: &builder, fixed) { return nil }
        if isUpdate, !words.updatePrefix.write(to: &builder, fixed) { return nil }
        guard headline.write(to: &builder, counts) else { return nil }
        if facts.otherCount > 0, facts.kind != .others, !words.andOthers.write(to: &builder, counts) { return nil }
        return builder.count <= HeaderBlock.maximumTextCount ? try builder.take() : nil
    }

    /// A number that headings hold, and the words for it.
    private func counted(_ slot: Phrase.Slot) -> (number: Int, words: CompiledWording.Number) {
        switch slot {
        case .services: (facts.serviceCount, words.services)
        case .tasks: (facts.taskCount, words.tasks)
        default: (facts.otherCount, words.others)
        }
    }

    /// The heading's words as a string that is not escaped.
    func plainHeadline(withOthers: Bool = true) -> String {
        func counts(_ slot: Phrase.Slot) -> String {
            let (number, words) = counted(slot)
            return (number == 1 ? words.one : words.other).plain { _ in String(number) }
        }
        var title = isSimulation ? words.testPrefix.plain() : ""
        if isUpdate { title += words.updatePrefix.plain() }
        title += headline.plain(counts)
        if withOthers, facts.otherCount > 0, facts.kind != .others { title += words.andOthers.plain(counts) }
        return title
    }

    /// What it means, and the facts: when, who, where, what to do.
    func lead(into list: inout BlockList) throws(BlockKitError) {
        var fields: [TextObject] = []
        fields.reserveCapacity(4)
        try field(isImmediate ? words.labels.startedField : words.labels.startsField, &fields)
        try field(words.labels.accountField, &fields)
        try field(words.labels.regionField, &fields)
        try field(
            actionField,
            &fields,
            andOthers: facts.taskCount > 0 && facts.otherCount > 0,
            andPages: facts.isPartial && (facts.kind != .services || facts.otherCount > 0)
        )
        let text = try leadText()
        if text != nil || !fields.isEmpty { try list.section(text, fields: fields) }
    }

    /// Writes a field, unless it shows nothing.
    ///
    /// - Parameters:
    ///   - phrase: What it says.
    ///   - fields: Takes the field.
    ///   - andOthers: Whether it also says that what is neither service nor task is to be looked up.
    ///   - andPages: Whether it also says that what missing pages name is to be looked up.
    private func field(
        _ phrase: Phrase,
        _ fields: inout [TextObject],
        andOthers: Bool = false,
        andPages: Bool = false
    ) throws(BlockKitError) {
        if !andOthers, !andPages, let text = phrase.fixed { return fields.append(.mrkdwn(text)) }
        var builder = MrkdwnBuilder(capacity: 120)
        write(phrase, to: &builder)
        // Whose wording has no such field wants none of this either.
        if andOthers, !builder.isEmpty { write(words.andOthers, to: &builder) }
        if andPages, !builder.isEmpty { words.andPages.write(to: &builder) }
        if !builder.isEmpty { fields.append(.mrkdwn(try builder.take())) }
    }

    private var actionField: Phrase {
        switch facts.kind {
        case .tasks, .both: words.actions.replaceTasksField
        case .services where !facts.needsAction: isImmediate ? words.actions.watchField : words.actions.noneField
        case .services: facts.otherCount > 0 ? words.actions.lookUpOthersField : words.actions.lookUpPagesField
        default: words.actions.lookUpField
        }
    }

    /// Whom it concerns at once, and what it means where there is only one kind of resource.
    private func leadText() throws(BlockKitError) -> MrkdwnText? {
        let mention = isImmediate && !isSimulation ? words.options.immediateMention : nil
        let urgent = reasonForHaste
        let meaning: Phrase? =
            switch facts.kind {
            case .services where facts.otherCount == 0: explanationOfServices
            case .tasks where facts.otherCount == 0: words.explanations.tasks
            case .none where !facts.isPartial: words.explanations.none
            default: nil
            }
        if mention == nil, urgent == nil, let text = meaning?.fixed { return text }
        var builder = MrkdwnBuilder(capacity: 512)
        if let mention {
            builder.mention(mention)
        }
        for sentence in [urgent, meaning] {
            guard let sentence, !sentence.isEmpty else { continue }
            if !builder.isEmpty { builder.newline() }
            sentence.write(waitDays ?? 0, to: &builder)
        }
        return builder.isEmpty ? nil : try builder.take()
    }

    /// Why there is less time than usual, where there is.
    private var reasonForHaste: Phrase? {
        // When an update is sent tells nothing of how early the first notice was.
        if isUpdate { return nil }
        if verdict == .shorterThanSet, waitDays != nil {
            return facts.mayBeUpdate ? words.explanations.earlierThanSetIfFirst : words.explanations.earlierThanSet
        }
        guard facts.isWithoutNotice, verdict != .asSet else { return nil }
        return facts.mayBeUpdate ? words.explanations.withoutNoticeIfFirst : words.explanations.withoutNotice
    }

    var explanationOfServices: Phrase {
        isImmediate ? words.explanations.servicesNow : words.explanations.services
    }
}
