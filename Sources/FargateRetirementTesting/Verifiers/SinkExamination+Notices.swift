import FargateRetirement
import NotificationDelivery
import WireJSON

extension SinkExamination {
    /// Notices of every kind are taken, and what is sent is well-formed.
    func checkNotices() async {
        for (name, notification) in RetirementNotification.hostile {
            let trial = trial(success)
            let outcome = await deliver(notification, on: trial)
            if outcome.receipt == nil { report(.notices, "\(name): \(outcome.words)") }
            guard rules.usesHTTP else { continue }
            if trial.sendCount == 0, outcome.receipt != nil {
                report(.notices, "\(name): the sink gave a receipt and sent nothing")
            }
            check(trial.transport.requests, name)
            if rules.namesEveryResource, let notice = notification.notice {
                let bodies = trial.bodies.joined()
                let lost = notice.services.filter { !bodies.contains($0.name) && $0.name.utf8.allSatisfy(\.isPlain) }
                if !lost.isEmpty { report(.notices, "\(name): \(lost.count) resources are not in what is sent") }
            }
        }
    }

    private func check(_ requests: [RecordedRequest], _ name: String) {
        for request in requests {
            let isJSON = request.request.headers.contains {
                $0.name.lowercased() == "content-type" && $0.value.revealed.lowercased().contains("json")
            }
            if isJSON, (try? JSONValue(json: request.request.body)) == nil {
                report(.notices, "\(name): what is sent as JSON is none")
            }
            if let text = rules.forbiddenTexts.first(where: { request.bodyText.contains($0) }) {
                report(.notices, "\(name): \"\(text)\" is sent as it is")
            }
        }
    }

    /// The same notification has the same receipt.
    func checkSameReceipt() async {
        for (name, notification) in [("a notice", RetirementNotification.sample), ("an unreadable input", .unreadable)]
        {
            let first = await deliver(notification, on: trial(success)).receipt
            let second = await deliver(notification, on: trial(success)).receipt
            if first != second { report(.receipts, "\(name): two fresh sinks give different receipts") }
        }
    }
}

extension UInt8 {
    /// Whether a byte is a letter, a digit or a hyphen, which no format has to escape.
    fileprivate var isPlain: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D: true
        default: false
        }
    }
}
