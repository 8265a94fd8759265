import AWSHealthEvents
import FargateRetirement
import SlackBlockKit

extension Rendering {
    /// The small print: links, times, the revision, and what is unusual about the notice.
    func context(_ notice: TaskRetirementNotice) throws(BlockKitError) -> MrkdwnText {
        var builder = MrkdwnBuilder(capacity: 768)
        healthEvent(notice.eventARN, to: &builder)
        words.labels.documentation.write(to: &builder)
        if let sent = notice.sentTime.date.flatMap({ UTCTime($0) }) {
            words.notes.sent.write(to: &builder) { _, builder in date(sent, to: &builder) }
        }
        if let end = facts.windowEnd, !facts.isOver || facts.phase == .windowOver {
            let phrase = facts.isWindowPast ? words.notes.windowEnded : words.notes.windowEnds
            phrase.write(to: &builder) { _, builder in date(end, to: &builder) }
        }
        if let revision = notice.platformRevision {
            words.notes.revision.write(to: &builder) { slot, builder in
                if slot == .number { return builder.number(revision.revision) }
                builder.text(revision.family, atMost: 60)
                builder.literal(" ")
                builder.text(revision.version, atMost: 40)
            }
        }
        peculiarities(of: notice, to: &builder)
        return try builder.take()
    }

    private func peculiarities(of notice: TaskRetirementNotice, to builder: inout MrkdwnBuilder) {
        switch notice.status {
        case .underWay where !isImmediate:
            let code = HealthEvent.StatusCode.open.rawValue
            words.notes.status.write(to: &builder) { _, builder in builder.code(code, atMost: 60) }
        case .other(let code):
            words.notes.status.write(to: &builder) { _, builder in builder.code(code.rawValue, atMost: 60) }
        default: break
        }
        if notice.isBackupCopy == true { words.notes.backupCopy.write(to: &builder) }
        if let differ = notice.listDisagreement {
            words.notes.listsDiffer.write(to: &builder) { slot, builder in
                builder.number(
                    slot == .resources ? differ.onlyInResources.count : differ.onlyInAffectedEntities.count
                )
            }
        }
        switch (verdict, waitDays) {
        case (.asSet, let days?): words.notes.asSet.write(days, to: &builder)
        case (.longerThanSet, let days?): words.notes.laterThanSet.write(days, to: &builder)
        case (.byEventWindow, _): words.notes.eventWindow.write(to: &builder)
        default: break
        }
    }

    // MARK: The event

    /// Writes the link to the event, or the label alone where there is no link.
    private func healthEvent(_ arn: String?, to builder: inout MrkdwnBuilder) {
        guard let pages else { return words.labels.healthEvent.write(to: &builder) }
        if let before = pages.eventBeforeARN {
            guard let arn, arn.isPlainARN else { return otherHealthEvent(arn, to: &builder) }
            builder.append(before)
            builder.append(plain: arn)
        }
        builder.append(pages.eventAfterARN)
        words.labels.healthEventEnd.write(to: &builder)
    }

    /// Writes the link to an event with an unusual ARN, or to all events.
    private func otherHealthEvent(_ arn: String?, to builder: inout MrkdwnBuilder) {
        let links = ConsoleLinks(partition: partition, region: nil)
        for url in [links?.healthEvent(arn), links?.healthEvent(nil)] {
            if let url = url.flatMap({ try? SlackURL($0) }), url.string.utf8.count <= 700 {
                return builder.link(to: url, label: words.labels.healthEvent.plain())
            }
        }
    }
}
