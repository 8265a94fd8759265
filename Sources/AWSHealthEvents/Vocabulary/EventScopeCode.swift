extension HealthEvent {
    /// Whether an AWS Health event concerns one account or everybody.
    ///
    /// The value of `eventScopeCode`. AWS adds values, so any text is one; compare with the static members.
    /// Sources: AWS Health User Guide, Reference: AWS Health events Amazon EventBridge schema; AWS Health API Reference,
    /// DescribeEventDetails.
    public struct EventScopeCode: RawRepresentable, Codable, Hashable, Sendable, CodingKeyRepresentable {
        /// The text as AWS writes it.
        public var rawValue: String

        /// Creates a value from the text that AWS writes.
        ///
        /// - Parameter rawValue: Any text.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The event concerns one account.
        public static let accountSpecific = Self(rawValue: "ACCOUNT_SPECIFIC")
        /// The event concerns everybody.
        public static let publicScope = Self(rawValue: "PUBLIC")
        /// The Health API found no scope.
        public static let noScope = Self(rawValue: "NONE")
    }
}
