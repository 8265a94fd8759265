import AWSHealthEvents
import WireJSON

/// The answers of the Health API, whose names differ from those of EventBridge, and whose times are numbers.
enum HealthAPIAnswer {
    /// The answer of `DescribeEventDetails`.
    static func writeDetails(of events: [HealthEvent], to writer: inout JSONWriter) {
        var seen: Set<String?> = []
        let details = events.map(\.detail).filter { seen.insert($0.eventARN).inserted }
        writer.object { writer in
            writer.key("successfulSet")
            writer.array(details) { write($1, to: &$0) }
            writer.key("failedSet")
            writer.array([String]()) { _, _ in }
        }
    }

    private static func write(_ detail: HealthEvent.Detail, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("event") { writer in
                writer.member("arn", detail.eventARN)
                writer.member("service", detail.service)
                writer.member("eventTypeCode", detail.eventTypeCode?.rawValue)
                writer.member("eventTypeCategory", detail.eventTypeCategory?.rawValue)
                writer.member("region", detail.eventRegion)
                writer.member("startTime", seconds(detail.startTime))
                writer.member("endTime", seconds(detail.endTime))
                writer.member("lastUpdatedTime", seconds(detail.lastUpdatedTime))
                writer.member("statusCode", detail.statusCode?.rawValue)
                writer.member("eventScopeCode", detail.eventScopeCode?.rawValue)
                writer.member("actionability", detail.actionability?.rawValue)
                if let personas = detail.personas {
                    writer.key("personas")
                    writer.array(personas) { $0.string($1.rawValue) }
                }
            }
            writer.member("eventDescription") { writer in
                writer.member("latestDescription", detail.eventDescription?.first?.latestDescription)
            }
            if let metadata = detail.eventMetadata {
                writer.member("eventMetadata", JSONValue.object(metadata.mapValues { .string($0) }))
            }
        }
    }

    /// The answer of `DescribeAffectedEntities`.
    static func writeEntities(of events: [HealthEvent], to writer: inout JSONWriter) {
        let entities = events.flatMap { event in
            (event.detail.affectedEntities ?? []).compactMap { $0 }.map { (event, $0) }
        }
        writer.object { writer in
            writer.key("entities")
            writer.array(entities) { writer, pair in
                let (event, entity) = pair
                writer.object { writer in
                    writer.member("eventArn", event.detail.eventARN)
                    writer.member("entityValue", entity.entityValue)
                    writer.member("awsAccountId", event.detail.affectedAccount ?? event.account)
                    writer.member("lastUpdatedTime", seconds(entity.lastUpdatedTime))
                    writer.member("statusCode", entity.status?.rawValue)
                }
            }
        }
    }

    /// A time as the API writes it; what can't be read stays as it is.
    private static func seconds(_ timestamp: HealthEvent.Timestamp?) -> HealthEvent.Timestamp? {
        guard let date = timestamp?.date else { return timestamp }
        return HealthEvent.Timestamp(date, form: .epochSeconds)
    }
}
