import NotificationDelivery
import Synchronization

/// Lets a number of requests through at once; the others wait in the order in which they came.
final class Gate: Sendable {
    private struct State {
        var free: Int
        var nextID = 0
        /// Those who wait, the first one first; who gave up is no longer in `answers`.
        var queue: [Int] = []
        var head = 0
        var answers: [Int: CheckedContinuation<HTTPTransportError?, Never>] = [:]
        /// Those who are about to wait, with the reason of those who gave up before they did.
        var comers: [Int: HTTPTransportError?] = [:]
    }

    private let state: Mutex<State>
    private let watch: Watch

    init(limit: Int, watch: Watch) {
        state = Mutex(State(free: limit))
        self.watch = watch
    }

    /// Waits for a place; nothing was sent where it throws.
    func enter(until deadline: ContinuousClock.Instant) async throws(HTTPTransportError) {
        let id: Int? = state.withLock { state in
            guard state.free == 0 else {
                state.free -= 1
                return nil
            }
            state.nextID += 1
            state.comers[state.nextID] = .some(nil)
            return state.nextID
        }
        guard let id else { return }
        let timer = watch.add(at: deadline) { self.giveUp(id, .timedOutBefore) }
        defer { watch.remove(timer) }
        let error = await withTaskCancellationHandler {
            await withCheckedContinuation { wait(id, $0) }
        } onCancel: {
            giveUp(id, .cancelledBefore)
        }
        if let error { throw error }
    }

    /// Gives the place to the next one.
    func leave() {
        let next: CheckedContinuation<HTTPTransportError?, Never>? = state.withLock { state in
            while state.head < state.queue.count {
                let id = state.queue[state.head]
                state.head += 1
                if state.head > 64, state.head * 2 > state.queue.count {
                    state.queue.removeFirst(state.head)
                    state.head = 0
                }
                if let answer = state.answers.removeValue(forKey: id) { return answer }
            }
            state.free += 1
            return nil
        }
        next?.resume(returning: nil)
    }

    private func wait(_ id: Int, _ answer: CheckedContinuation<HTTPTransportError?, Never>) {
        enum Decision { case wait, enter, fail(HTTPTransportError) }
        let decision: Decision = state.withLock { state in
            if case .some(.some(let error)) = state.comers.removeValue(forKey: id) { return .fail(error) }
            // A place may have become free since it was asked for.
            if state.free > 0 {
                state.free -= 1
                return .enter
            }
            state.answers[id] = answer
            state.queue.append(id)
            return .wait
        }
        switch decision {
        case .wait: break
        case .enter: answer.resume(returning: nil)
        case .fail(let error): answer.resume(returning: error)
        }
    }

    private func giveUp(_ id: Int, _ error: HTTPTransportError) {
        let answer = state.withLock { state in
            let answer = state.answers.removeValue(forKey: id)
            if state.comers[id] != nil { state.comers[id] = error }
            return answer
        }
        answer?.resume(returning: error)
    }
}
