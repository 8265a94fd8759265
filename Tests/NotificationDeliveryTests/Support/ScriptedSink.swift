import FargateRetirement
import NotificationDelivery
import Synchronization

/// A sink that remembers what it was given and answers as it is told.
final class ScriptedSink: NotificationSink {
    typealias Answer =
        @Sendable (RetirementNotification, DeliveryContext, Int) async throws(DeliveryFailure) -> DeliveryReceipt

    private let state = Mutex<[RetirementNotification]>([])
    private let answer: Answer

    /// - Parameter answer: What to answer to a notification, its context, and the number of the call from 1.
    init(_ answer: @escaping Answer = { (_, _, _) throws(DeliveryFailure) in DeliveryReceipt() }) {
        self.answer = answer
    }

    /// Fails the first times, and then takes everything.
    convenience init(failing count: Int, with failure: DeliveryFailure) {
        self.init { (_, _, call) throws(DeliveryFailure) in
            if call <= count { throw failure }
            return DeliveryReceipt()
        }
    }

    /// Every notification that it was given, those that it failed among them.
    var calls: [RetirementNotification] { state.withLock { $0 } }

    /// The resources that it was given, each as text.
    var resources: [String] { calls.flatMap { $0.notice?.resources.map(\.description) ?? [] } }

    func deliver(
        _ notification: RetirementNotification,
        context: DeliveryContext
    ) async throws(DeliveryFailure) -> DeliveryReceipt {
        let call = state.withLock { calls in
            calls.append(notification)
            return calls.count
        }
        return try await answer(notification, context, call)
    }
}

extension DeliveryFailure {
    static let busy = DeliveryFailure(.retry(after: nil), message: "the service is busy")
    static let refused = DeliveryFailure(.payload, message: "the service refused it")
    static let unknownAddress = DeliveryFailure(.configuration, message: "there is no such address")
}
