import Synchronization

/// A sink that fails, always or a number of times, to try what becomes of a failure.
///
/// ```swift
/// let received = InMemorySink()
/// let busy = DeliveryFailure(.retry(after: .seconds(5)), message: "busy")
/// let sink = FailingSink(busy, times: 2, then: received)
/// ```
public final class FailingSink: NotificationSink {
    /// What it fails with.
    public let failure: DeliveryFailure
    /// How many tries fail; `nil` for all.
    public let failureCount: Int?
    private let next: any NotificationSink
    private let tries = Mutex<[RetirementNotification]>([])

    /// Creates a sink.
    ///
    /// - Parameters:
    ///   - failure: What it fails with.
    ///   - times: How many tries fail, whatever they are to deliver; `nil` for all.
    ///   - next: The sink that later tries go to.
    public init(
        _ failure: DeliveryFailure,
        times: Int? = nil,
        then next: any NotificationSink = InMemorySink()
    ) {
        self.failure = failure
        failureCount = times
        self.next = next
    }

    /// What it was asked to deliver, once for each try, those that did not fail included.
    public var attempts: [RetirementNotification] { tries.withLock { $0 } }

    /// Fails, or hands the notification on.
    ///
    /// - Parameters:
    ///   - notification: The notification.
    ///   - context: What the sink is told beside it.
    /// - Returns: The receipt of the sink that later tries go to.
    /// - Throws: ``DeliveryFailure``: the one given, or that of the other sink.
    public func deliver(
        _ notification: RetirementNotification,
        context: DeliveryContext
    ) async throws(DeliveryFailure) -> DeliveryReceipt {
        let count = tries.withLock { tries in
            tries.append(notification)
            return tries.count
        }
        guard let failureCount, count > failureCount else { throw failure }
        return try await next.deliver(notification, context: context)
    }
}
