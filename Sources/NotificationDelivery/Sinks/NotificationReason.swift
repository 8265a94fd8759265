/// Why a notice is said now.
@nonexhaustive
public enum NotificationReason: Hashable, Sendable {
    /// The sink has not heard of the retirement before.
    case announced
    /// AWS changed what it says, and the sink said what it said before.
    case updated
    /// Somebody wants it said again.
    ///
    /// The occasion tells reminders of one notice apart, as `one day before`: each is said once.
    case reminder(occasion: String)
    /// The retirement is over.
    case finished
}

extension NotificationReason: CustomStringConvertible {
    /// The reason as a word, for a log.
    public var description: String {
        switch self {
        case .announced: "announced"
        case .updated: "updated"
        case .reminder: "reminder"
        case .finished: "finished"
        }
    }
}
