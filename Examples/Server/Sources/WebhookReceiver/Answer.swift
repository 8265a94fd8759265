import AWSHealthEvents
import NotificationDelivery

/// What the sender of a request is told.
struct Answer: Hashable, Sendable {
    var status: Int
    /// What became of the request, in one word.
    var result: String
    /// After how many seconds to try again, where that can help.
    var retryAfter: Int?

    init(_ status: Int, _ result: String, retryAfter: Int? = nil) {
        self.status = status
        self.result = result
        self.retryAfter = retryAfter
    }

    /// The answer to what was refused.
    init(_ rejection: Rejection) {
        let wait = rejection.code == .busy ? 1 : rejection.code == .unavailable ? 30 : nil
        self.init(rejection.status, rejection.code.rawValue, retryAfter: wait)
    }

    /// The answer to what was processed: success only where nothing remains to be done.
    ///
    /// What can't be read and was reported to no sink will not be better next time, so it is refused for good and goes
    /// where the sender puts such things: a dead-letter queue. Everything else is to be sent again; the ledger knows
    /// what was delivered of it.
    init(_ report: NotifierReport) {
        let open = report.elements.filter { !$0.isSettled }
        if open.isEmpty {
            self.init(200, "settled")
        } else if open.allSatisfy({ if case .unreadable(_, nil) = $0.outcome { true } else { false } }) {
            self.init(400, "unreadable")
        } else {
            self.init(503, "notDelivered", retryAfter: Self.wait(for: report.failures))
        }
    }

    /// The body: JSON with the word.
    var body: String { JSONValue.object(["result": .string(result)]).description }

    /// The longest wait that a service asked for, between 1 and 300 seconds; 30 where none did.
    private static func wait(for failures: [DeliveryFailure]) -> Int {
        let waits = failures.compactMap { failure -> Int64? in
            if case .retry(let wait?) = failure.kind { wait.components.seconds + 1 } else { nil }
        }
        return waits.max().map { Int(min(max($0, 1), 300)) } ?? 30
    }
}
