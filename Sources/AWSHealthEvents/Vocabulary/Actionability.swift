extension HealthEvent {
    /// Whether AWS expects the customer to act.
    ///
    /// The value of `actionability`. AWS adds values, so any text is one; compare with the static members.
    /// Source: AWS Health User Guide, Reference: AWS Health events Amazon EventBridge schema.
    public struct Actionability: RawRepresentable, Codable, Hashable, Sendable, CodingKeyRepresentable {
        /// The text as AWS writes it.
        public var rawValue: String

        /// Creates a value from the text that AWS writes.
        ///
        /// - Parameter rawValue: Any text.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The customer must act.
        public static let actionRequired = Self(rawValue: "ACTION_REQUIRED")
        /// The customer may have to act.
        public static let actionMayBeRequired = Self(rawValue: "ACTION_MAY_BE_REQUIRED")
        /// Nothing has to be done.
        public static let informational = Self(rawValue: "INFORMATIONAL")
    }
}
