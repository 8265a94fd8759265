import AWSClient
import AWSHealthEvents
import NotificationDelivery

/// The messages of one poll, as the notifier takes them, and what is to become of them.
struct MessageBatch: Sendable {
    let messages: [SQSMessage]

    /// The messages as records, so that the report names each by its identifier and pages find together.
    ///
    /// Source: AWS Lambda Developer Guide, Using Lambda with Amazon SQS, whose form it is.
    var records: [UInt8] {
        let records = messages.map { message in
            JSONValue.object([
                "messageId": .string(message.id), "body": .string(message.body), "eventSource": "aws:sqs",
            ])
        }
        return Array(JSONValue.object(["Records": .array(records)]).description.utf8)
    }

    /// The messages about which nothing remains to be done: they are in the report, and all that was in them is settled.
    ///
    /// What the report does not know was not delivered, so it is not deleted either.
    func settled(by report: NotifierReport) -> [SQSMessage] {
        let known = Set(report.elements.compactMap(\.itemIdentifier))
        let failed = Set(report.failedItemIdentifiers)
        return messages.filter { known.contains($0.id) && !failed.contains($0.id) }
    }

    /// How long the services that refused a message asked to wait, where they did.
    static func requestedPause(for message: SQSMessage, in report: NotifierReport) -> Duration? {
        let elements = report.elements.filter { $0.itemIdentifier == message.id }
        let waits = NotifierReport(elements: elements).failures.compactMap { failure -> Duration? in
            if case .retry(let wait) = failure.kind { wait } else { nil }
        }
        return waits.max()
    }
}
