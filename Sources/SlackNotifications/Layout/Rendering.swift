import FargateRetirement
import SlackBlockKit

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// One notice on its way to messages: what is said of it, and the words for it.
struct Rendering {
    let notice: TaskRetirementNotice
    let options: SlackRenderer.Options
    let words: CompiledWording
    let change: NoticeChange?
    let leadTime: LeadTime?
    let groups: ResourceGroups
    let facts: NoticeFacts
    let pages: ConsolePages?
    /// The Region for links; `nil` where there is none or its name is none that a URL can hold as it is.
    let linkRegion: String?

    init(
        _ notice: TaskRetirementNotice,
        _ options: SlackRenderer.Options,
        _ words: CompiledWording,
        _ change: NoticeChange?,
        _ leadTime: LeadTime?,
        now: Date
    ) {
        self.notice = notice
        self.options = options
        self.words = words
        self.change = change
        self.leadTime = leadTime
        groups = ResourceGroups(notice)
        facts = NoticeFacts(notice, groups, now: now)
        pages = ConsolePages.of(notice.partition ?? notice.region.flatMap { AWSPartition(region: $0) })
        linkRegion = notice.region.flatMap { $0 != "global" && $0.isPlainName ? $0 : nil }
    }

    var isImmediate: Bool { facts.phase == .immediate }

    /// The headings for what goes on.
    var headline: Phrase {
        let headlines =
            switch facts.phase {
            case .upcoming, .startUnknown: words.upcoming
            case .immediate: words.immediate
            case .finished: words.finished
            }
        return switch facts.kind {
        case .services: headlines.services
        case .tasks: headlines.tasks
        case .both: headlines.both
        case .others: headlines.others
        case .none: headlines.none
        }
    }

    /// The emoji of the heading.
    var emoji: EmojiName? {
        if notice.isSimulation { return options.emoji.test }
        return switch facts.phase {
        case .finished: options.emoji.finished
        case .immediate where leadTime?.verdict != .asSet || facts.needsAction: options.emoji.immediate
        default: facts.needsAction ? options.emoji.actionNeeded : options.emoji.automatic
        }
    }

    // MARK: Values

    func count(_ number: Int, _ words: CompiledWording.Number, to builder: inout MrkdwnBuilder) {
        (number == 1 ? words.one : words.other).write(to: &builder) { _, builder in builder.number(number) }
    }

    func services(_ number: Int, to builder: inout MrkdwnBuilder) { count(number, words.services, to: &builder) }
    func tasks(_ number: Int, to builder: inout MrkdwnBuilder) { count(number, words.tasks, to: &builder) }

    /// Writes the numbers that headings and titles hold.
    func counts(_ slot: Phrase.Slot, _ builder: inout MrkdwnBuilder) {
        switch slot {
        case .services: services(facts.serviceCount, to: &builder)
        case .tasks: tasks(facts.taskCount, to: &builder)
        case .others: count(facts.otherCount, words.others, to: &builder)
        default: break
        }
    }

    /// Writes the heading.
    func headline(to builder: inout MrkdwnBuilder) {
        if notice.isSimulation { words.testPrefix.write(to: &builder) }
        if change != nil { words.updatePrefix.write(to: &builder) }
        headline.write(to: &builder, counts)
        if facts.otherCount > 0, facts.kind != .others { words.andOthers.write(to: &builder, counts) }
    }

    /// A time as words: `Sat 20 Jul 2024 15:00 UTC`.
    func plainDate(_ time: UTCTime, to builder: inout MrkdwnBuilder) {
        words.date.write(to: &builder) { slot, builder in
            switch slot {
            case .weekday: words.weekdays[time.weekday].write(to: &builder)
            case .day: builder.number(time.day)
            case .month: words.months[time.month - 1].write(to: &builder)
            case .year: builder.number(time.year)
            case .hour: Self.twoDigits(time.hour, to: &builder)
            case .minute: Self.twoDigits(time.minute, to: &builder)
            default: break
            }
        }
    }

    private static func twoDigits(_ number: Int, to builder: inout MrkdwnBuilder) {
        if number < 10 { builder.number(0) }
        builder.number(number)
    }

    /// A time that Slack shows in the reader's zone.
    func date(_ time: UTCTime, to builder: inout MrkdwnBuilder) {
        // What Slack would take for milliseconds stays words.
        guard time.timestamp < 100_000_000_000 else { return plainDate(time, to: &builder) }
        builder.literal("<!date^")
        builder.number(time.timestamp)
        builder.literal("^{date_short_pretty} at {time}|")
        plainDate(time, to: &builder)
        builder.literal(">")
    }

    /// A time of the notice, or what AWS writes in its place.
    func stated(_ time: StatedTime, to builder: inout MrkdwnBuilder) {
        if let time = time.date.flatMap({ UTCTime($0) }) {
            date(time, to: &builder)
        } else if case .unreadable(let text) = time {
            builder.code(text, atMost: 200)
        } else {
            words.labels.startNotStated.write(to: &builder)
        }
    }

    /// The account with its name, as words.
    func plainAccount(to builder: inout MrkdwnBuilder) {
        guard let account = notice.account, !account.isEmpty else {
            return words.labels.unknownAccount.write(to: &builder)
        }
        guard let name = options.accountNames[account], !name.isEmpty else {
            builder.text(account, atMost: 64)
            return
        }
        builder.text(name, atMost: 100)
        builder.literal(" (")
        builder.text(account, atMost: 64)
        builder.literal(")")
    }

    /// The account with its name.
    func account(to builder: inout MrkdwnBuilder) {
        guard let account = notice.account, !account.isEmpty else {
            return words.labels.unknownAccount.write(to: &builder)
        }
        if let name = options.accountNames[account], !name.isEmpty {
            builder.text(name, atMost: 300)
            builder.literal(" ")
        }
        builder.code(account, atMost: 64)
    }

    func region(to builder: inout MrkdwnBuilder) {
        if let region = notice.region, !region.isEmpty {
            builder.code(region, atMost: 64)
        } else {
            words.labels.unknownRegion.write(to: &builder)
        }
    }
}
