import FargateRetirement
import Synchronization

/// Where the pages of one communication wait for each other.
///
/// Each page comes with a task that waits for what becomes of it. One of them leads: the one that brings the last page,
/// or the first whose time is up. It delivers what has come together, and tells the others.
final class PageRoom: Sendable {
    /// What a task that waits is told.
    enum Turn: Sendable {
        /// It leads: it delivers the parts and calls ``PageRoom/end(_:with:)``.
        case lead(Gathering)
        /// Another one led, with this result.
        case done(ElementReport.Outcome)
        /// The task was cancelled; its pages are withdrawn.
        case cancelled
    }

    /// The pages that came together, and who waits for what becomes of them.
    struct Gathering: Sendable {
        var parts: [TaskRetirementNotice] = []
        fileprivate var waiting: [Waiter] = []

        /// Whether all pages are here.
        fileprivate var isComplete: Bool {
            let total = parts.map(\.pages.total).max() ?? 1
            return NoticePages(total: total, received: parts.flatMap(\.pages.received)).isComplete
        }
    }

    fileprivate struct Waiter: Sendable {
        let id: Int
        let parts: [TaskRetirementNotice]
        let continuation: CheckedContinuation<Turn, Never>
    }

    private struct State {
        var gatherings: [NoticeKey: Gathering] = [:]
        var nextID = 0
        /// Tasks that are on their way in, and whether they were cancelled there.
        var arriving: [Int: Bool] = [:]

        mutating func makeID() -> Int {
            nextID += 1
            return nextID
        }
    }

    private let state = Mutex(State())

    /// How many tasks wait.
    var waitingCount: Int { state.withLock { $0.gatherings.values.reduce(0) { $0 + $1.waiting.count } } }

    /// Brings pages, and waits until they are complete, the time is up, or another task has delivered them.
    ///
    /// - Parameters:
    ///   - parts: Pages of one communication.
    ///   - time: How long to wait.
    ///   - clock: The clock to wait by.
    func bring(_ parts: [TaskRetirementNotice], waiting time: Duration, clock: DeliveryClock) async -> Turn {
        guard let key = parts.first?.key else { return .cancelled }
        let id = state.withLock { state in
            let id = state.makeID()
            state.arriving[id] = false
            return id
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                enter(Waiter(id: id, parts: parts, continuation: continuation), key, time, clock)
            }
        } onCancel: {
            leave(id, key)
        }
    }

    private func enter(_ waiter: Waiter, _ key: NoticeKey, _ time: Duration, _ clock: DeliveryClock) {
        enum Step {
            case lead(Gathering)
            case wait
            case cancelled
        }
        let step = state.withLock { state -> Step in
            if state.arriving.removeValue(forKey: waiter.id) == true { return .cancelled }
            var gathering = state.gatherings[key] ?? Gathering()
            gathering.parts += waiter.parts
            if gathering.isComplete {
                state.gatherings[key] = nil
                return .lead(gathering)
            }
            gathering.waiting.append(waiter)
            state.gatherings[key] = gathering
            return .wait
        }
        switch step {
        case .lead(let gathering): waiter.continuation.resume(returning: .lead(gathering))
        case .cancelled: waiter.continuation.resume(returning: .cancelled)
        case .wait:
            Task {
                try? await clock.sleep(for: time)
                timeIsUp(key, waiter.id)
            }
        }
    }

    /// Tells those who wait what became of their pages.
    func end(_ gathering: Gathering, with result: ElementReport.Outcome) {
        for waiter in gathering.waiting { waiter.continuation.resume(returning: .done(result)) }
    }

    /// Lets the next of those who wait lead, with the pages of all who do.
    ///
    /// - Returns: Whether there is one.
    func handOn(_ gathering: Gathering) -> Bool {
        var gathering = gathering
        guard !gathering.waiting.isEmpty else { return false }
        gathering.parts = gathering.waiting.flatMap(\.parts)
        let leader = gathering.waiting.removeFirst()
        leader.continuation.resume(returning: .lead(gathering))
        return true
    }

    private func timeIsUp(_ key: NoticeKey, _ id: Int) {
        let turn = state.withLock { state -> (Waiter, Gathering)? in
            guard var gathering = state.gatherings[key],
                let place = gathering.waiting.firstIndex(where: { $0.id == id })
            else { return nil }
            let leader = gathering.waiting.remove(at: place)
            state.gatherings[key] = nil
            return (leader, gathering)
        }
        if let (leader, gathering) = turn { leader.continuation.resume(returning: .lead(gathering)) }
    }

    private func leave(_ id: Int, _ key: NoticeKey) {
        let waiter = state.withLock { state -> Waiter? in
            guard var gathering = state.gatherings[key],
                let place = gathering.waiting.firstIndex(where: { $0.id == id })
            else {
                // It has not come in yet, or another one is delivering its pages at this moment.
                if state.arriving[id] != nil { state.arriving[id] = true }
                return nil
            }
            let waiter = gathering.waiting.remove(at: place)
            gathering.parts = gathering.waiting.flatMap(\.parts)
            state.gatherings[key] = gathering.waiting.isEmpty ? nil : gathering
            return waiter
        }
        waiter?.continuation.resume(returning: .cancelled)
    }
}
