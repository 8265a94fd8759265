public import AWSHealthEvents
public import FargateRetirement

/// What a sink is to say: a notice with its reason, or an input that nobody could read.
public struct RetirementNotification: Hashable, Sendable {
    /// What a notification is about.
    @nonexhaustive
    public indirect enum Content: Hashable, Sendable {
        /// A notice of a task retirement, and why it is said now.
        case notice(TaskRetirementNotice, NotificationReason)
        /// A part of an input that could not be read, and that may have been a notice.
        case unreadable(OpeningError)
    }

    /// What it is about.
    public var content: Content
    /// What makes two notifications the same: it is equal for copies.
    public var key: NotificationKey
    /// How the time until the start compares with the account's settings, where they are known.
    public var leadTime: LeadTime?

    /// Creates a notification.
    ///
    /// - Parameters:
    ///   - content: What it is about.
    ///   - key: What makes two notifications the same.
    ///   - leadTime: How the time until the start compares with the account's settings.
    public init(_ content: Content, key: NotificationKey, leadTime: LeadTime? = nil) {
        self.content = content
        self.key = key
        self.leadTime = leadTime
    }

    /// Creates a notification of a notice, with the key that belongs to it.
    ///
    /// - Parameters:
    ///   - notice: The notice.
    ///   - reason: Why it is said now.
    ///   - leadTime: How the time until the start compares with the account's settings.
    public init(_ notice: TaskRetirementNotice, reason: NotificationReason = .announced, leadTime: LeadTime? = nil) {
        self.init(.notice(notice, reason), key: NotificationKey(notice, reason: reason), leadTime: leadTime)
    }

    /// Creates a notification of an input that could not be read.
    ///
    /// - Parameter unreadable: The error, with the bytes and their place.
    public init(unreadable: OpeningError) {
        self.init(.unreadable(unreadable), key: NotificationKey(unreadable: unreadable))
    }

    /// The notice, where there is one.
    public var notice: TaskRetirementNotice? {
        if case .notice(let notice, _) = content { notice } else { nil }
    }

    /// Why the notice is said now; `nil` where there is no notice.
    public var reason: NotificationReason? {
        if case .notice(_, let reason) = content { reason } else { nil }
    }
}
