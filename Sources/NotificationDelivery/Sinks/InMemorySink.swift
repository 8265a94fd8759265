import Synchronization

/// A sink that keeps what it is given, for tests and for a trial run.
///
/// ```swift
/// let sink = InMemorySink()
/// _ = try await sink.deliver(notification, context: context)
/// sink.entries.map(\.notification.summary)
/// ```
public final class InMemorySink: NotificationSink {
    /// What was delivered, and what was said to it.
    public struct Entry: Hashable, Sendable {
        /// What was delivered.
        public var notification: RetirementNotification
        /// What the sink answered.
        public var receipt: DeliveryReceipt
        /// What the sink was told that it delivered before about the same subject.
        public var earlier: EarlierDelivery?

        /// Creates an entry.
        ///
        /// - Parameters:
        ///   - notification: What was delivered.
        ///   - receipt: What the sink answered.
        ///   - earlier: What the sink was told that it delivered before.
        public init(
            notification: RetirementNotification,
            receipt: DeliveryReceipt = DeliveryReceipt(),
            earlier: EarlierDelivery? = nil
        ) {
            self.notification = notification
            self.receipt = receipt
            self.earlier = earlier
        }
    }

    private let receipt: @Sendable (RetirementNotification) -> DeliveryReceipt
    private let storage = Mutex<[Entry]>([])

    /// Creates a sink that has nothing yet.
    ///
    /// - Parameter receipt: Gives the receipt for a notification; one message and no state unless told otherwise.
    public init(
        receipt: @escaping @Sendable (RetirementNotification) -> DeliveryReceipt = { _ in DeliveryReceipt() }
    ) {
        self.receipt = receipt
    }

    /// What was delivered, in order.
    public var entries: [Entry] { storage.withLock { $0 } }

    /// What was delivered, in order, without the receipts.
    public var notifications: [RetirementNotification] { entries.map(\.notification) }

    /// Forgets what was delivered.
    public func clear() { storage.withLock { $0 = [] } }

    /// Keeps a notification.
    ///
    /// - Parameters:
    ///   - notification: The notification.
    ///   - context: What the sink is told beside it.
    /// - Returns: The receipt.
    /// - Throws: ``DeliveryFailure`` of the kind `cancelled`, where the task was cancelled before.
    public func deliver(
        _ notification: RetirementNotification,
        context: DeliveryContext
    ) async throws(DeliveryFailure) -> DeliveryReceipt {
        if Task.isCancelled { throw DeliveryFailure(.cancelled, message: "cancelled before it was kept") }
        let entry = Entry(notification: notification, receipt: receipt(notification), earlier: context.earlier)
        storage.withLock { $0.append(entry) }
        return entry.receipt
    }
}
