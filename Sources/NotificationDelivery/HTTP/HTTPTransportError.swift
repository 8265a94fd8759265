/// Why there is no response to a request.
///
/// The message never holds the address or a header field.
public struct HTTPTransportError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What went wrong.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// The name of the code.
        public var rawValue: String

        /// Creates a code from its name.
        ///
        /// - Parameter rawValue: The name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The address or a header field is none that can be used.
        public static let invalidRequest = Self(rawValue: "invalidRequest")
        /// The transport does not go there: another scheme or host than it is meant for.
        public static let notAllowed = Self(rawValue: "notAllowed")
        /// There is no connection: name, route, TLS.
        public static let cannotConnect = Self(rawValue: "cannotConnect")
        /// It took too long.
        public static let timedOut = Self(rawValue: "timedOut")
        /// The connection ended before the response was there.
        public static let connectionLost = Self(rawValue: "connectionLost")
        /// What came is no HTTP response, or longer than the transport takes.
        public static let invalidResponse = Self(rawValue: "invalidResponse")
        /// The caller ended it.
        public static let cancelled = Self(rawValue: "cancelled")
    }

    /// What went wrong.
    public var code: Code
    /// What went wrong, in a sentence without the address.
    public var message: String
    /// Whether the request may have been sent all the same.
    public var mayHaveArrived: Bool

    /// Creates an error, which a double may throw.
    ///
    /// - Parameters:
    ///   - code: What went wrong.
    ///   - message: What went wrong, in a sentence.
    ///   - mayHaveArrived: Whether the request may have been sent all the same.
    public init(_ code: Code, message: String, mayHaveArrived: Bool = false) {
        self.code = code
        self.message = message
        self.mayHaveArrived = mayHaveArrived
    }

    /// The message.
    public var description: String { message }
}
