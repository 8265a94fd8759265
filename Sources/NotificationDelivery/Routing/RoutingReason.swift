/// A reason for which a notice is said, as a condition of a rule.
@nonexhaustive
public enum RoutingReason: String, Hashable, Sendable, CaseIterable {
    /// News or an update: which of them it is to a sink is known only once the ledger is asked, after the routes.
    case announced
    /// A reminder, for whichever occasion.
    case reminder
    /// The retirement is over.
    case finished

    /// Creates the reason of a notification.
    ///
    /// - Parameter reason: The reason.
    public init(_ reason: NotificationReason) {
        switch reason {
        case .announced, .updated: self = .announced
        case .reminder: self = .reminder
        case .finished: self = .finished
        }
    }
}
