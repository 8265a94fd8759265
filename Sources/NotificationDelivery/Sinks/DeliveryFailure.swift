/// Why a notification was not delivered, and whether another try can help.
///
/// It holds what the service said, and never an address or a credential.
public struct DeliveryFailure: Error, Sendable, CustomStringConvertible {
    /// What can be done about a failure.
    @nonexhaustive
    public enum Kind: Hashable, Sendable {
        /// Another try may succeed: the network, a busy or broken service. The service may have said how long to wait.
        case retry(after: Duration?)
        /// The service refused what was said, and will refuse it again.
        case payload
        /// The address, the credentials or the rights are wrong: a person must change something.
        case configuration
        /// The caller ended it before it was done.
        case cancelled
    }

    /// What can be done about it.
    public var kind: Kind
    /// What went wrong, in a sentence.
    public var message: String
    /// What the service said, where it said anything.
    public var reply: ServiceReply?
    /// Whether the other side may have got the notification all the same, as after a time-out.
    public var mayHaveArrived: Bool
    /// The error behind it.
    public var underlying: (any Error)?

    /// Creates a failure, which a double may throw.
    ///
    /// - Parameters:
    ///   - kind: What can be done about it.
    ///   - message: What went wrong.
    ///   - reply: What the service said.
    ///   - mayHaveArrived: Whether the other side may have got the notification all the same.
    ///   - underlying: The error behind it.
    public init(
        _ kind: Kind,
        message: String,
        reply: ServiceReply? = nil,
        mayHaveArrived: Bool = false,
        underlying: (any Error)? = nil
    ) {
        self.kind = kind
        self.message = message
        self.reply = reply
        self.mayHaveArrived = mayHaveArrived
        self.underlying = underlying
    }

    /// Whether another try may succeed.
    public var isRetryable: Bool {
        if case .retry = kind { true } else { false }
    }

    /// The message, and what the service said.
    public var description: String {
        guard let reply, !reply.description.isEmpty else { return message }
        return "\(message) (\(reply))"
    }
}
