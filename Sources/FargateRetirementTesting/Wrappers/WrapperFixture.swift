public import AWSHealthEvents

/// The wrappers that an event reaches a service in.
///
/// Each makes the bytes that its AWS service hands over, for any number of events, with identifiers that are the same in
/// every run.
///
/// ```swift
/// @Test(arguments: WrapperFixture.allCases)
/// func theHandlerUnderstands(_ wrapper: WrapperFixture) throws {
///     let bytes = wrapper.wrap([HealthEventFixture.services.event()])
///     …
/// }
/// ```
@nonexhaustive
public enum WrapperFixture: String, CaseIterable, Hashable, Sendable {
    /// Events as EventBridge delivers them, one directly behind the other where there are several.
    case eventBridge
    /// Events of EventBridge, one a line.
    case eventBridgeLines
    /// Events of EventBridge in an array.
    case eventBridgeArray
    /// Entries for `PutEvents`, one a line.
    case putEventsEntry
    /// Entries for `PutEvents` in an array: the file for `aws events put-events --entries file://…`.
    case putEventsEntries
    /// The request of `PutEvents`.
    case putEventsRequest
    /// Amazon SNS, as a Lambda function receives it: `SigningCertUrl`.
    case snsLambda
    /// Amazon SNS, as an HTTPS endpoint receives it: `SigningCertURL`; one notification a line.
    case snsHTTPS
    /// Amazon SQS, as a Lambda function receives it.
    case sqsLambda
    /// Amazon SQS, as a pipe of EventBridge hands it on: an array without `Records`.
    case sqsPipe
    /// Amazon SQS, as `ReceiveMessage` answers.
    case sqsReceiveMessage
    /// Amazon SNS in Amazon SQS, as a Lambda function receives it.
    case snsInSQS
    /// Amazon Data Firehose, as the Lambda function of a transformation receives it: base64.
    case firehose
    /// The details alone, one a line, as a target with `InputPath` `$.detail` receives them.
    case bareDetail
    /// The answers of the Health API: `DescribeEventDetails`, and `DescribeAffectedEntities` on the next line.
    ///
    /// It names each ARN once, and knows neither pages nor communications.
    case healthAPI

    /// What opening the bytes should say that the events came in.
    public var wrapper: HealthEventWrapper {
        switch self {
        case .eventBridge, .eventBridgeLines, .eventBridgeArray: .eventBridge
        case .putEventsEntry, .putEventsEntries, .putEventsRequest: .putEventsEntry
        case .snsLambda, .snsHTTPS: .sns
        case .sqsLambda, .sqsPipe, .sqsReceiveMessage: .sqs
        case .snsInSQS: .snsInSQS
        case .firehose: .firehose
        case .bareDetail: .bareDetail
        case .healthAPI: .healthAPI
        }
    }

    /// Whether the wrapper carries texts, of which one that can't be read leaves the others readable.
    public var carriesTexts: Bool {
        switch self {
        case .snsLambda, .snsHTTPS, .sqsLambda, .sqsPipe, .sqsReceiveMessage, .snsInSQS, .firehose: true
        default: false
        }
    }

    /// Whether what the envelope says (identifier, account, Region) survives in the wrapper.
    public var keepsEnvelope: Bool {
        switch self {
        case .putEventsEntry, .putEventsEntries, .putEventsRequest, .bareDetail, .healthAPI: false
        default: true
        }
    }
}

extension WrapperFixture: CustomStringConvertible {
    /// The name of the case.
    public var description: String { rawValue }
}
