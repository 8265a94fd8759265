import NotificationDelivery

/// Why a secret can't be had.
public struct SecretError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Which secret.
    public var reference: SecretReference
    /// Whether another try may succeed: the network, a throttled or broken service; not a missing right or secret.
    public var isRetryable: Bool
    /// What AWS said, without the secret.
    public var message: String

    /// Creates an error.
    ///
    /// - Parameters:
    ///   - reference: Which secret.
    ///   - isRetryable: Whether another try may succeed.
    ///   - message: What AWS said.
    public init(_ reference: SecretReference, isRetryable: Bool, message: String) {
        self.reference = reference
        self.isRetryable = isRetryable
        self.message = message
    }

    /// The place and the message.
    public var description: String { "\(reference): \(message)" }

    /// What a sink answers that could not have its secret: nothing was sent.
    var failure: DeliveryFailure {
        DeliveryFailure(isRetryable ? .retry(after: nil) : .configuration, message: description, underlying: self)
    }
}
