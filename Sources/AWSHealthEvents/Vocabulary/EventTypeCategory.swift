extension HealthEvent {
    /// The category of an AWS Health event.
    ///
    /// The value of `eventTypeCategory`. AWS adds values, so any text is one; compare with the static members.
    /// Source: AWS Health User Guide, Reference: AWS Health events Amazon EventBridge schema.
    public struct EventTypeCategory: RawRepresentable, Codable, Hashable, Sendable, CodingKeyRepresentable {
        /// The text as AWS writes it.
        public var rawValue: String

        /// Creates a value from the text that AWS writes.
        ///
        /// - Parameter rawValue: Any text.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// Something does not work.
        public static let issue = Self(rawValue: "issue")
        /// Something to know about the account.
        public static let accountNotification = Self(rawValue: "accountNotification")
        /// A change that will take place at a stated time.
        public static let scheduledChange = Self(rawValue: "scheduledChange")
        /// AWS is looking into something.
        public static let investigation = Self(rawValue: "investigation")
    }
}
