extension SinkVerifier {
    /// Something that a sink does wrong.
    public struct Finding: Hashable, Sendable, CustomStringConvertible {
        /// The check that found it.
        public var check: Check
        /// What the sink does wrong, in a sentence without a secret.
        public var message: String

        /// Creates a finding.
        ///
        /// - Parameters:
        ///   - check: The check that found it.
        ///   - message: What the sink does wrong.
        public init(_ check: Check, message: String) {
            self.check = check
            self.message = message
        }

        /// The check and the message.
        public var description: String { "\(check.rawValue): \(message)" }
    }

    /// What is looked at.
    public struct Check: RawRepresentable, Hashable, Sendable {
        /// The name of the check.
        public var rawValue: String

        /// Creates a check from its name.
        ///
        /// - Parameter rawValue: The name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// Success for the success response only; 408, 425, 429 and 5xx can be tried again, other 4xx can't.
        public static let statuses = Self(rawValue: "statuses")
        /// The wait that the service asks for is in the failure.
        public static let retryAfter = Self(rawValue: "retryAfter")
        /// A body that does not say success is none.
        public static let replies = Self(rawValue: "replies")
        /// Connections that end, or never begin.
        public static let connections = Self(rawValue: "connections")
        /// It ends in time, and sends nothing when there is no time.
        public static let deadlines = Self(rawValue: "deadlines")
        /// It ends when it is cancelled.
        public static let cancellation = Self(rawValue: "cancellation")
        /// Nothing that can be printed holds a secret.
        public static let secrets = Self(rawValue: "secrets")
        /// Many deliveries at once.
        public static let manyAtOnce = Self(rawValue: "manyAtOnce")
        /// Notices of every kind, with names that were made to do harm, and inputs that nobody could read.
        public static let notices = Self(rawValue: "notices")
        /// The same notification has the same receipt.
        public static let receipts = Self(rawValue: "receipts")
        /// It goes on where it stopped.
        public static let progress = Self(rawValue: "progress")
        /// It delivers again after a failure.
        public static let recovery = Self(rawValue: "recovery")
    }
}
