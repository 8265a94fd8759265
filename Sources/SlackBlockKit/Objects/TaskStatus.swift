/// How far a task is.
///
/// A word that this version does not know can be made with ``init(rawValue:)``; reading one from JSON is an error.
/// Source: Slack, "Reference: task card block".
public struct TaskStatus: RawRepresentable, Hashable, Sendable, Codable {
    /// The word as Slack writes it.
    public let rawValue: String

    /// Creates a choice.
    ///
    /// - Parameter rawValue: The word as Slack writes it.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Not begun; in a plan only.
    public static let pending = Self(rawValue: "pending")
    /// Under way.
    public static let inProgress = Self(rawValue: "in_progress")
    /// Done.
    public static let complete = Self(rawValue: "complete")
    /// Failed.
    public static let error = Self(rawValue: "error")
}

extension TaskStatus: SlackVocabulary {
    static var field: String { "task_card.status" }
    static var known: [Self] { [.pending, .inProgress, .complete, .error] }
}
