extension HealthEvent {
    /// What AWS Health says of an affected entity.
    ///
    /// The value of `status`. AWS adds values, so any text is one; compare with the static members.
    /// Source: AWS Health User Guide, Reference: AWS Health events Amazon EventBridge schema.
    public struct EntityStatus: RawRepresentable, Codable, Hashable, Sendable, CodingKeyRepresentable {
        /// The text as AWS writes it.
        public var rawValue: String

        /// Creates a value from the text that AWS writes.
        ///
        /// - Parameter rawValue: Any text.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The entity is affected.
        ///
        /// AWS sends it with a task retirement notice days before anything happens: it is no outage.
        public static let impaired = Self(rawValue: "IMPAIRED")
        /// The entity is not affected any more.
        public static let unimpaired = Self(rawValue: "UNIMPAIRED")
        /// Something must still be done.
        public static let pending = Self(rawValue: "PENDING")
        /// Nothing remains to be done.
        public static let resolved = Self(rawValue: "RESOLVED")
        /// AWS does not know.
        public static let unknown = Self(rawValue: "UNKNOWN")
    }
}
