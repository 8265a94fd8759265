import AWSHealthEvents
import Crypto
import CryptoExtras

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Says whether a message comes from Amazon SNS, from an allowed topic, and from now.
///
/// What costs nothing is looked at first, so that a stranger can make the server fetch nothing but a file on
/// the host of the topic's own Region.
struct SNSVerifier: Sendable {
    /// A message is not taken when it is older: an hour, for which Amazon SNS may go on trying, and five minutes for
    /// clocks that differ.
    ///
    /// Source: Amazon SNS Developer Guide, Amazon SNS message delivery retries: no more than 3,600 seconds.
    static let maximumAge: TimeInterval = 3_900
    /// How far the sender's clock may be ahead.
    static let maximumLead: TimeInterval = 300

    let topics: [String: TopicARN]
    let certificates: SigningCertificates

    init(topics: [TopicARN], certificates: SigningCertificates) {
        self.topics = Dictionary(topics.map { ($0.description, $0) }, uniquingKeysWith: { first, _ in first })
        self.certificates = certificates
    }

    /// Verifies a message.
    ///
    /// - Returns: The topic that it comes from.
    func verify(_ message: SNSMessage, now: Date, within timeout: Duration) async throws(Rejection) -> TopicARN {
        guard !topics.isEmpty else { throw Rejection(.notSetUp, "no topic is allowed") }
        guard let topic = topics[message.topic] else {
            throw Rejection(.unknownTopic, "TopicArn is \(message.topic.prefix(300)), which is not allowed")
        }
        guard let date = HealthEvent.Timestamp(message.timestamp).date else {
            throw Rejection(.wrongTime, "Timestamp is \(message.timestamp.prefix(40)), which is no time")
        }
        let age = now.timeIntervalSince(date)
        guard age <= Self.maximumAge, age >= -Self.maximumLead else {
            throw Rejection(.wrongTime, "Timestamp is \(message.timestamp.prefix(40)), which is too far from now")
        }
        let isSHA256: Bool
        switch message.signatureVersion {
        case "1": isSHA256 = false
        case "2": isSHA256 = true
        default:
            let version = message.signatureVersion.prefix(10)
            throw Rejection(.wrongSignature, "SignatureVersion is \(version), neither 1 nor 2")
        }
        let address = try SNSAddress(certificate: message.certificateURL, of: topic)
        let key = try await certificates.publicKey(at: address, now: now, within: timeout)
        let text = Array(message.stringToSign.utf8)
        let signature = _RSA.Signing.RSASignature(rawRepresentation: message.signature)
        // Amazon SNS signs with PKCS #1 v1.5; the padding is weak where it encrypts, not where it signs.
        let fits =
            isSHA256
            ? key.isValidSignature(signature, for: SHA256.hash(data: text), padding: .insecurePKCS1v1_5)
            : key.isValidSignature(signature, for: Insecure.SHA1.hash(data: text), padding: .insecurePKCS1v1_5)
        guard fits else { throw Rejection(.wrongSignature, "Signature does not fit the message") }
        return topic
    }
}
