import AWSHealthEvents
import ExampleSupport
import NotificationDelivery

/// What became of an input, as the program says it: lines for standard error, and how it ends.
struct NoticeReport {
    /// What did not go as it should, or went nowhere, a line each.
    var lines: [String] = []
    /// How the program ends.
    var status = ExitStatus.ok

    init(_ report: NotifierReport, of name: String) {
        var hasNotice = false
        for element in report.elements {
            let place = "\(name): \(element.location)"
            switch element.outcome {
            case .notified(let key, let report):
                hasNotice = true
                for sink in report.sinks where sink.outcome.failure != nil || !sink.isSettled {
                    add("\(place): \(key): \(sink)")
                }
            case .filtered(let key, let reasons):
                hasNotice = true
                add("\(place): \(key): dropped: \(reasons.joined(separator: "; "))")
            case .unreadable(let error, let report):
                add("\(name): \(error)")
                for sink in report?.sinks ?? [] where !sink.isSettled { add("\(place): \(sink)") }
            case .declined, .ignored, .cancelled: add("\(name): \(element)")
            @unknown default: break
            }
        }
        if !hasNotice { add("\(name): found no task retirement notice") }
        status = Self.status(report, hasNotice: hasNotice)
    }

    /// Lines that several pages of one notice have in common are said once.
    private mutating func add(_ line: String) {
        if !lines.contains(line) { lines.append(line) }
    }

    /// A person comes first, then another try; then what no try can help.
    private static func status(_ report: NotifierReport, hasNotice: Bool) -> ExitStatus {
        var status = hasNotice ? ExitStatus.ok : .dataError
        for element in report.elements {
            if case .unreadable = element.outcome, status == .ok { status = .dataError }
            guard !element.isSettled else { continue }
            switch element.outcome {
            case .notified(_, let report), .unreadable(_, let report?):
                // Where only optional sinks failed, it is none of them that has the notice.
                let failed = report.sinks.filter { !$0.isSettled }
                let required = failed.filter(\.isRequired)
                for sink in required.isEmpty ? failed : required {
                    switch sink.fallback?.outcome.failure?.kind ?? sink.outcome.failure?.kind {
                    case .configuration: return .configuration
                    case .payload: if status == .ok { status = .dataError }
                    default: status = .temporaryFailure
                    }
                }
            case .cancelled: status = .temporaryFailure
            default: break
            }
        }
        return status
    }
}
