import AWSHealthEvents
import FargateRetirement

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// An event as the program prints it for other programs.
struct EventSummary {
    let event: HealthEvent
    let wrapper: HealthEventWrapper?

    init(_ event: HealthEvent, in wrapper: HealthEventWrapper?) {
        self.event = event
        self.wrapper = wrapper
    }

    /// The affected account where it is named, else the one that the event was sent to.
    var account: String? { event.detail.affectedAccount?.nonBlank ?? event.account?.nonBlank }

    /// The event's Region, else that of its ARN, else the one that it was delivered in.
    var region: String? {
        let regionOfARN = eventARN.flatMap { AmazonResourceName($0) }?.region.nonBlank
        return event.detail.eventRegion?.nonBlank ?? regionOfARN ?? event.region?.nonBlank
    }

    /// The ARN of the event, where it has one.
    var eventARN: String? { event.detail.eventARN?.nonBlank }

    /// Who sent the event, where that is told.
    var source: String? { event.source?.nonBlank }

    /// Whether somebody made the event; `nil` where no source is given.
    var isSimulated: Bool? { source.map { $0 != "aws.health" } }

    var json: JSONValue {
        let detail = event.detail
        return [
            "account": JSONValue(account),
            "communicationID": JSONValue(detail.communicationWithoutPage),
            "detailType": JSONValue(event.detailType?.rawValue),
            "endTime": JSONValue(detail.endTime.flatMap(Self.text)),
            "eventARN": JSONValue(eventARN),
            "eventTypeCategory": JSONValue(detail.eventTypeCategory?.rawValue),
            "eventTypeCode": JSONValue(detail.eventTypeCode?.rawValue),
            "isBackup": detail.isBackupEvent.map { .bool($0) } ?? .null,
            "isSimulated": isSimulated.map { .bool($0) } ?? .null,
            "lastUpdatedTime": JSONValue(detail.lastUpdatedTime.flatMap(Self.text)),
            "page": detail.page.map { .number(JSONNumber($0)) } ?? .null,
            "region": JSONValue(region),
            "sentTime": JSONValue(event.time.flatMap(Self.text)),
            "source": JSONValue(source),
            "startTime": JSONValue(detail.startTime.flatMap(Self.text)),
            "statusCode": JSONValue(detail.statusCode?.rawValue),
            "taskRetirement": TaskRetirementNotice.interpret(event).notice.map(Self.json) ?? .null,
            "totalPages": detail.totalPages.map { .number(JSONNumber($0)) } ?? .null,
            "wrapper": JSONValue(wrapper?.rawValue),
        ]
    }

    private static func json(_ notice: TaskRetirementNotice) -> JSONValue {
        [
            "services": .array(
                notice.services.map { ["cluster": JSONValue($0.cluster), "service": .string($0.name)] }
            ),
            "tasks": .array(
                notice.tasks.map { task in
                    [
                        "account": JSONValue(task.accountID), "arn": .string(task.arn),
                        "cluster": JSONValue(task.cluster), "id": .string(task.id),
                        "region": JSONValue(task.regionName),
                    ]
                }
            ),
            "unrecognized": .array(notice.unrecognizedResources.map { .string($0) }),
        ]
    }

    /// A time as `YYYY-MM-DDTHH:MM:SSZ`, or `nil` where it can't be read.
    static func text(_ timestamp: HealthEvent.Timestamp) -> String? {
        guard let date = timestamp.date else { return nil }
        let seconds = Date(timeIntervalSince1970: date.timeIntervalSince1970.rounded(.down))
        return HealthEvent.Timestamp(seconds, form: .iso8601).description
    }
}

extension JSONValue {
    /// A text without white space at its ends, or `null` where there is none.
    fileprivate init(_ text: String?) { self = text?.nonBlank.map { .string($0) } ?? .null }
}
