extension HealthEvent {
    /// The code of an AWS Health event type.
    ///
    /// The value of `eventTypeCode`. AWS adds values, so any text is one; compare with the static members.
    /// Source: AWS Health User Guide, Reference: AWS Health events Amazon EventBridge schema.
    public struct EventTypeCode: RawRepresentable, Codable, Hashable, Sendable, CodingKeyRepresentable {
        /// The text as AWS writes it.
        public var rawValue: String

        /// Creates a value from the text that AWS writes.
        ///
        /// - Parameter rawValue: Any text.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// Fargate retires the platform version revision that tasks run on.
        public static let ecsTaskPatchingRetirement = Self(rawValue: "AWS_ECS_TASK_PATCHING_RETIREMENT")
    }
}
