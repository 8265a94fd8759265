import Synchronization

/// The first of several answers, for one who waits.
final class FirstAnswer<Value: Sendable>: Sendable {
    private enum State {
        case open
        case awaited(CheckedContinuation<Value, Never>)
        case answered(Value)
        case done
    }

    private let state = Mutex(State.open)

    /// Answers; a later answer counts for nothing.
    func give(_ value: Value) {
        let continuation: CheckedContinuation<Value, Never>? = state.withLock { state in
            switch state {
            case .open:
                state = .answered(value)
                return nil
            case .awaited(let continuation):
                state = .done
                return continuation
            case .answered, .done: return nil
            }
        }
        continuation?.resume(returning: value)
    }

    /// Waits for the first answer; to be called once.
    func value() async -> Value {
        await withCheckedContinuation { continuation in
            let value: Value? = state.withLock { state in
                if case .answered(let value) = state {
                    state = .done
                    return value
                }
                state = .awaited(continuation)
                return nil
            }
            if let value { continuation.resume(returning: value) }
        }
    }
}

extension Task where Failure == Never {
    /// The value of the task; `nil` where it does not end in time, and then nobody waits for it.
    func value(within patience: Duration) async -> Success? {
        let answer = FirstAnswer<Success?>()
        let timer = Task<Void, Never> {
            try? await Task<Never, Never>.sleep(for: patience)
            answer.give(nil)
        }
        Task<Void, Never> { answer.give(await self.value) }
        let value = await answer.value()
        timer.cancel()
        return value
    }
}
