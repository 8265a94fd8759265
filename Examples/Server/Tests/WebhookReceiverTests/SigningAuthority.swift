import AWSHealthEvents
import Crypto
import CryptoExtras
import Foundation
import SwiftASN1
import X509

@testable import WebhookReceiver

/// A key pair and a certificate that stand for those of Amazon SNS.
struct SigningAuthority: Sendable {
    static let topic = "arn:aws:sns:eu-west-1:111122223333:health-events"
    static let certificateURL = "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0123456789abcdef.pem"

    let key: _RSA.Signing.PrivateKey
    let pem: String

    /// One for all tests: a key takes a while to make.
    static let shared = Result { try SigningAuthority() }

    init(
        key: _RSA.Signing.PrivateKey? = nil,
        name: String = "sns.amazonaws.com",
        from start: Date = Date(timeIntervalSince1970: 1_767_225_600),
        until end: Date = Date(timeIntervalSince1970: 1_798_761_600)
    ) throws {
        let key = try key ?? _RSA.Signing.PrivateKey(keySize: .bits2048)
        let subject = try DistinguishedName { CommonName(name) }
        let certificate = try Certificate(
            version: .v3,
            serialNumber: Certificate.SerialNumber(),
            publicKey: Certificate.PrivateKey(key).publicKey,
            notValidBefore: start,
            notValidAfter: end,
            issuer: subject,
            subject: subject,
            signatureAlgorithm: .sha256WithRSAEncryption,
            extensions: Certificate.Extensions { SubjectAlternativeNames([.dnsName(name)]) },
            issuerPrivateKey: Certificate.PrivateKey(key)
        )
        self.key = key
        pem = try certificate.serializeAsPEM().pemString
    }

    /// The signature of a message, as its version wants it.
    func signature(of message: SNSMessage) throws -> String {
        let text = Array(message.stringToSign.utf8)
        let signature =
            message.signatureVersion == "2"
            ? try key.signature(for: SHA256.hash(data: text), padding: .insecurePKCS1v1_5)
            : try key.signature(for: Insecure.SHA1.hash(data: text), padding: .insecurePKCS1v1_5)
        return signature.rawRepresentation.base64EncodedString()
    }

    /// The body of a request, signed.
    ///
    /// - Parameters:
    ///   - fields: The fields that differ from those of a notification.
    ///   - later: Changes that are made after signing.
    func body(_ fields: [String: JSONValue] = [:], changing later: [String: JSONValue] = [:]) throws -> [UInt8] {
        var members: [String: JSONValue] = [
            "Type": "Notification",
            "MessageId": "00000000-0000-4000-8000-00000000e001",
            "TopicArn": .string(Self.topic),
            "Message": "",
            "Timestamp": "2026-08-28T15:34:40.123Z",
            "SignatureVersion": "1",
            "Signature": "",
            "SigningCertURL": .string(Self.certificateURL),
        ]
        members.merge(fields) { _, new in new }
        let unsigned = try SNSMessage(Array(JSONValue.object(members).description.utf8))
        members["Signature"] = .string(try signature(of: unsigned))
        members.merge(later) { _, new in new }
        return Array(JSONValue.object(members).description.utf8)
    }

    /// A confirmation, signed.
    func confirmation(
        of kind: String = "SubscriptionConfirmation",
        topic: String = SigningAuthority.topic,
        url: String = "https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&TopicArn=t&Token=2336412f37"
    ) throws -> [UInt8] {
        try body([
            "Type": .string(kind), "TopicArn": .string(topic), "Token": "2336412f37", "SubscribeURL": .string(url),
            "Message": "You have chosen to subscribe.",
        ])
    }
}
