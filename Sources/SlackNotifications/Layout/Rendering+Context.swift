import AWSHealthEvents
import FargateRetirement
import SlackBlockKit

extension Rendering {
    /// The small print: links, times, the revision, and what is unusual about the notice.
    func context() throws(BlockKitError) -> MrkdwnText {
        var builder = MrkdwnBuilder(capacity: 768)
        healthEvent(to: &builder)
        builder.literal("  ·  <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-maintenance.html|")
        words.labels.documentation.write(to: &builder)
        builder.literal(">")
        if let sent = notice.sentTime.date.flatMap({ UTCTime($0) }) {
            note(words.notes.sent, to: &builder) { _, builder in date(sent, to: &builder) }
        }
        if let end = notice.endTime.date.flatMap({ UTCTime($0) }), facts.phase != .finished {
            note(words.notes.windowEnds, to: &builder) { _, builder in date(end, to: &builder) }
        }
        if let revision = notice.platformRevision {
            note(words.notes.revision, to: &builder) { slot, builder in
                if slot == .number { return builder.number(revision.revision) }
                builder.text(revision.family, atMost: 60)
                builder.literal(" ")
                builder.text(revision.version, atMost: 40)
            }
        }
        peculiarities(to: &builder)
        return try builder.take()
    }

    private func note(
        _ phrase: Phrase,
        to builder: inout MrkdwnBuilder,
        _ value: (Phrase.Slot, inout MrkdwnBuilder) -> Void = { _, _ in }
    ) {
        guard !phrase.isEmpty else { return }
        builder.literal("  ·  ")
        phrase.write(to: &builder, value)
    }

    private func peculiarities(to builder: inout MrkdwnBuilder) {
        switch notice.status {
        case .underWay where !isImmediate:
            note(words.notes.status, to: &builder) { _, builder in words.labels.underWay.write(to: &builder) }
        case .other(let code):
            note(words.notes.status, to: &builder) { _, builder in builder.code(code.rawValue, atMost: 60) }
        default: break
        }
        if notice.isBackupCopy == true { note(words.notes.backupCopy, to: &builder) }
        if let differ = notice.listDisagreement {
            note(words.notes.listsDiffer, to: &builder) { slot, builder in
                builder.number(
                    slot == .resources ? differ.onlyInResources.count : differ.onlyInAffectedEntities.count
                )
            }
        }
        guard let leadTime else { return }
        let days = leadTime.waitPeriod?.days
        switch leadTime.verdict {
        case .asSet where days != nil:
            note(words.notes.asSet, to: &builder) { _, builder in builder.number(days ?? 0) }
        case .longerThanSet where days != nil:
            note(words.notes.laterThanSet, to: &builder) { _, builder in builder.number(days ?? 0) }
        case .byEventWindow: note(words.notes.eventWindow, to: &builder)
        default: break
        }
    }

    // MARK: The event

    /// Writes the link to the event.
    func healthEvent(to builder: inout MrkdwnBuilder) {
        let mark = builder.mark
        if let pages {
            builder.append(pages.healthEvent.before)
            if let after = pages.healthEvent.after {
                guard let arn = notice.eventARN, !arn.isEmpty, encode(arn, to: &builder) else {
                    builder.truncate(to: mark)
                    return otherHealthEvent(to: &builder)
                }
                builder.append(after)
            }
            words.labels.healthEvent.write(to: &builder)
            builder.literal(">")
        } else {
            words.labels.healthEvent.write(to: &builder)
        }
    }

    /// Writes an ARN that consists of plain names, percent-encoded; the answer is `false` where it does not.
    private func encode(_ arn: String, to builder: inout MrkdwnBuilder) -> Bool {
        guard arn.utf8.count <= 1_000 else { return false }
        let utf8 = arn.utf8
        var start = utf8.startIndex
        while true {
            let end = utf8[start...].firstIndex { $0 == 0x3A || $0 == 0x2F } ?? utf8.endIndex
            if end > start {
                let part = String(arn[start..<end])
                guard part.isPlainName else { return false }
                builder.text(part)
            }
            guard end < utf8.endIndex else { return true }
            if utf8[end] == 0x3A { builder.literal("%3A") } else { builder.literal("%2F") }
            start = utf8.index(after: end)
        }
    }

    /// Writes the link to an event with an unusual ARN, or to all events.
    private func otherHealthEvent(to builder: inout MrkdwnBuilder) {
        let links = ConsoleLinks(notice)
        for url in [links?.healthEvent(notice.eventARN), links?.healthEvent(nil)] {
            if let url = url.flatMap({ try? SlackURL($0) }), url.string.utf8.count <= 1_200 {
                return builder.link(to: url, label: words.labels.healthEvent.plain { _ in "" })
            }
        }
        words.labels.healthEvent.write(to: &builder)
    }
}
