internal import AWSHealthEvents

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension SQSMessage {
    /// Reads a message from a reply to `ReceiveMessage`; `nil` where it lacks its id, receipt or body.
    init?(json: JSONValue) {
        guard let id = json["MessageId"]?.stringValue, let receiptHandle = json["ReceiptHandle"]?.stringValue,
            let body = json["Body"]?.stringValue
        else { return nil }
        let attributes = json["Attributes"]
        self.init(
            id: id,
            receiptHandle: receiptHandle,
            body: body,
            receiveCount: attributes?["ApproximateReceiveCount"]?.stringValue.flatMap { Int($0) },
            sentAt: attributes?["SentTimestamp"]?.stringValue.flatMap { Double($0) }
                .map { Date(timeIntervalSince1970: $0 / 1000) }
        )
    }
}
