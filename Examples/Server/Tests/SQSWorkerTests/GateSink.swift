import NotificationDelivery
import Synchronization

/// A sink that takes nothing until its gate is opened, or the task is cancelled.
final class GateSink: NotificationSink {
    private struct State {
        var isOpen = false
        var waiting: [CheckedContinuation<Void, Never>] = []
        var visitors = 0
        var watchers: [CheckedContinuation<Void, Never>] = []
    }

    let received = InMemorySink()
    private let state = Mutex(State())

    func open() {
        let waiting = state.withLock { state in
            state.isOpen = true
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in waiting { continuation.resume() }
    }

    /// Waits until somebody stands before the gate.
    func waitForVisitor() async {
        await withCheckedContinuation { continuation in
            let isThere = state.withLock { state in
                if state.visitors > 0 { return true }
                state.watchers.append(continuation)
                return false
            }
            if isThere { continuation.resume() }
        }
    }

    func deliver(
        _ notification: RetirementNotification,
        context: DeliveryContext
    ) async throws(DeliveryFailure) -> DeliveryReceipt {
        let watchers = state.withLock { state in
            state.visitors += 1
            defer { state.watchers = [] }
            return state.watchers
        }
        for watcher in watchers { watcher.resume() }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let goesOn = state.withLock { state in
                    if state.isOpen || Task.isCancelled { return true }
                    state.waiting.append(continuation)
                    return false
                }
                if goesOn { continuation.resume() }
            }
        } onCancel: {
            let waiting = state.withLock { state in
                defer { state.waiting = [] }
                return state.waiting
            }
            for continuation in waiting { continuation.resume() }
        }
        return try await received.deliver(notification, context: context)
    }
}
