import AWSHealthEvents
import Foundation
import Testing

/// Events of our own making: the names and accounts are invented.
enum Samples {
    /// An event with every field that AWS is known to send.
    static let full = #"""
        {
          "version": "0",
          "id": "5f0c2a4e-81d7-4f57-9a06-3d2be0c7a911",
          "detail-type": "AWS Health Event",
          "source": "aws.health",
          "account": "210987654321",
          "time": "2031-03-04T05:06:07Z",
          "region": "eu-north-1",
          "replay-name": "spring-replay",
          "resources": ["harbor|lighthouse", null, "harbor|pilot-boat"],
          "detail": {
            "eventArn": "arn:aws:health:eu-north-1::event/ECS/AWS_ECS_TASK_PATCHING_RETIREMENT/AWS_ECS_TASK_PATCHING_RETIREMENT-ARN-DockerLinux-1-4-0-777-345678901234-MANAGED",
            "service": "ECS",
            "eventTypeCode": "AWS_ECS_TASK_PATCHING_RETIREMENT",
            "eventTypeCategory": "scheduledChange",
            "eventScopeCode": "ACCOUNT_SPECIFIC",
            "communicationId": "0a1b2c3d4e5f-2",
            "startTime": "Tue, 11 Mar 2031 15:00:00 GMT",
            "endTime": "Tue, 18 Mar 2031 15:00:00 GMT",
            "lastUpdatedTime": "Tue, 4 Mar 2031 05:05:00 GMT",
            "statusCode": "upcoming",
            "eventRegion": "eu-north-1",
            "eventDescription": [
              {"language": "en_US", "latestDescription": "Your tasks will be retired.\\nLine two."},
              {"language": "sv_SE", "latestDescription": "Uppgifterna tas ur bruk. 🚢"}
            ],
            "eventMetadata": {"truncated": "true", "wave": "3"},
            "affectedEntities": [
              {
                "entityValue": "harbor|lighthouse",
                "lastUpdatedTime": "Tue, 4 Mar 2031 05:05:00 GMT",
                "status": "IMPAIRED",
                "tags": {"team": "nautical"}
              },
              null,
              {},
              {"entityValue": "harbor|pilot-boat", "status": "PENDING"}
            ],
            "affectedAccount": "345678901234",
            "page": "2",
            "totalPages": "3",
            "backupEvent": "false",
            "actionability": "ACTION_MAY_BE_REQUIRED",
            "personas": ["OPERATIONS", "SECURITY"]
          }
        }
        """#

    /// A short event; the marker is its identifier.
    static func event(_ id: String) -> String {
        #"{"version":"0","id":"\#(id)","detail-type":"AWS Health Event","source":"aws.health","#
            + #""detail":{"eventArn":"arn:aws:health:eu-north-1::event/ECS/X/X_\#(id)","service":"ECS","#
            + #""eventTypeCode":"AWS_ECS_TASK_PATCHING_RETIREMENT"}}"#
    }

    /// A short detail; the marker is at the end of its ARN.
    static func detail(_ id: String) -> String {
        #"{"eventArn":"arn:aws:health:eu-north-1::event/ECS/X/X_\#(id)","service":"ECS","eventTypeCode":"X"}"#
    }

    /// An entry for `PutEvents`.
    static func entry(_ id: String) -> String {
        #"{"Source":"harbor.drill","DetailType":"AWS Health Event","Resources":["harbor|\#(id)"],"Detail":"#
            + quoted(detail(id)) + "}"
    }

    /// A notification of Amazon SNS as an HTTPS endpoint receives it.
    static func notification(_ message: String) -> String {
        #"{"Type":"Notification","MessageId":"m-1","TopicArn":"arn:aws:sns:eu-north-1:210987654321:tides","#
            + #""Message":\#(quoted(message)),"Timestamp":"2031-03-04T05:06:08.000Z","SigningCertURL":"https://x"}"#
    }

    /// A record of Amazon SNS as a Lambda function receives it.
    static func topicRecord(_ message: String) -> String {
        #"{"EventSource":"aws:sns","EventVersion":"1.0","Sns":"# + notification(message) + "}"
    }

    /// A record of Amazon SQS as a Lambda function receives it.
    static func queueRecord(_ body: String, id: String) -> String {
        #"{"messageId":"\#(id)","receiptHandle":"r","body":\#(quoted(body)),"attributes":{},"eventSource":"aws:sqs"}"#
    }

    /// A record of a Firehose transformation.
    static func streamRecord(_ data: String, id: String) -> String {
        #"{"recordId":"\#(id)","approximateArrivalTimestamp":1930367167000,"data":"#
            + "\"\(Data(data.utf8).base64EncodedString())\"}"
    }

    static func records(_ records: String...) -> String { #"{"Records":[\#(records.joined(separator: ","))]}"# }

    static func stream(_ records: String...) -> String {
        #"{"invocationId":"i","deliveryStreamArn":"a","region":"eu-north-1","records":[\#(records.joined(separator: ","))]}"#
    }

    /// A text as a JSON string.
    static func quoted(_ text: String) -> String { JSONValue.string(text).description }
}

/// Opens a text.
func open(_ text: String) -> [OpenedElement] { HealthEvent.open(Array(text.utf8)) }

/// The one event of a text.
func event(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> HealthEvent {
    let elements = open(text)
    try #require(elements.count == 1, "\(elements)", sourceLocation: sourceLocation)
    return try #require(elements[0].event, "\(elements[0].content)", sourceLocation: sourceLocation)
}

/// The detail of an event with these members.
func detail(_ members: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> HealthEvent.Detail {
    let text = #"{"detail-type":"AWS Health Event","detail":{\#(members)}}"#
    return try event(text, sourceLocation: sourceLocation).detail
}

/// JSON as a value, read by Foundation and so by other code than the package's.
func jsonValue(_ bytes: some Sequence<UInt8>) throws -> JSONValue {
    try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
}

func jsonValue(_ text: String) throws -> JSONValue { try jsonValue(text.utf8) }

extension OpenedElement {
    /// The marker of a sample.
    var marker: String? {
        event?.id ?? event?.detail.eventARN?.split(separator: "_").last.map(String.init)
    }

    var other: OtherContent? {
        if case .other(let other) = content { other } else { nil }
    }
}

extension [OpenedElement] {
    /// The markers of the events, in order.
    var markers: [String?] { filter { $0.event != nil }.map(\.marker) }
    var failures: [OpeningError] { compactMap(\.failure) }
    var others: [OtherContent] { compactMap(\.other) }
}
