import AWSHealthEvents
public import NotificationDelivery

/// Writes a line of JSON for each element of an input: what became of it, and for which sink.
///
/// ```json
/// {"account":"222233334444","key":"…","level":"INFO","message":"notice","outcome":"delivered","region":"eu-west-1",
///  "sinks":[{"messages":1,"outcome":"delivered","sink":"slack"}]}
/// ```
///
/// `level` is `ERROR` where something remains to be done, `WARN` where somebody should look, else `INFO`. No line holds a
/// secret, nor the text of a notice.
public struct NoticeLog: Sendable {
    private let write: @Sendable (String) -> Void

    /// Creates a log.
    ///
    /// - Parameter write: Takes a line without its end.
    public init(write: @escaping @Sendable (String) -> Void) { self.write = write }

    /// Writes the lines of a report.
    ///
    /// - Parameters:
    ///   - report: The report.
    ///   - requestID: The invocation or the message that it belongs to.
    public func note(_ report: NotifierReport, requestID: String? = nil) {
        for line in Self.lines(for: report, requestID: requestID) { write(line) }
    }

    /// Writes something else than what became of a notice.
    ///
    /// - Parameters:
    ///   - level: `INFO`, `WARN` or `ERROR`.
    ///   - message: What is to be said, without a secret.
    ///   - requestID: The invocation or the message that it belongs to.
    public func say(_ level: Level, _ message: String, requestID: String? = nil) {
        var members: [String: JSONValue] = ["level": .string(level.rawValue), "message": .string(message)]
        if let requestID { members["requestId"] = .string(requestID) }
        write(JSONValue.object(members).description)
    }

    /// How much a line matters.
    public enum Level: String, Hashable, Sendable {
        /// As it should be.
        case info = "INFO"
        /// Somebody should look at it.
        case warning = "WARN"
        /// Something remains to be done.
        case error = "ERROR"
    }

    /// The lines of a report, one for each element.
    ///
    /// - Parameters:
    ///   - report: The report.
    ///   - requestID: The invocation or the message that it belongs to.
    /// - Returns: The lines, without their ends.
    public static func lines(for report: NotifierReport, requestID: String? = nil) -> [String] {
        report.elements.map { element in
            let summary = NoticeSummary(element)
            let sinks = sinks(of: element).map(Self.object)
            var members: [String: JSONValue] = [
                "level": .string(level(of: element, summary).rawValue),
                "message": "notice",
                "outcome": .string(summary.outcome.rawValue),
            ]
            let place = summary.place
            members["key"] = summary.key.map { .string("\($0)") }
            members["account"] = place.account.map(JSONValue.string)
            members["region"] = place.region.map(JSONValue.string)
            members["reason"] = summary.reason.map(JSONValue.string)
            members["item"] = element.itemIdentifier.map(JSONValue.string)
            members["requestId"] = requestID.map(JSONValue.string)
            if !sinks.isEmpty { members["sinks"] = .array(sinks) }
            return JSONValue.object(members).description
        }
    }

    private static func sinks(of element: ElementReport) -> [SinkReport] {
        switch element.outcome {
        case .notified(_, let report), .unreadable(_, let report?): report.sinks
        default: []
        }
    }

    private static func level(of element: ElementReport, _ summary: NoticeSummary) -> Level {
        guard summary.isSettled else { return .error }
        if summary.outcome == .unreadable { return .warning }
        let isSmooth = sinks(of: element).allSatisfy { sink in
            switch sink.outcome {
            case .delivered(let receipt): receipt.degradation == nil
            case .duplicate, .skipped: true
            default: false
            }
        }
        return isSmooth ? .info : .warning
    }

    private static func object(_ sink: SinkReport) -> JSONValue {
        var members = members(of: sink.outcome)
        members["sink"] = .string(sink.sink.rawValue)
        if !sink.isRequired { members["required"] = false }
        if let fallback = sink.fallback {
            var instead = Self.members(of: fallback.outcome)
            instead["sink"] = .string(fallback.sink.rawValue)
            members["fallback"] = .object(instead)
        }
        return .object(members)
    }

    private static func members(of outcome: DeliveryOutcome) -> [String: JSONValue] {
        var members: [String: JSONValue] = [:]
        switch outcome {
        case .delivered(let receipt):
            members["outcome"] = "delivered"
            members["messages"] = .number(JSONNumber(receipt.messageCount))
            members["reason"] = receipt.degradation.map { .string("as \($0.form): \($0.reply)") }
        case .unrecorded(let receipt, let error):
            members["outcome"] = "delivered"
            members["messages"] = .number(JSONNumber(receipt.messageCount))
            members["reason"] = .string("not recorded: \(error)")
        case .duplicate: members["outcome"] = "duplicate"
        case .skipped(.superseded):
            members["outcome"] = "skipped"
            members["reason"] = "something newer was delivered"
        case .skipped(.heldByAnother):
            members["outcome"] = "skipped"
            members["reason"] = "somebody else is delivering it"
        case .failed(let failure):
            members["outcome"] = "failed"
            members["kind"] = .string(failure.kind.word)
            members["reason"] = .string("\(failure)")
        @unknown default: members["outcome"] = .string("\(outcome)")
        }
        return members
    }
}

extension DeliveryFailure.Kind {
    /// What can be done about it, in a word.
    fileprivate var word: String {
        switch self {
        case .retry: "retry"
        case .payload: "payload"
        case .configuration: "configuration"
        case .cancelled: "cancelled"
        @unknown default: "unknown"
        }
    }
}
