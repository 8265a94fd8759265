import NotificationDelivery

/// An address of Amazon SNS that a message names, which may be called.
///
/// Whoever sends a message chooses the addresses in it, and the server calls them. So an address must begin, letter for
/// letter, with `https://`, the host of the topic's Region and a slash: there is no room for a user, a port, another
/// scheme or a host that only begins alike. Behind that there are only characters that no reader of addresses takes in
/// two ways.
///
/// Source: Amazon SNS Developer Guide, Verifying the signatures of Amazon SNS messages.
struct SNSAddress: Hashable, Sendable {
    /// The address.
    let text: String

    /// The address of a certificate: a file in the root that ends in `.pem`, without a query.
    init(certificate text: String, of topic: TopicARN) throws(Rejection) {
        let rest = try Self.checked(text, topic, field: "SigningCertURL")
        let isFileName = rest.utf8.allSatisfy { Self.isUnreserved($0) }
        guard isFileName, rest.hasSuffix(".pem"), rest.utf8.count > 4 else {
            throw Rejection(.wrongAddress, "SigningCertURL names no certificate on \(topic.host)")
        }
        self.text = text
    }

    /// The address that confirms a subscription: a query on the root.
    init(subscription text: String, of topic: TopicARN) throws(Rejection) {
        let rest = try Self.checked(text, topic, field: "SubscribeURL")
        let isQuery = rest.dropFirst().utf8.allSatisfy { Self.isUnreserved($0) || Self.isQueryCharacter($0) }
        guard isQuery, rest.hasPrefix("?Action=ConfirmSubscription&") else {
            throw Rejection(.wrongAddress, "SubscribeURL confirms no subscription on \(topic.host)")
        }
        self.text = text
    }

    /// A request without a body.
    var request: NotificationDelivery.HTTPRequest {
        NotificationDelivery.HTTPRequest(method: "GET", url: SecretText(text), body: [])
    }

    /// What follows the slash behind the host.
    private static func checked(_ text: String, _ topic: TopicARN, field: String) throws(Rejection) -> Substring {
        let root = "https://\(topic.host)/"
        guard text.utf8.starts(with: root.utf8) else {
            throw Rejection(.wrongAddress, "\(field) is not on https://\(topic.host)/")
        }
        return text[text.utf8.index(text.utf8.startIndex, offsetBy: root.utf8.count)...]
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    private static func isQueryCharacter(_ byte: UInt8) -> Bool {
        [UInt8(ascii: "="), UInt8(ascii: "&"), UInt8(ascii: "%"), UInt8(ascii: ":"), UInt8(ascii: "~")].contains(byte)
    }
}
