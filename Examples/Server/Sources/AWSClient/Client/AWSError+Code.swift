extension AWSError {
    /// What went wrong.
    public struct Code: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
        /// The name of the code.
        public var rawValue: String

        /// Creates a code from its name.
        ///
        /// - Parameter rawValue: The name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The name.
        public var description: String { rawValue }

        // MARK: This module's own

        /// There are no credentials where they were looked for.
        public static let noCredentials = Self(rawValue: "noCredentials")
        /// What the request would be made of can't be used: a region, an address, a number.
        public static let invalidRequest = Self(rawValue: "invalidRequest")
        /// There is no connection, or it ended before the response was there.
        public static let unreachable = Self(rawValue: "unreachable")
        /// The time was over.
        public static let timedOut = Self(rawValue: "timedOut")
        /// The caller ended it.
        public static let cancelled = Self(rawValue: "cancelled")
        /// What came is not what the service answers.
        public static let invalidResponse = Self(rawValue: "invalidResponse")
        /// The service refused without a code that can be read.
        public static let refused = Self(rawValue: "refused")

        // MARK: AWS's

        /// DynamoDB: the condition of a write did not hold.
        public static let conditionalCheckFailed = Self(rawValue: "ConditionalCheckFailedException")
        /// Secrets Manager and DynamoDB: there is no such secret or table.
        public static let resourceNotFound = Self(rawValue: "ResourceNotFoundException")
        /// Parameter Store: there is no such parameter.
        public static let parameterNotFound = Self(rawValue: "ParameterNotFound")
        /// The policies of the caller do not allow it.
        public static let accessDenied = Self(rawValue: "AccessDeniedException")
        /// There were too many calls.
        public static let throttling = Self(rawValue: "ThrottlingException")
    }
}
