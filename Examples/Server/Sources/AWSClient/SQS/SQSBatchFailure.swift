/// A message of a batch for which the queue did not do what it was asked.
public struct SQSBatchFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The message.
    public var message: SQSMessage
    /// Why.
    public var error: AWSError
    /// Whether the request was at fault, so that the same one will fail again.
    public var isSenderFault: Bool

    /// Creates a failure.
    ///
    /// - Parameters:
    ///   - message: The message.
    ///   - error: Why.
    ///   - isSenderFault: Whether the request was at fault.
    public init(message: SQSMessage, error: AWSError, isSenderFault: Bool) {
        self.message = message
        self.error = error
        self.isSenderFault = isSenderFault
    }

    /// The id of the message and the reason.
    public var description: String { "message \(message.id): \(error.message)" }
}
