import AWSHealthEvents
import FargateRetirement
public import NotificationDelivery

/// What became of one element of an input, in the words of a log.
///
/// An element that several sinks were told of is as far as the one that is least far and must have it.
public struct NoticeSummary: Hashable, Sendable {
    /// What became of an element.
    public enum Outcome: String, Hashable, Sendable {
        /// It was delivered now, to one sink at least, and nothing remains to be done.
        case delivered
        /// It was delivered before.
        case duplicate
        /// Something newer had been delivered.
        case superseded
        /// It was not delivered where it must be.
        case failed
        /// The routes drop it.
        case filtered
        /// It is an event of AWS Health's that is no task retirement.
        case declined
        /// It is no event of AWS Health's.
        case ignored
        /// It could not be read.
        case unreadable
        /// The work was cancelled before anything was sent.
        case cancelled
    }

    /// What became of it.
    public var outcome: Outcome
    /// Whether nothing remains to be done.
    public var isSettled: Bool
    /// The key of the notice; `nil` where it is none.
    public var key: NotificationKey?
    /// Why, where no sink says so.
    public var reason: String?

    /// Sums up the report of an element.
    ///
    /// - Parameter report: The report.
    public init(_ report: ElementReport) {
        isSettled = report.isSettled
        switch report.outcome {
        case .notified(let key, let delivery):
            self.key = key
            outcome = Self.outcome(of: delivery)
        case .filtered(let key, let dropped):
            self.key = key
            outcome = .filtered
            reason = dropped.first?.description
        case .declined(let reason):
            outcome = .declined
            self.reason = reason
        case .ignored(let content):
            outcome = .ignored
            reason = "\(content)"
        case .unreadable(let error, _):
            outcome = .unreadable
            reason = "\(error)"
        case .cancelled: outcome = .cancelled
        @unknown default: outcome = .ignored
        }
    }

    private static func outcome(of delivery: DeliveryReport) -> Outcome {
        guard delivery.isDelivered else { return .failed }
        var outcome = Outcome.superseded
        for sink in delivery.sinks {
            for result in [sink.outcome, sink.fallback?.outcome].compactMap({ $0 }) {
                if result.receipt != nil { return .delivered }
                if case .duplicate = result { outcome = .duplicate }
            }
        }
        return outcome
    }

    /// The affected account, and the Region of the event, as far as the key names them.
    var place: (account: String?, region: String?) {
        guard let subject = key?.subject, let slash = subject.firstIndex(of: "/") else { return (nil, nil) }
        let account = subject[..<slash].split(separator: ":").last.map(String.init)
        let event = AmazonResourceName(String(subject[subject.index(after: slash)...]))
        return (account, event?.region)
    }
}
