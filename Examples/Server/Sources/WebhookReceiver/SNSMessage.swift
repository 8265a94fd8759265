import AWSHealthEvents

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A message of Amazon SNS as it comes to an HTTPS endpoint, not verified yet.
///
/// Source: Amazon SNS Developer Guide, Amazon SNS message and JSON formats.
struct SNSMessage: Hashable, Sendable {
    /// What a message is for.
    enum Kind: String, Hashable, Sendable {
        case notification = "Notification"
        case subscriptionConfirmation = "SubscriptionConfirmation"
        case unsubscribeConfirmation = "UnsubscribeConfirmation"
    }

    var kind: Kind
    var messageID: String
    var topic: String
    var subject: String?
    var message: String
    var timestamp: String
    var signatureVersion: String
    var signature: [UInt8]
    var certificateURL: String
    /// The address that confirms the subscription, and its token; in confirmations only.
    var subscribeURL: String?
    var token: String?

    /// Reads the body of a request.
    init(_ body: [UInt8]) throws(Rejection) {
        let value: JSONValue
        do {
            value = try JSONValue(parsing: body)
        } catch {
            throw Rejection(.noSNSMessage, "the body is no JSON: \(error)")
        }
        func text(_ key: String) throws(Rejection) -> String {
            guard let text = value[key]?.stringValue else { throw Rejection(.noSNSMessage, "there is no text \(key)") }
            return text
        }
        let type = try text("Type")
        guard let kind = Kind(rawValue: type) else {
            throw Rejection(.noSNSMessage, "Type is \(type.prefix(40)), which is none that is known")
        }
        self.kind = kind
        messageID = try text("MessageId")
        topic = try text("TopicArn")
        subject = value["Subject"]?.stringValue
        message = try text("Message")
        timestamp = try text("Timestamp")
        signatureVersion = try text("SignatureVersion")
        certificateURL = try text("SigningCertURL")
        guard let signature = Data(base64Encoded: try text("Signature")) else {
            throw Rejection(.noSNSMessage, "Signature is no base64")
        }
        self.signature = Array(signature)
        if kind != .notification {
            subscribeURL = try text("SubscribeURL")
            token = try text("Token")
        }
    }

    /// The text that is signed: the names and values of some fields, each on a line of its own.
    ///
    /// Source: Amazon SNS Developer Guide, Verifying the signatures of Amazon SNS messages.
    var stringToSign: String {
        let fields: [(name: String, value: String?)]
        switch kind {
        case .notification:
            fields = [
                ("Message", message), ("MessageId", messageID), ("Subject", subject), ("Timestamp", timestamp),
                ("TopicArn", topic), ("Type", kind.rawValue),
            ]
        case .subscriptionConfirmation, .unsubscribeConfirmation:
            fields = [
                ("Message", message), ("MessageId", messageID), ("SubscribeURL", subscribeURL),
                ("Timestamp", timestamp), ("Token", token), ("TopicArn", topic), ("Type", kind.rawValue),
            ]
        }
        return fields.reduce(into: "") { text, field in
            if let value = field.value { text += "\(field.name)\n\(value)\n" }
        }
    }
}
