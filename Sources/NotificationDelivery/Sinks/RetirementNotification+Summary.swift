import FargateRetirement

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension RetirementNotification {
    /// The notification in one sentence: what, where, when.
    ///
    /// For sinks that take a line of text, and for logs.
    ///
    /// It is plain text. A sink whose service gives characters a meaning must escape it.
    public var summary: String {
        switch content {
        case .unreadable(let error):
            return "An input that may be a notice of AWS Health can't be read: \(error)"
        case .notice(let notice, let reason):
            return Self.prefix(notice, reason) + Self.sentence(notice)
        }
    }

    private static func prefix(_ notice: TaskRetirementNotice, _ reason: NotificationReason) -> String {
        let word =
            switch reason {
            case .announced: ""
            case .updated: "Update: "
            case .reminder: "Reminder: "
            case .finished: "Finished: "
            }
        return (notice.isSimulation ? "TEST: " : "") + word
    }

    private static func sentence(_ notice: TaskRetirementNotice) -> String {
        let services = counted(notice.services.count, "service")
        let tasks = counted(notice.tasks.count, "standalone task")
        let others = counted(notice.unrecognizedResources.count, "other resource")
        let affected = [services, tasks, others].compactMap { $0 }.joined(separator: ", ")
        let pages = notice.pages
        let part =
            pages.isComplete
            ? "" : ", page \(pages.received.map(String.init).joined(separator: ", ")) of \(pages.total)"
        return "Fargate retires tasks in account \(notice.account ?? "unknown"), \(notice.region ?? "Region unknown"), "
            + "\(start(notice.startTime)): \(affected.isEmpty ? "no resource named" : affected)\(part)"
    }

    private static func counted(_ count: Int, _ noun: String) -> String? {
        count == 0 ? nil : "\(count) \(noun)\(count == 1 ? "" : "s")"
    }

    private static func start(_ time: StatedTime) -> String {
        switch time {
        case .date(let date): "from \(date.iso8601)"
        case .unreadable(let text): "from \"\(text)\""
        case .notStated: "at a time that is not stated"
        }
    }
}
