/// Why a request is not taken.
///
/// The sender is told the status and the code; the message is for the log, and holds no secret either.
struct Rejection: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong, in one word that the sender is told too.
    struct Code: RawRepresentable, Hashable, Sendable {
        var rawValue: String

        init(rawValue: String) { self.rawValue = rawValue }

        /// The API key is missing or another one.
        static let wrongAPIKey = Self(rawValue: "wrongAPIKey")
        /// Nothing may come this way, because it is not set up.
        static let notSetUp = Self(rawValue: "notSetUp")
        /// The body is no message of Amazon SNS.
        static let noSNSMessage = Self(rawValue: "noSNSMessage")
        /// The topic is none of those that are allowed.
        static let unknownTopic = Self(rawValue: "unknownTopic")
        /// The message was made too long ago, or in the future.
        static let wrongTime = Self(rawValue: "wrongTime")
        /// An address in the message is none of Amazon SNS.
        static let wrongAddress = Self(rawValue: "wrongAddress")
        /// The certificate is none that signs for Amazon SNS at present.
        static let wrongCertificate = Self(rawValue: "wrongCertificate")
        /// The signature does not fit the message.
        static let wrongSignature = Self(rawValue: "wrongSignature")
        /// The body is longer than is read.
        static let tooLong = Self(rawValue: "tooLong")
        /// There is more to do than can be done at once.
        static let busy = Self(rawValue: "busy")
        /// Something that is needed to decide can't be reached.
        static let unavailable = Self(rawValue: "unavailable")
    }

    /// What is wrong.
    var code: Code
    /// What is wrong, with the place and the value, for the log.
    var message: String

    /// The status of the answer.
    ///
    /// Amazon SNS tries again after 5xx and 429 only; API destinations after 401, 407, 409, 429 and 5xx.
    /// Sources: Amazon SNS Developer Guide, Amazon SNS message delivery retries; Amazon EventBridge User Guide, API
    /// destinations.
    var status: Int {
        switch code {
        case .wrongAPIKey: 401
        case .noSNSMessage: 400
        case .tooLong: 413
        case .busy, .unavailable: 503
        default: 403
        }
    }

    init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    var description: String { "\(code.rawValue): \(message)" }
}
