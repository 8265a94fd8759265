extension BlockKitError {
    /// What is wrong with a value.
    ///
    /// A structure and no enumeration, so that a later version can add a code without breaking a `switch`.
    public struct Code: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
        /// The code as a word.
        public var rawValue: String

        /// Creates a code.
        ///
        /// - Parameter rawValue: The code as a word.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The code as a word.
        public var description: String { rawValue }

        /// A text has more characters than Slack takes.
        public static let tooLong = Self(rawValue: "tooLong")
        /// A text is empty; Slack refuses empty strings everywhere.
        public static let empty = Self(rawValue: "empty")
        /// A list has more elements than Slack takes.
        public static let tooMany = Self(rawValue: "tooMany")
        /// A list has fewer elements than Slack asks for.
        public static let tooFew = Self(rawValue: "tooFew")
        /// A number is outside the range that Slack takes.
        public static let outOfRange = Self(rawValue: "outOfRange")
        /// Something that must be unique occurs twice.
        public static let duplicate = Self(rawValue: "duplicate")
        /// A text does not have the form that Slack asks for.
        public static let malformed = Self(rawValue: "malformed")
        /// A text holds a control character.
        public static let controlCharacter = Self(rawValue: "controlCharacter")
        /// Something that Slack asks for is not there.
        public static let missing = Self(rawValue: "missing")
        /// Two things exclude each other, or one needs another.
        public static let conflict = Self(rawValue: "conflict")
        /// JSON holds a field that Slack does not have in this place.
        public static let unknownField = Self(rawValue: "unknownField")
        /// JSON holds a `type` that Slack does not have in this place.
        public static let unknownType = Self(rawValue: "unknownType")
        /// JSON holds a value of another kind than Slack has in this place.
        public static let wrongKind = Self(rawValue: "wrongKind")
        /// The value exists in Slack, but no message that an app sends may hold it.
        public static let unsendable = Self(rawValue: "unsendable")
        /// The bytes are no JSON.
        public static let invalidJSON = Self(rawValue: "invalidJSON")
    }
}
