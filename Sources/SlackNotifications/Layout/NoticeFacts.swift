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
        /// AWS closed it, and its start lies ahead all the same: nothing tells that any task was stopped.
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
    /// Whether AWS sent the notice at the start of the retirement or later: nobody was told in advance.
    let isWithoutNotice: Bool
    /// Whether it is under way and the notice was sent at its start or later: another may have come in time.
    let mayBeUpdate: Bool

    init(_ notice: borrowing TaskRetirementNotice, _ groups: borrowing ResourceGroups, now: Date) {
        let begins = notice.startTime.date
        start = begins.flatMap { UTCTime($0) }
        if notice.status == .finished {
            if let begins, start != nil { phase = begins > now ? .closedEarly : .finished } else { phase = .closed }
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

    /// Whether AWS says that it is over.
    var isOver: Bool { phase == .finished || isPerhapsUndone }

    /// Whether AWS closed it, and nothing tells that any task was stopped.
    var isPerhapsUndone: Bool { phase == .closedEarly || phase == .closed }

    /// Whether somebody may have to act.
    var needsAction: Bool { kind != .services || otherCount > 0 }
}
