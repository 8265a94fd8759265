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
    /// How many times it was tried; 0 where nothing was sent, since the sink had to wait too long for its turn, or the
    /// ledger could not be asked.
    public var tryCount: Int
    /// Whether there were as many tries as there may be; else time alone has ended them.
    var isExhausted = false

    /// Creates a failure, which a double may throw.
    ///
    /// - Parameters:
    ///   - kind: What can be done about it.
    ///   - message: What went wrong.
    ///   - reply: What the service said.
    ///   - mayHaveArrived: Whether the other side may have got the notification all the same.
    ///   - underlying: The error behind it.
    ///   - tryCount: How many times it was tried.
    public init(
        _ kind: Kind,
        message: String,
        reply: ServiceReply? = nil,
        mayHaveArrived: Bool = false,
        underlying: (any Error)? = nil,
        tryCount: Int = 1
    ) {
        self.kind = kind
        self.message = message
        self.reply = reply
        self.mayHaveArrived = mayHaveArrived
        self.underlying = underlying
        self.tryCount = tryCount
    }

    /// Whether another try may succeed.
    public var isRetryable: Bool {
        if case .retry = kind { true } else { false }
    }

    /// The message, what the service said, and how many tries it took.
    public var description: String {
        let tries = tryCount > 1 ? "after \(tryCount) tries" : nil
        let details = [reply?.description, tries].compactMap { $0 }.filter { !$0.isEmpty }
        return details.isEmpty ? message : "\(message) (\(details.joined(separator: "; ")))"
    }
}
