/// A reason for which a notice is said, as a condition of a rule.
@nonexhaustive
public enum RoutingReason: String, Hashable, Sendable, CaseIterable {
    /// News; whether it is an update to a sink is known only once its ledger is asked, after the routes.
    case announced
    /// An update, where the caller knows that it is one.
    case updated
    /// A reminder, for whichever occasion.
    case reminder
    /// The retirement is over.
    case finished

    /// Creates the reason of a notification.
    ///
    /// - Parameter reason: The reason.
    public init(_ reason: NotificationReason) {
        switch reason {
        case .announced: self = .announced
        case .updated: self = .updated
        case .reminder: self = .reminder
        case .finished: self = .finished
        }
    }
}
