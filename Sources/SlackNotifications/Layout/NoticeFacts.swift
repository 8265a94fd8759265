import FargateRetirement

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What decides about the shape of a message.
struct NoticeFacts {
    /// How far the retirement has come.
    enum Phase {
        case upcoming, immediate, finished
        /// The window that AWS stated has ended since AWS last wrote, and nothing tells that it is over.
        case windowOver
        /// AWS closed it before its start: nothing tells that any task was stopped.
        case closedEarly
        /// AWS closed it, and nobody knows when it started, nor whether it did.
        case closed
        /// It lies ahead, and nobody knows when it starts.
        case startUnknown
    }

    /// What is affected.
    enum Kind {
        case services, tasks, both, others, none
    }

    let phase: Phase
    let kind: Kind
    let serviceCount: Int
    let taskCount: Int
    let otherCount: Int
    /// When it starts; `nil` where AWS does not say or what it says can't be read.
    let start: UTCTime?
    /// When the window ends that AWS states; `nil` for one that ends as it starts, or before.
    let windowEnd: UTCTime?
    /// Whether the window has ended.
    let isWindowPast: Bool
    /// Whether pages are missing, so that more is affected than is known.
    let isPartial: Bool
    /// Whether AWS sent the notice at the start of the retirement or later: nobody was told in advance.
    let isWithoutNotice: Bool
    /// Whether it is under way and the notice was sent at its start or later: another may have come in time.
    let mayBeUpdate: Bool

    init(_ notice: borrowing TaskRetirementNotice, _ groups: borrowing ResourceGroups, now: Date) {
        let begins = notice.startTime.date
        start = begins.flatMap { UTCTime($0) }
        isPartial = !notice.pages.isComplete && !notice.pages.missing.isEmpty
        let ends = notice.endTime.date.flatMap { end in begins.map { $0 < end } ?? true ? end : nil }
        windowEnd = ends.flatMap { UTCTime($0) }
        isWindowPast = ends.map { $0 <= now } ?? false
        if notice.status == .finished {
            if let begins, start != nil {
                // Read late, it was closed early all the same.
                phase = begins > min(Self.lastWritten(notice) ?? now, now) ? .closedEarly : .finished
            } else {
                phase = .closed
            }
        } else if let ends, isWindowPast, windowEnd != nil, Self.lastWritten(notice).map({ $0 < ends }) ?? true {
            // What has ended began before, where anything tells when it begins.
            phase = .windowOver
        } else if notice.isImmediate(at: now) {
            phase = .immediate
        } else {
            phase = start == nil ? .startUnknown : .upcoming
        }
        serviceCount = groups.serviceCount
        taskCount = groups.taskCount
        otherCount = groups.others.count
        kind =
            switch (serviceCount > 0, taskCount > 0, otherCount > 0) {
            case (true, true, _): .both
            case (true, false, _): .services
            case (false, true, _): .tasks
            case (false, false, true): .others
            case (false, false, false): .none
            }
        if let sent = notice.sentTime.date, let begins {
            let seconds = begins.timeIntervalSince1970 - sent.timeIntervalSince1970
            // AWS needs some minutes, or hours, to send what it has decided.
            isWithoutNotice = seconds < 6 * 3600
            mayBeUpdate = seconds <= 0 ? notice.status == .underWay : false
        } else {
            isWithoutNotice = false
            mayBeUpdate = false
        }
    }

    /// When AWS wrote what the notice says, or sent it: the later of the two.
    private static func lastWritten(_ notice: borrowing TaskRetirementNotice) -> Date? {
        let (updated, sent) = (notice.lastUpdatedTime.date, notice.sentTime.date)
        guard let updated, let sent else { return updated ?? sent }
        return max(updated, sent)
    }

    /// Whether it is over, by what AWS says or by the window that it stated.
    var isOver: Bool { phase == .finished || isPerhapsUndone }

    /// Whether it is over, and nothing tells that any task was stopped.
    var isPerhapsUndone: Bool { phase == .closedEarly || phase == .closed || phase == .windowOver }

    /// Whether somebody may have to act.
    var needsAction: Bool { kind != .services || otherCount > 0 || isPartial }
}
