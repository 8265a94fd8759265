import AWSClient
import AWSHealthEvents
public import NotificationDelivery

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Writes the counts of a report as a line that CloudWatch makes metrics of: no call, no right and no agent is needed.
///
/// | metric | unit | what it counts |
/// |---|---|---|
/// | `NoticesDelivered` | Count | notices that were delivered now |
/// | `NoticesDuplicate` | Count | notices that were delivered before, or that something newer had overtaken |
/// | `NoticesFailed` | Count | notices that were not delivered where they must be, and those that were cancelled |
/// | `InputsUnreadable` | Count | elements that could not be read |
/// | `InputsDeclined` | Count | elements that are no task retirement, or that the routes drop |
/// | `ProcessingTime` | Milliseconds | how long the input took |
///
/// The pages and copies in one input that make one notice count once. The metrics have no dimension, so an alarm needs
/// the namespace and the name only.
///
/// Source: Amazon CloudWatch User Guide, Specification: Embedded metric format.
public struct EmbeddedMetrics: Hashable, Sendable {
    /// The namespace of the metrics.
    public var namespace: String

    /// Creates a writer.
    ///
    /// - Parameter namespace: The namespace of the metrics.
    public init(namespace: String) { self.namespace = namespace }

    /// The line of a report.
    ///
    /// - Parameters:
    ///   - report: The report.
    ///   - duration: How long the input took.
    ///   - now: The time that the metrics are of.
    ///   - requestID: The invocation that it belongs to, by which the line is found.
    /// - Returns: The line, without its end.
    public func line(
        for report: NotifierReport,
        duration: Duration,
        at now: Date,
        requestID: String? = nil
    ) -> String {
        let counts = Self.counts(report)
        let metrics: [JSONValue] =
            counts.map { ["Name": .string($0.name), "Unit": "Count"] }
            + [["Name": "ProcessingTime", "Unit": "Milliseconds"]]
        var members: [String: JSONValue] = [
            "_aws": [
                "Timestamp": .number(JSONNumber(Int((now.timeIntervalSince1970 * 1_000).rounded()))),
                "CloudWatchMetrics": [
                    ["Namespace": .string(namespace), "Dimensions": [[]], "Metrics": .array(metrics)]
                ],
            ],
            // Thousandths are kept: a duplicate takes less than a millisecond.
            "ProcessingTime": JSONNumber((duration.seconds * 1_000_000).rounded() / 1_000).map(JSONValue.number) ?? 0,
        ]
        for (name, count) in counts { members[name] = .number(JSONNumber(count)) }
        members["requestId"] = requestID.map(JSONValue.string)
        return JSONValue.object(members).description
    }

    private static func counts(_ report: NotifierReport) -> [(name: String, count: Int)] {
        var seen: Set<NotificationKey> = []
        var delivered = 0
        var duplicate = 0
        var failed = 0
        var unreadable = 0
        var declined = 0
        for summary in report.elements.map(NoticeSummary.init) {
            if let key = summary.key, !seen.insert(key).inserted { continue }
            switch summary.outcome {
            case .delivered: delivered += 1
            case .duplicate, .superseded: duplicate += 1
            case .failed, .cancelled: failed += 1
            case .unreadable: unreadable += 1
            case .filtered, .declined, .ignored: declined += 1
            }
        }
        return [
            ("NoticesDelivered", delivered), ("NoticesDuplicate", duplicate), ("NoticesFailed", failed),
            ("InputsUnreadable", unreadable), ("InputsDeclined", declined),
        ]
    }
}
