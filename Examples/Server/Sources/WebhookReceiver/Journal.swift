import Logging
import NotificationDelivery

/// Where it is written what happens: the log, and the counters.
struct Journal: Sendable {
    let logger: Logger
    let counters: Counters
    /// Writes down what became of the elements of a request.
    let report: @Sendable (NotifierReport) -> Void

    init(logger: Logger, counters: Counters, report: @escaping @Sendable (NotifierReport) -> Void = { _ in }) {
        self.logger = logger
        self.counters = counters
        self.report = report
    }

    func note(_ text: String) { logger.notice("\(text)") }

    func note(_ rejection: Rejection, path: String) {
        logger.warning("refused", metadata: ["path": "\(path)", "why": "\(rejection)"])
    }

    func note(_ report: NotifierReport) {
        for element in report.elements { counters.countElement(Self.word(for: element)) }
        self.report(report)
    }

    func count(path: String, status: Int) { counters.countRequest(path: path, status: status) }

    private static func word(for element: ElementReport) -> String {
        switch element.outcome {
        case .notified: element.isSettled ? "delivered" : "failed"
        case .filtered: "filtered"
        case .declined, .ignored: "ignored"
        case .unreadable: "unreadable"
        case .cancelled: "cancelled"
        @unknown default: "other"
        }
    }
}
