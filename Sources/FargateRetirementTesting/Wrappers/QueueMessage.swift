import WireJSON

/// A message of Amazon SQS.
struct QueueMessage {
    var body: String
    var id: String

    private static let receipt = "QW4gaW52ZW50ZWQgcmVjZWlwdCBoYW5kbGU="
    private static let digest = "00000000000000000000000000000000"

    /// An element of `Records`, and of the array that a pipe hands on.
    func writeRecord(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("messageId", id)
            writer.member("receiptHandle", Self.receipt)
            writer.member("body", body)
            writer.member("attributes") { writer in
                writer.member("ApproximateReceiveCount", "1")
                writer.member("SentTimestamp", "1787931280123")
                writer.member("SenderId", "AIDAEXAMPLEEXAMPLE00")
                writer.member("ApproximateFirstReceiveTimestamp", "1787931280456")
            }
            writer.member("messageAttributes") { _ in }
            writer.member("md5OfBody", Self.digest)
            writer.member("eventSource", "aws:sqs")
            writer.member("eventSourceARN", "arn:aws:sqs:eu-central-1:111122223333:health-events")
            writer.member("awsRegion", "eu-central-1")
        }
    }

    /// An element of `Messages`, as `ReceiveMessage` answers.
    func writeMessage(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("MessageId", id)
            writer.member("ReceiptHandle", Self.receipt)
            writer.member("MD5OfBody", Self.digest)
            writer.member("Body", body)
        }
    }
}
