import FargateRetirement
import SlackBlockKit

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// One notice on its way to messages: what is said of it, and the words for it.
///
/// A class, because it is handed to everything that writes. The notice itself is handed on beside it to the few that need
/// more of it: to keep it here would be to copy its two dozen fields.
final class Rendering {
    let words: CompiledWording
    let change: NoticeChange?
    let isUpdate: Bool
    /// How the time until the start compares with the setting, and how many days that is; `nil` for an update, which is
    /// sent later than the notice that counts.
    let verdict: LeadTime.Verdict?
    let waitDays: Int?
    let groups: ResourceGroups
    let facts: NoticeFacts
    let partition: AWSPartition?
    let startTime: StatedTime
    let status: RetirementStatus
    let isSimulation: Bool
    let pages: ConsolePages?
    /// The Region for links; `nil` where there is none or its name is none that a URL can hold as it is.
    let linkRegion: String?
    /// The start as words, and as a date that Slack shows in the reader's zone.
    private(set) var plainStart, start: MrkdwnText?

    init(
        _ notice: borrowing TaskRetirementNotice,
        _ words: CompiledWording,
        _ change: NoticeChange?,
        _ leadTime: LeadTime?,
        now: Date
    ) {
        self.words = words
        self.change = change
        // To compare it with nil would be to copy it.
        if case .some = change { isUpdate = true } else { isUpdate = false }
        verdict = isUpdate ? nil : leadTime?.verdict
        waitDays = isUpdate ? nil : leadTime?.waitPeriod?.days
        groups = ResourceGroups(notice)
        facts = NoticeFacts(notice, groups, now: now)
        partition = notice.partition
        startTime = notice.startTime
        status = notice.status
        isSimulation = notice.isSimulation
        pages = ConsolePages.of(notice.partition)
        linkRegion = groups.region.flatMap { $0 != "global" && $0.isPlainName ? $0 : nil }
        if let time = facts.start {
            var builder = MrkdwnBuilder(capacity: 40)
            words.date.write(time, to: &builder)
            plainStart = try? builder.take(reserving: 100)
            date(time, plainStart, to: &builder)
            start = try? builder.take()
        }
    }

    var isImmediate: Bool { facts.phase == .immediate }

    /// The heading's words.
    var headline: Phrase {
        let headlines =
            switch facts.phase {
            case .upcoming, .startUnknown: words.upcoming
            case .immediate: words.immediate
            case .finished: words.finished
            case .windowOver: words.windowOver
            case .closedEarly: words.closedEarly
            case .closed: words.closed
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
        if isSimulation { return words.options.emoji.test }
        return switch facts.phase {
        case .finished, .closedEarly, .closed: words.options.emoji.finished
        case .immediate where verdict != .asSet || facts.needsAction: words.options.emoji.immediate
        default: facts.needsAction ? words.options.emoji.actionNeeded : words.options.emoji.automatic
        }
    }

    // MARK: Numbers

    func count(_ number: Int, _ words: CompiledWording.Number, to builder: inout MrkdwnBuilder) {
        (number == 1 ? words.one : words.other).write(number, to: &builder)
    }

    /// Writes how many services or tasks there are, and where, as far as it is not where the notice says.
    func details(of group: ResourceGroup, to builder: inout MrkdwnBuilder) {
        builder.literal(" · ")
        count(group.range.count, group.isTasks ? words.tasks : words.services, to: &builder)
        if let region = group.region, region != groups.region {
            builder.literal(" · ")
            builder.code(region, atMost: 64)
        }
        if let account = group.account, account != groups.account {
            builder.literal(" · ")
            builder.code(account, atMost: 64)
        }
    }

    // MARK: Phrases

    /// Writes a phrase whose slots stand for what is the same wherever the notice is spoken of.
    func write(_ phrase: Phrase, to builder: inout MrkdwnBuilder) {
        // A loop of its own: every text of a message comes here, and a closure would be called for each slot.
        builder.append(phrase.template, at: 0)
        for index in phrase.slots.indices {
            write(phrase.slots[index], to: &builder)
            builder.append(phrase.template, at: index &+ 1)
        }
    }

    /// Writes what a slot stands for wherever the notice is spoken of.
    func write(_ slot: Phrase.Slot, to builder: inout MrkdwnBuilder) {
        switch slot {
        case .services: count(facts.serviceCount, words.services, to: &builder)
        case .tasks: count(facts.taskCount, words.tasks, to: &builder)
        case .others: count(facts.otherCount, words.others, to: &builder)
        case .headline: headline(to: &builder)
        case .time: plainTime(to: &builder)
        case .date: stated(startTime, to: &builder)
        case .action: action(to: &builder)
        case .account: plainAccount(to: &builder)
        case .region: plainRegion(to: &builder)
        case .accountCode: account(to: &builder)
        case .regionCode: region(to: &builder)
        default: break
        }
    }

    /// Writes the heading.
    func headline(to builder: inout MrkdwnBuilder) {
        if isSimulation { words.testPrefix.write(to: &builder) }
        if isUpdate { words.updatePrefix.write(to: &builder) }
        write(headline, to: &builder)
    }
}
