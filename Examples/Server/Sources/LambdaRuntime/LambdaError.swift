/// What a handler throws to say what failed: Lambda logs it, shows it to the caller, and tries again where it does.
///
/// Of any other error only the name of its type is told, because its text may hold a secret.
public struct LambdaError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kind of error, such as `Function.NotDelivered`.
    public var type: String
    /// What failed, without a secret.
    public var message: String

    /// Creates an error.
    ///
    /// - Parameters:
    ///   - type: The kind of error, `Category.Reason` as Lambda writes it.
    ///   - message: What failed, without a secret.
    public init(type: String, message: String) {
        self.type = type
        self.message = message
    }

    /// What is told of any error.
    init(telling error: any Error) {
        self =
            error as? LambdaError
            ?? LambdaError(type: "Function.\(Swift.type(of: error))", message: "the handler failed")
    }

    /// The kind and the message.
    public var description: String { "\(type): \(message)" }
}
