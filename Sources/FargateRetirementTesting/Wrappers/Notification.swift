import WireJSON

/// A notification of Amazon SNS.
struct Notification {
    var message: String
    var id: String

    static let topic = "arn:aws:sns:eu-central-1:111122223333:health-events"
    private static let signature = "Tm8gc2lnbmF0dXJlIGF0IGFsbA=="
    private static let certificate =
        "https://sns.eu-central-1.amazonaws.com/SimpleNotificationService-00000000000000000000000000000001.pem"
    private static let unsubscribe =
        "https://sns.eu-central-1.amazonaws.com/?Action=Unsubscribe&SubscriptionArn=" + topic
        + ":00000000-0000-4000-8000-00000000f001"

    /// An element of `Records`, as a Lambda function receives it.
    func writeRecord(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("EventSource", "aws:sns")
            writer.member("EventVersion", "1.0")
            writer.member("EventSubscriptionArn", Self.topic + ":00000000-0000-4000-8000-00000000f001")
            writer.member("Sns") { writer in
                writeStart(to: &writer)
                writer.member("SigningCertUrl", Self.certificate)
                writer.member("UnsubscribeUrl", Self.unsubscribe)
                writer.member("MessageAttributes") { _ in }
            }
        }
    }

    /// The body of a request to an HTTPS endpoint, and of a message in a queue.
    func writeBody(to writer: inout JSONWriter) {
        writer.object { writer in
            writeStart(to: &writer)
            writer.member("SigningCertURL", Self.certificate)
            writer.member("UnsubscribeURL", Self.unsubscribe)
        }
    }

    private func writeStart(to writer: inout JSONWriter) {
        writer.member("Type", "Notification")
        writer.member("MessageId", id)
        writer.member("TopicArn", Self.topic)
        writer.member("Message", message)
        writer.member("Timestamp", "2026-08-28T15:34:40.123Z")
        writer.member("SignatureVersion", "1")
        writer.member("Signature", Self.signature)
    }
}
