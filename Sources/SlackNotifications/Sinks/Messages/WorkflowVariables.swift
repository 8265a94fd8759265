import AWSHealthEvents
import FargateRetirement
import NotificationDelivery
import WireJSON

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The variables of a workflow for one notification, in as many runs as the names of all resources take.
struct WorkflowVariables {
    /// How many bytes the names of resources may have in one run.
    static let maximumResources = 3_500
    private static let maximumValue = 500

    let runs: [[String: String]]

    init(_ notification: RetirementNotification, accountNames: [String: String]) {
        var common = Self.empty
        common["title"] = Self.plain(notification.summary)
        common["reason"] = notification.reason?.description ?? "unreadable"
        let lists: [String]
        switch notification.content {
        case .notice(let notice, _):
            Self.fill(&common, notice, accountNames)
            lists = Self.lists(Self.lines(notice))
        case .unreadable(let error):
            lists = Self.lists([UnreadableMessage(error, .english).beginning ?? "nothing"])
        }
        let all = common
        runs = lists.enumerated().map { place, list in
            var run = all
            run["resources"] = list
            run["part"] = String(place + 1)
            run["part_count"] = String(lists.count)
            return run
        }
    }

    private static var empty: [String: String] {
        [
            "account": "unknown", "account_name": "unknown", "region": "unknown", "starts_at": "not stated",
            "action": "Look up in AWS Health what is affected.", "service_count": "0", "task_count": "0",
            "other_count": "0", "is_test": "false",
            "health_url": ConsoleLinks(partition: .aws, region: nil)?.healthEvent(nil) ?? "",
        ]
    }

    private static func fill(
        _ variables: inout [String: String],
        _ notice: TaskRetirementNotice,
        _ accountNames: [String: String]
    ) {
        if let account = notice.account {
            variables["account"] = plain(account)
            variables["account_name"] = plain(accountNames[account]?.nonEmpty ?? account)
        }
        if let region = notice.region { variables["region"] = plain(region) }
        switch notice.startTime {
        case .date(let date): variables["starts_at"] = date.iso8601
        case .unreadable(let text): variables["starts_at"] = plain(text)
        case .notStated: break
        }
        let (services, tasks) = (notice.services.count, notice.tasks.count)
        let others = notice.resources.count - services - tasks
        variables["service_count"] = String(services)
        variables["task_count"] = String(tasks)
        variables["other_count"] = String(others)
        variables["is_test"] = notice.isSimulation ? "true" : "false"
        if tasks > 0 {
            variables["action"] =
                notice.status == .finished
                ? "Check that replacements of the standalone tasks run." : "Start replacements of the standalone tasks."
        } else if services > 0, others == 0, notice.pages.missing.isEmpty {
            variables["action"] = "No action needed."
        }
        if let link = ConsoleLinks(notice)?.healthEvent(notice.eventARN) { variables["health_url"] = link }
    }

    /// The resources, one a line, the most urgent first.
    private static func lines(_ notice: TaskRetirementNotice) -> [String] {
        let tasks = notice.tasks.map { "standalone task \($0.arn)" }
        let services = notice.resources.compactMap { resource -> String? in
            if case .service = resource.kind { "service \(resource)" } else { nil }
        }
        let lines = tasks + notice.unrecognizedResources + services
        return lines.isEmpty ? ["AWS names no resource."] : lines
    }

    /// Lines in texts of a size.
    private static func lists(_ lines: [String]) -> [String] {
        // Made plain before they are measured: what stands for a bracket or a control character takes more bytes.
        let lines = lines.map { plain($0, keepingLines: true) }
        var lists: [String] = []
        for line in lines.flatMap({ $0.utf8.count < maximumResources ? [$0] : $0.pieces(of: maximumResources / 4) }) {
            if let last = lists.last, last.utf8.count + line.utf8.count < maximumResources {
                lists[lists.count - 1] += "\n" + line
            } else {
                lists.append(line)
            }
        }
        return lists
    }

    /// A text that a workflow can put into a message: no control characters, and no angle brackets, in which Slack has
    /// mentions and links.
    private static func plain(_ text: String, keepingLines: Bool = false) -> String {
        var result = String.UnicodeScalarView()
        for scalar in keepingLines
            ? text.unicodeScalars : String(text.unicodeScalars.prefix(maximumValue)).unicodeScalars
        {
            switch scalar {
            case "<": result.append("\u{2039}")
            case ">": result.append("\u{203A}")
            case "\n" where keepingLines: result.append("\n")
            case "\n", "\r", "\t": result.append(" ")
            case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": continue
            default: result.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
            }
        }
        return String(result)
    }
}
