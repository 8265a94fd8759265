/// Why settings can't be used: which variable, what was found there, and what was expected.
///
/// A value that may be a secret is never in the message.
public struct SettingsError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What kind of mistake it is.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// The name of the code.
        public var rawValue: String

        /// Creates a code from its name.
        ///
        /// - Parameter rawValue: The name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// A variable that is needed is not set, or empty.
        public static let missing = Self(rawValue: "missing")
        /// Two variables exclude each other.
        public static let conflict = Self(rawValue: "conflict")
        /// The value is none that is allowed.
        public static let invalid = Self(rawValue: "invalid")
        /// What a variable names, such as a parameter, can't be fetched.
        public static let unavailable = Self(rawValue: "unavailable")
    }

    /// What kind of mistake it is.
    public var code: Code
    /// The variable.
    public var variable: String
    /// What was found and what was expected.
    public var message: String

    /// Creates an error.
    ///
    /// - Parameters:
    ///   - code: What kind of mistake it is.
    ///   - variable: The variable.
    ///   - message: What was found and what was expected.
    public init(_ code: Code, variable: String, message: String) {
        self.code = code
        self.variable = variable
        self.message = message
    }

    /// The variable and the message.
    public var description: String { "\(variable): \(message)" }
}
