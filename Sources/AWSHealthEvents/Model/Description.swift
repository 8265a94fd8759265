extension HealthEvent {
    /// What AWS writes about an event, in one language.
    public struct Description: Hashable, Sendable {
        /// The language, such as `en_US`; not always the language of the text.
        public var language: String?
        /// The text, in which line breaks can be the two characters `\n`.
        public var latestDescription: String?
        /// Fields that this version does not know, or not in this shape.
        public var additionalFields: [String: JSONValue]

        /// Creates a description.
        ///
        /// - Parameters:
        ///   - language: The language.
        ///   - latestDescription: The text.
        ///   - additionalFields: Fields that this version does not know.
        public init(
            language: String? = nil,
            latestDescription: String? = nil,
            additionalFields: [String: JSONValue] = [:]
        ) {
            self.language = language
            self.latestDescription = latestDescription
            self.additionalFields = additionalFields
        }
    }
}
