extension HealthEvent {
    /// How far an AWS Health event has come.
    ///
    /// The value of `statusCode`. AWS adds values, so any text is one; compare with the static members.
    /// Source: AWS Health User Guide, Reference: AWS Health events Amazon EventBridge schema.
    public struct StatusCode: RawRepresentable, Codable, Hashable, Sendable, CodingKeyRepresentable {
        /// The text as AWS writes it.
        public var rawValue: String

        /// Creates a value from the text that AWS writes.
        ///
        /// - Parameter rawValue: Any text.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The event goes on.
        public static let open = Self(rawValue: "open")
        /// The event is over.
        public static let closed = Self(rawValue: "closed")
        /// The event lies ahead.
        public static let upcoming = Self(rawValue: "upcoming")
    }
}
