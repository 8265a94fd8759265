extension HealthEvent {
    /// The kind of event that EventBridge says it carries.
    ///
    /// The value of `detail-type`. AWS adds values, so any text is one; compare with the static members.
    /// Source: AWS Health User Guide, Reference: AWS Health events Amazon EventBridge schema.
    public struct DetailType: RawRepresentable, Codable, Hashable, Sendable, CodingKeyRepresentable {
        /// The text as AWS writes it.
        public var rawValue: String

        /// Creates a value from the text that AWS writes.
        ///
        /// - Parameter rawValue: Any text.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// An AWS Health event.
        public static let healthEvent = Self(rawValue: "AWS Health Event")
        /// An AWS Health event about abuse of a resource.
        public static let healthAbuseEvent = Self(rawValue: "AWS Health Abuse Event")
    }
}
