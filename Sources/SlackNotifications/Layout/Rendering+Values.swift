import FargateRetirement
import SlackBlockKit
import WireJSON

extension Rendering {
    // MARK: Times

    /// A time that Slack shows in the reader's zone.
    ///
    /// - Parameters:
    ///   - time: The time.
    ///   - plain: The time as words, where they were written before.
    ///   - builder: Where to write.
    func date(_ time: UTCTime, _ plain: MrkdwnText? = nil, to builder: inout MrkdwnBuilder) {
        // What Slack would take for milliseconds stays words.
        let isShown = time.timestamp < 100_000_000_000
        switch (plain, isShown) {
        case (let plain?, true): DatePhrase.writeDate(time, plain, to: &builder)
        case (let plain?, false): builder.append(plain)
        case (nil, true): words.date.writeDate(time, to: &builder)
        case (nil, false): words.date.write(time, to: &builder)
        }
    }

    /// A time of the notice, or what AWS writes in its place.
    func stated(_ time: StatedTime, to builder: inout MrkdwnBuilder) {
        if time == startTime, let start { return builder.append(start) }
        if let time = time.date.flatMap({ UTCTime($0) }) {
            date(time, to: &builder)
        } else if case .unreadable(let text) = time {
            builder.code(text, atMost: 200)
        } else {
            words.labels.startNotStated.write(to: &builder)
        }
    }

    /// What stands before the start.
    var startLabel: Phrase {
        switch facts.phase {
        case .upcoming, .startUnknown: words.labels.starts
        case .immediate, .finished: words.labels.started
        case .windowOver: status == .underWay ? words.labels.started : words.labels.plannedStart
        case .closedEarly, .closed: words.labels.plannedStart
        }
    }

    /// What is said of standalone tasks where it is over.
    var explanationOfEndedTasks: Phrase {
        facts.isPerhapsUndone ? words.explanations.tasksClosedEarly : words.explanations.tasksFinished
    }

    // MARK: Who and where

    private func name(of account: String) -> String? {
        guard !words.options.accountNames.isEmpty else { return nil }
        return words.options.accountNames[account]?.nonEmpty
    }

    /// The account with its name, as words.
    func plainAccount(to builder: inout MrkdwnBuilder) {
        guard let account = groups.account else { return words.labels.unknownAccount.write(to: &builder) }
        plainAccount(account, to: &builder)
    }

    /// An account with its name, as words.
    func plainAccount(_ account: String, to builder: inout MrkdwnBuilder) {
        guard let name = name(of: account) else {
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
        guard let account = groups.account else { return words.labels.unknownAccount.write(to: &builder) }
        if let name = name(of: account) {
            builder.text(name, atMost: 300)
            builder.literal(" ")
        }
        builder.code(account, atMost: 64)
    }

    /// The Region as words.
    func plainRegion(to builder: inout MrkdwnBuilder) {
        guard let region = groups.region else { return words.labels.unknownRegion.write(to: &builder) }
        builder.text(region, atMost: 64)
    }

    /// The Region.
    func region(to builder: inout MrkdwnBuilder) {
        guard let region = groups.region else { return words.labels.unknownRegion.write(to: &builder) }
        builder.code(region, atMost: 64)
    }
}
