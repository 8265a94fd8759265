import AWSHealthEvents
import FargateRetirement

/// An event as the program prints it for people.
struct EventReport {
    let summary: EventSummary
    let location: JSONLocation

    init(_ event: HealthEvent, in wrapper: HealthEventWrapper?, at location: JSONLocation) {
        summary = EventSummary(event, in: wrapper)
        self.location = location
    }

    var text: String {
        let event = summary.event
        let detail = event.detail
        var lines = ["\(detail.eventTypeCode?.rawValue.nonBlank ?? "an event without a type") (\(kind))"]
        add("found", "as \(summary.wrapper?.rawValue ?? "an unknown wrapper") at \(location)", to: &lines)
        add("account", summary.account, to: &lines)
        add("Region", summary.region, to: &lines)
        add("starts", time(detail.startTime), to: &lines)
        add("ends", time(detail.endTime), to: &lines)
        add("updated", time(detail.lastUpdatedTime), to: &lines)
        add("sent", time(event.time), to: &lines)
        add("event", summary.eventARN, to: &lines)
        add("said in", detail.communicationID?.nonBlank, to: &lines)
        if let page = detail.page, let total = detail.totalPages, total > 1 {
            add("page", "\(page) of \(total)", to: &lines)
        }
        if detail.isBackupEvent == true { add("note", "a copy for the backup Region", to: &lines) }
        if summary.isSimulated == true { add("note", "a simulation: sent by \(summary.source ?? "")", to: &lines) }
        switch TaskRetirementNotice.interpret(event) {
        case .notice(let notice): lines += self.lines(of: notice)
        case .declined(let reason): add("meaning", "no task retirement: \(reason)", to: &lines)
        @unknown default: break
        }
        // A line break in a text of the event is no end of a line here.
        return lines.map { $0.replacing("\n", with: " ") }.joined(separator: "\n")
    }

    private var kind: String {
        let detail = summary.event.detail
        let parts = [detail.eventTypeCategory?.rawValue, detail.statusCode?.rawValue].compactMap { $0?.nonBlank }
        return parts.isEmpty ? "no category" : parts.joined(separator: ", ")
    }

    private func lines(of notice: TaskRetirementNotice) -> [String] {
        var lines: [String] = []
        let counts = [
            Self.count(notice.services.count, "service"), Self.count(notice.tasks.count, "standalone task"),
            Self.count(notice.unrecognizedResources.count, "unrecognized resource"),
        ]
        add("meaning", "a task retirement: \(counts.compactMap { $0 }.joined(separator: ", "))", to: &lines)
        if let revision = notice.platformRevision {
            add("revision", "\(revision.family) \(revision.version), revision \(revision.revision)", to: &lines)
        }
        for advice in notice.advice {
            let what = [
                RetirementAdvice.AWSAction.replacesTasks: "service", .stopsTask: "task", .unknown: "unrecognized",
            ]
            add(what[advice.awsAction] ?? "resource", "\(advice.resource)", to: &lines)
        }
        if notice.listDisagreement != nil {
            add("note", "resources and affectedEntities differ; both are listed", to: &lines)
        }
        return lines
    }

    private static func count(_ number: Int, _ noun: String) -> String? {
        number == 0 ? nil : "\(number) \(noun)\(number == 1 ? "" : "s")"
    }

    private func time(_ timestamp: HealthEvent.Timestamp?) -> String? {
        guard let timestamp else { return nil }
        return EventSummary.text(timestamp) ?? timestamp.unreadableText?.nonBlank.map { "\"\($0)\", which is no date" }
    }

    private func add(_ name: String, _ value: String?, to lines: inout [String]) {
        guard let value else { return }
        lines.append("  " + name + String(repeating: " ", count: max(1, 14 - name.count)) + value)
    }
}
