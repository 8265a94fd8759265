#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// What a sink is told beside the notification.
public struct DeliveryContext: Sendable {
    /// Until when the delivery must be done; `nil` where there is no hurry.
    public var deadline: Date?
    /// The clock: what time it is, and how to wait.
    public var clock: DeliveryClock
    /// What the sink delivered before about the same subject; `nil` where it did not, or nobody keeps a ledger.
    public var earlier: EarlierDelivery?
    /// How far an earlier try of this very notification came, as the sink saved it.
    public var progress: SinkState?
    private let save: @Sendable (SinkState) async throws(DeliveryFailure) -> Void

    /// Creates a context.
    ///
    /// - Parameters:
    ///   - clock: The clock.
    ///   - deadline: Until when the delivery must be done.
    ///   - earlier: What the sink delivered before about the same subject.
    ///   - progress: How far an earlier try came.
    ///   - save: Keeps how far the delivery has come.
    public init(
        clock: DeliveryClock,
        deadline: Date? = nil,
        earlier: EarlierDelivery? = nil,
        progress: SinkState? = nil,
        save: @escaping @Sendable (SinkState) async throws(DeliveryFailure) -> Void = { (_) throws(DeliveryFailure) in }
    ) {
        self.clock = clock
        self.deadline = deadline
        self.earlier = earlier
        self.progress = progress
        self.save = save
    }

    /// Keeps how far the delivery has come, so that the next try goes on there, even after a crash.
    ///
    /// A sink that sends several messages for one notification calls it after each but the last.
    ///
    /// - Parameter progress: What the sink wants to find in ``progress``.
    /// - Throws: ``DeliveryFailure``, on which the sink must stop: `cancelled` where somebody else has taken the delivery
    ///   over, `retry` where the ledger can't keep it.
    public func saveProgress(_ progress: SinkState) async throws(DeliveryFailure) {
        try await save(progress)
    }

    /// How long is left until the deadline, never negative; `nil` where there is none.
    public var timeLeft: Duration? {
        deadline.map { max(.zero, .seconds($0.timeIntervalSince(clock.now()))) }
    }

    /// How long a step may take.
    ///
    /// - Parameter limit: How long it may take in any case.
    /// - Returns: The limit, or what is left until the deadline where that is less.
    public func timeout(atMost limit: Duration) -> Duration {
        min(limit, timeLeft ?? limit)
    }

    /// The same context with another way to keep progress, and what was kept last.
    ///
    /// - Parameters:
    ///   - progress: How far an earlier try came.
    ///   - save: Keeps how far the delivery has come.
    /// - Returns: The context.
    public func saving(
        after progress: SinkState?,
        _ save: @escaping @Sendable (SinkState) async throws(DeliveryFailure) -> Void
    ) -> DeliveryContext {
        DeliveryContext(clock: clock, deadline: deadline, earlier: earlier, progress: progress, save: save)
    }
}
