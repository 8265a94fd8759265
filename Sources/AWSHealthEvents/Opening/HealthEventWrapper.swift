/// What an AWS Health event came in.
public struct HealthEventWrapper: RawRepresentable, Codable, Hashable, Sendable, CodingKeyRepresentable {
    /// The name of the wrapper.
    public var rawValue: String

    /// Creates a wrapper from its name.
    ///
    /// - Parameter rawValue: The name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// An event as EventBridge delivers it.
    public static let eventBridge = Self(rawValue: "eventBridge")
    /// An entry for the `PutEvents` request of EventBridge, whose `Detail` is a string.
    public static let putEventsEntry = Self(rawValue: "putEventsEntry")
    /// A notification of Amazon SNS, as a Lambda function or an HTTPS endpoint receives it.
    public static let sns = Self(rawValue: "sns")
    /// A message of Amazon SQS: in a Lambda batch, in the array of a pipe or as `ReceiveMessage` answers.
    public static let sqs = Self(rawValue: "sqs")
    /// A notification of Amazon SNS in a message of Amazon SQS.
    public static let snsInSQS = Self(rawValue: "snsInSQS")
    /// A record of an Amazon Data Firehose transformation.
    public static let firehose = Self(rawValue: "firehose")
    /// The detail of an event alone.
    public static let bareDetail = Self(rawValue: "bareDetail")
    /// The answers of the AWS Health API.
    public static let healthAPI = Self(rawValue: "healthAPI")
}
