/// Why the runtime ended: the process should end too, and Lambda starts another one.
public struct LambdaRuntimeError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What went wrong.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// The name of the code.
        public var rawValue: String

        /// Creates a code from its name.
        ///
        /// - Parameter rawValue: The name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// `AWS_LAMBDA_RUNTIME_API` is not set, or no address.
        public static let invalidAddress = Self(rawValue: "invalidAddress")
        /// The Runtime API can't be reached.
        public static let unreachable = Self(rawValue: "unreachable")
        /// The Runtime API said that nothing can be done any more, or gave no invocation.
        public static let refused = Self(rawValue: "refused")
    }

    /// What went wrong.
    public var code: Code
    /// What went wrong, in a sentence.
    public var message: String

    /// Creates an error.
    ///
    /// - Parameters:
    ///   - code: What went wrong.
    ///   - message: What went wrong, in a sentence.
    public init(_ code: Code, message: String) {
        self.code = code
        self.message = message
    }

    /// The message.
    public var description: String { message }
}
