import Synchronization

/// Does things when their time has come, with one task for all of them.
///
/// A task that sleeps until a time-out is kept by the system until then, even where it is cancelled; with one for each
/// request, memory grows with their number. It looks fifty times a second, and only while there is something to do.
final class Watch: Sendable {
    private struct Item: Sendable {
        var time: ContinuousClock.Instant
        var action: @Sendable () -> Void
    }

    private struct State {
        var items: [Int: Item] = [:]
        var nextID = 0
        var isRunning = false
    }

    private let state = Mutex(State())

    /// Does something at a time, unless it is removed before.
    func add(at time: ContinuousClock.Instant, _ action: @escaping @Sendable () -> Void) -> Int {
        let (id, wasRunning) = state.withLock { state in
            defer { state.isRunning = true }
            state.nextID += 1
            state.items[state.nextID] = Item(time: time, action: action)
            return (state.nextID, state.isRunning)
        }
        if !wasRunning { Task { await run() } }
        return id
    }

    /// Forgets what was to be done.
    func remove(_ id: Int) { _ = state.withLock { $0.items.removeValue(forKey: id) } }

    private func run() async {
        while let due = takeDue() {
            for action in due { action() }
            try? await ContinuousClock().sleep(for: .milliseconds(20))
        }
    }

    /// What is due; `nil` where nothing is left to wait for.
    private func takeDue() -> [@Sendable () -> Void]? {
        state.withLock { state in
            guard !state.items.isEmpty else {
                state.isRunning = false
                return nil
            }
            let now = ContinuousClock.now
            let due = state.items.filter { $0.value.time <= now }
            for id in due.keys { state.items[id] = nil }
            return due.values.map(\.action)
        }
    }
}
