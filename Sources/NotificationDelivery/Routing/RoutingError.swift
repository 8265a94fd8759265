public import WireJSON

/// Why routes can't be read or made.
///
/// Two errors are equal when all their parts are.
public struct RoutingError: Error, Hashable, Sendable {
    /// What kind of failure it is.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// The name of the code.
        public var rawValue: String

        /// Creates a code from its name.
        ///
        /// - Parameter rawValue: The name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The bytes are no JSON.
        public static let invalidJSON = Self(rawValue: "invalidJSON")
        /// A value is of another kind than it should be, such as a number for a text.
        public static let wrongType = Self(rawValue: "wrongType")
        /// A value is of the right kind, and none that is allowed.
        public static let invalidValue = Self(rawValue: "invalidValue")
        /// A pattern can't be read as one.
        public static let invalidPattern = Self(rawValue: "invalidPattern")
        /// A key that must be there is not.
        public static let missingKey = Self(rawValue: "missingKey")
        /// A key that has no meaning there.
        public static let unknownKey = Self(rawValue: "unknownKey")
        /// A key that is there twice, or together with one that excludes it.
        public static let conflictingKey = Self(rawValue: "conflictingKey")
        /// There is no default sink, so that a resource could fall between.
        public static let noDefault = Self(rawValue: "noDefault")
    }

    /// What kind of failure it is.
    public var code: Code
    /// What was found and what was expected.
    public var message: String
    /// The way to the value, such as `$.rules[2].when`; `nil` where there was no input.
    public var path: String?
    /// The place in the bytes; `nil` where there were none.
    public var location: JSONLocation?

    /// Creates an error, which a double may throw.
    ///
    /// - Parameters:
    ///   - code: What kind of failure it is.
    ///   - message: What was found and what was expected.
    ///   - path: The way to the value.
    ///   - location: The place in the bytes.
    public init(_ code: Code, message: String, path: String? = nil, location: JSONLocation? = nil) {
        self.code = code
        self.message = message
        self.path = path
        self.location = location
    }
}

extension RoutingError: CustomStringConvertible {
    /// The place and the message.
    public var description: String {
        if let location { return "line \(location.line), column \(location.column), \(location.path): \(message)" }
        return (path.map { "\($0): " } ?? "") + message
    }
}
