public import FargateRetirement

/// What is to go to one sink.
public struct Parcel: Hashable, Sendable {
    /// The sink.
    public var sink: SinkID
    /// The notification.
    ///
    /// For a notice its reason may change on the way: whether it is news or an update depends on what the sink has.
    public var notification: RetirementNotification
    /// The pages that the notice was put together from, where it was.
    ///
    /// A sink that has some of them already is told only what the others hold.
    public var parts: [TaskRetirementNotice]

    /// Creates a parcel.
    ///
    /// - Parameters:
    ///   - sink: The sink.
    ///   - notification: The notification.
    ///   - parts: The pages that the notice was put together from.
    public init(sink: SinkID, notification: RetirementNotification, parts: [TaskRetirementNotice] = []) {
        self.sink = sink
        self.notification = notification
        self.parts = parts
    }

    /// The notification as it goes out under a claim: with the reason that holds for the sink, and only the pages that
    /// it does not have.
    ///
    /// - Returns: `nil` where those pages hold nothing of what the notice has for the sink.
    func notification(under claim: LedgerClaim) -> RetirementNotification? {
        guard case .notice(var notice, let reason) = notification.content else { return notification }
        if claim.pages != notification.key.pages, let rest = rest(of: notice, pages: Set(claim.pages)) {
            if rest.resources.isEmpty, !notice.resources.isEmpty { return nil }
            notice = rest
        }
        if !claim.toldPages.isEmpty {
            notice.pages.toldBefore = Set(claim.toldPages).subtracting(notice.pages.received).sorted()
        }
        let current: NotificationReason =
            switch reason {
            case .reminder, .finished: reason
            case _ where notice.status == .finished: .finished
            default: claim.isUpdate ? .updated : .announced
            }
        return RetirementNotification(notice, reason: current, leadTime: notification.leadTime)
    }

    /// What the pages that are still to be said hold, of the resources that are in the notice.
    private func rest(of notice: TaskRetirementNotice, pages: Set<Int>) -> TaskRetirementNotice? {
        let kinds = Set(notice.resources.map(\.kind))
        let rest = parts.filter { !pages.isDisjoint(with: $0.pages.received) }.map { part in
            var part = part
            part.resources = part.resources.filter { kinds.contains($0.kind) }
            return part
        }
        return TaskRetirementNotice.merging(rest).first
    }
}
