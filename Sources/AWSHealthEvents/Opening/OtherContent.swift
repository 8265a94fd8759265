/// Something well-formed that is no AWS Health event, and what it is.
public struct OtherContent: Hashable, Sendable, CustomStringConvertible {
    /// What kind of thing was found.
    public struct Kind: RawRepresentable, Hashable, Sendable {
        /// The name of the kind.
        public var rawValue: String

        /// Creates a kind from its name.
        ///
        /// - Parameter rawValue: The name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// An event of EventBridge of another type, such as a state change of an ECS task.
        public static let eventBridgeEvent = Self(rawValue: "eventBridgeEvent")
        /// A request of Amazon SNS to confirm a subscription, or the end of one.
        public static let snsConfirmation = Self(rawValue: "snsConfirmation")
        /// A text that is no JSON, in the message of a queue or topic.
        public static let text = Self(rawValue: "text")
        /// Any other JSON value.
        public static let json = Self(rawValue: "json")
    }

    /// What kind of thing it is.
    public var kind: Kind
    /// What it is in words, such as `an EventBridge event "ECS Task State Change" from aws.ecs`.
    public var description: String
    /// The bytes of it.
    public var bytes: [UInt8]

    /// Creates a description of something.
    ///
    /// - Parameters:
    ///   - kind: What kind of thing it is.
    ///   - description: What it is in words.
    ///   - bytes: The bytes of it.
    public init(kind: Kind, description: String, bytes: [UInt8]) {
        self.kind = kind
        self.description = description
        self.bytes = bytes
    }
}
