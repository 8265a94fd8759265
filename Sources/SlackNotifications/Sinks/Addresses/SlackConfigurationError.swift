/// Why an address, a credential or a channel can't be used for a sink.
///
/// The message names the rule that does not hold, and never the value: it is a secret.
///
/// ```swift
/// do {
///     _ = try SlackWebhookURL(text)
/// } catch {
///     error.code == .host  // "the address of the webhook must be at hooks.slack.com or hooks.slack-gov.com"
/// }
/// ```
public struct SlackConfigurationError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The rule that does not hold.
    public struct Code: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
        /// The name of the code.
        public var rawValue: String

        /// Creates a code from its name.
        ///
        /// - Parameter rawValue: The name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The name of the code.
        public var description: String { rawValue }

        /// It is empty.
        public static let empty = Self(rawValue: "empty")
        /// It holds a character that it can't hold: white space, a control character, a letter beyond ASCII.
        public static let character = Self(rawValue: "character")
        /// It does not begin with `https://`.
        public static let scheme = Self(rawValue: "scheme")
        /// It names a user or a password before the host.
        public static let userInfo = Self(rawValue: "userInfo")
        /// Its host is none of Slack's.
        public static let host = Self(rawValue: "host")
        /// It names another port than 443.
        public static let port = Self(rawValue: "port")
        /// Its path is none that Slack gives out.
        public static let path = Self(rawValue: "path")
        /// The test host is no loopback address with a port.
        public static let testHost = Self(rawValue: "testHost")
        /// It is an address for another kind of sink.
        public static let kind = Self(rawValue: "kind")
    }

    /// The rule that does not hold.
    public var code: Code
    /// What does not hold it, in words: `the address of the webhook`.
    public var field: String
    /// A sentence for people with the field and the rule.
    public var message: String

    /// Creates an error.
    ///
    /// - Parameters:
    ///   - code: The rule that does not hold.
    ///   - field: What does not hold it, in words.
    ///   - message: A sentence for people with the field and the rule.
    public init(_ code: Code, field: String, message: String) {
        self.code = code
        self.field = field
        self.message = message
    }

    /// The message.
    public var description: String { message }
}
