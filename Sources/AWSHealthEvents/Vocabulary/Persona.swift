extension HealthEvent {
    /// Whom AWS addresses with an AWS Health event.
    ///
    /// The value of `personas`. AWS adds values, so any text is one; compare with the static members.
    /// Source: AWS Health User Guide, Reference: AWS Health events Amazon EventBridge schema.
    public struct Persona: RawRepresentable, Codable, Hashable, Sendable, CodingKeyRepresentable {
        /// The text as AWS writes it.
        public var rawValue: String

        /// Creates a value from the text that AWS writes.
        ///
        /// - Parameter rawValue: Any text.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// Those who run the resources; the page's table has `OPERATIONAL`, its samples and the Health API have this.
        public static let operations = Self(rawValue: "OPERATIONS")
        /// Those who look after security.
        public static let security = Self(rawValue: "SECURITY")
        /// Those who look after the bill.
        public static let billing = Self(rawValue: "BILLING")
    }
}
