public import AWSHealthEvents

/// What became of one element of an input.
public struct ElementReport: Sendable {
    /// What an element was, and what was done about it.
    @nonexhaustive
    public enum Outcome: Sendable {
        /// A notice, or a page or copy of one, that went to sinks.
        case notified(NotificationKey, DeliveryReport)
        /// A notice that the routes drop.
        case filtered(NotificationKey, [RoutingPlan.Dropped])
        /// An AWS Health event that is no task retirement.
        case declined(reason: String)
        /// Something well-formed that is no AWS Health event.
        case ignored(OtherContent)
        /// It could not be read; the report is that of the sink which is told of such elements, where there is one.
        case unreadable(OpeningError, DeliveryReport?)
        /// The task was cancelled before this call sent anything; or it was cancelled, or its deadline came, while
        /// another call was delivering the page.
        case cancelled
    }

    /// Where it stands in the input.
    public var location: JSONLocation
    /// The identifier of the queue's message or the stream's record that it came in.
    public var itemIdentifier: String?
    /// What it was, and what was done about it.
    public var outcome: Outcome

    /// Creates a report.
    ///
    /// - Parameters:
    ///   - location: Where it stands in the input.
    ///   - itemIdentifier: The identifier of the message or record that it came in.
    ///   - outcome: What it was, and what was done about it.
    public init(location: JSONLocation, itemIdentifier: String?, outcome: Outcome) {
        self.location = location
        self.itemIdentifier = itemIdentifier
        self.outcome = outcome
    }

    /// Whether nothing remains to be done about it.
    ///
    /// An element that can't be read is settled only where a sink was told of it.
    public var isSettled: Bool {
        switch outcome {
        case .notified(_, let report): report.isDelivered
        case .filtered, .declined, .ignored: true
        case .unreadable(_, let report): report?.isDelivered ?? false
        case .cancelled: false
        }
    }
}

extension ElementReport: CustomStringConvertible {
    /// The report in words, for a log.
    public var description: String {
        switch outcome {
        case .notified(let key, let report): "\(location): \(key)\n\(report)"
        case .filtered(let key, let dropped):
            "\(location): \(key)\n" + dropped.map(\.description).joined(separator: "\n")
        case .declined(let reason): "\(location): no task retirement: \(reason)"
        case .ignored(let content): "\(location): no AWS Health event, but \(content)"
        case .unreadable(let error, let report): error.description + (report.map { "\n\($0)" } ?? "")
        case .cancelled: "\(location): cancelled"
        }
    }
}
