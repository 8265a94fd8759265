public import FargateRetirement

/// What an update changes in an earlier notice of the same retirement.
///
/// AWS sends an update where the start moves, the list changes or the status does. Whoever keeps the earlier notice gives it
/// to ``init(from:to:)``; whoever only knows that there was one takes ``unspecified``.
///
/// Source: AWS Health User Guide, AWS Health events Amazon EventBridge schema, `communicationId`.
public struct NoticeChange: Hashable, Sendable {
    /// The start that was stated before; `nil` where it is as before or not known.
    public var earlierStart: StatedTime?
    /// The status before; `nil` where it is as before or not known.
    public var earlierStatus: RetirementStatus?
    /// The resources that were not listed before.
    public var added: [AffectedResource]
    /// The resources that are no longer listed.
    ///
    /// AWS does not take resources off the list as tasks are replaced.
    public var removed: [AffectedResource]
    /// Whether the earlier notice is known, so that what is not named here is as before.
    public var isCompared: Bool
    /// Whether all resources of both notices are known, so that those which are not named here are as before.
    public var comparesAllResources: Bool

    /// Creates a change.
    ///
    /// - Parameters:
    ///   - earlierStart: The start that was stated before.
    ///   - earlierStatus: The status before.
    ///   - added: The resources that were not listed before.
    ///   - removed: The resources that are no longer listed.
    ///   - isCompared: Whether the earlier notice is known.
    ///   - comparesAllResources: Whether all resources of both notices are known.
    public init(
        earlierStart: StatedTime? = nil,
        earlierStatus: RetirementStatus? = nil,
        added: [AffectedResource] = [],
        removed: [AffectedResource] = [],
        isCompared: Bool = true,
        comparesAllResources: Bool = true
    ) {
        self.earlierStart = earlierStart
        self.earlierStatus = earlierStatus
        self.added = added
        self.removed = removed
        self.isCompared = isCompared
        self.comparesAllResources = comparesAllResources
    }

    /// There was an earlier notice; what it said is not known.
    public static let unspecified = NoticeChange(isCompared: false)

    /// Compares two notices of one retirement.
    ///
    /// A resource counts as added or removed only where no page is missing that could hold it.
    ///
    /// - Parameters:
    ///   - earlier: The earlier notice.
    ///   - notice: The notice that updates it.
    public init(from earlier: TaskRetirementNotice, to notice: TaskRetirementNotice) {
        let before = Set(earlier.resources.map(\.kind))
        let after = Set(notice.resources.map(\.kind))
        self.init(
            earlierStart: earlier.startTime == notice.startTime ? nil : earlier.startTime,
            earlierStatus: earlier.status == notice.status ? nil : earlier.status,
            added: earlier.pages.isComplete ? notice.resources.filter { !before.contains($0.kind) } : [],
            removed: notice.pages.isComplete ? earlier.resources.filter { !after.contains($0.kind) } : [],
            comparesAllResources: earlier.pages.isComplete && notice.pages.isComplete
        )
    }
}
