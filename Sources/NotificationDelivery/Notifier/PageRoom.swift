import FargateRetirement
import Synchronization

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

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
        /// The task was cancelled, or its deadline came while another one was leading.
        ///
        /// Its pages are withdrawn, or go on with the one that leads; it may bring them again.
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
        /// What watches its time.
        var timer: Task<Void, Never>?

        func resume(returning turn: Turn) {
            timer?.cancel()
            continuation.resume(returning: turn)
        }
    }

    private struct State {
        var gatherings: [NoticeKey: Gathering] = [:]
        /// Those who wait for another one that leads.
        var led: [Int: Waiter] = [:]
        var nextID = 0
        /// Tasks that are on their way in, and whether they were cancelled there.
        var arriving: [Int: Bool] = [:]

        mutating func makeID() -> Int {
            nextID += 1
            return nextID
        }

        /// Takes a gathering out of the room, for the one that leads.
        mutating func hand(_ gathering: Gathering, of key: NoticeKey) {
            gatherings[key] = nil
            for waiter in gathering.waiting { led[waiter.id] = waiter }
        }
    }

    private let state = Mutex(State())

    /// How many tasks wait for pages.
    var waitingCount: Int { state.withLock { $0.gatherings.values.reduce(0) { $0 + $1.waiting.count } } }

    /// Brings pages, and waits until they are complete, the time is up, or another task has delivered them.
    ///
    /// - Parameters:
    ///   - parts: Pages of one communication.
    ///   - time: How long to wait for other pages.
    ///   - deadline: Until when to wait for another one that leads.
    ///   - clock: The clock to wait by.
    func bring(
        _ parts: [TaskRetirementNotice],
        waiting time: Duration,
        until deadline: Date?,
        clock: DeliveryClock
    ) async -> Turn {
        guard let key = parts.first?.key else { return .cancelled }
        let id = state.withLock { state in
            let id = state.makeID()
            state.arriving[id] = false
            return id
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                enter(Waiter(id: id, parts: parts, continuation: continuation), key) { [self] in
                    do {
                        try await clock.sleep(for: time)
                        if lead(id, key) { return }
                        guard let deadline else { return }
                        try await clock.sleep(for: .seconds(deadline.timeIntervalSince(clock.now())))
                        leave(id, key)
                    } catch {
                        // It waits no more.
                    }
                }
            }
        } onCancel: {
            leave(id, key)
        }
    }

    /// - Parameters:
    ///   - waiter: Who comes.
    ///   - key: The communication.
    ///   - watch: Watches the time of somebody who waits.
    private func enter(_ waiter: Waiter, _ key: NoticeKey, watch: @escaping @Sendable () async -> Void) {
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
                state.hand(gathering, of: key)
                return .lead(gathering)
            }
            var waiter = waiter
            waiter.timer = Task { await watch() }
            gathering.waiting.append(waiter)
            state.gatherings[key] = gathering
            return .wait
        }
        switch step {
        case .lead(let gathering): waiter.resume(returning: .lead(gathering))
        case .cancelled: waiter.resume(returning: .cancelled)
        case .wait: break
        }
    }

    /// Tells those who wait what became of their pages.
    func end(_ gathering: Gathering, with result: ElementReport.Outcome) {
        let waiting = state.withLock { state in gathering.waiting.compactMap { state.led.removeValue(forKey: $0.id) } }
        for waiter in waiting { waiter.resume(returning: .done(result)) }
    }

    /// Lets the next of those who wait lead, with the pages of all who do.
    ///
    /// - Returns: Whether there is one.
    func handOn(_ gathering: Gathering) -> Bool {
        let turn = state.withLock { state -> (Waiter, Gathering)? in
            var gathering = gathering
            gathering.waiting.removeAll { state.led[$0.id] == nil }
            guard !gathering.waiting.isEmpty else { return nil }
            gathering.parts = gathering.waiting.flatMap(\.parts)
            let leader = gathering.waiting.removeFirst()
            state.led[leader.id] = nil
            return (leader, gathering)
        }
        guard let (leader, gathering) = turn else { return false }
        leader.resume(returning: .lead(gathering))
        return true
    }

    /// Lets somebody lead whose time for other pages is up.
    ///
    /// - Returns: Whether it leads, and not another one by now.
    private func lead(_ id: Int, _ key: NoticeKey) -> Bool {
        let turn = state.withLock { state -> (Waiter, Gathering)? in
            guard var gathering = state.gatherings[key],
                let place = gathering.waiting.firstIndex(where: { $0.id == id })
            else { return nil }
            let leader = gathering.waiting.remove(at: place)
            state.hand(gathering, of: key)
            return (leader, gathering)
        }
        guard let (leader, gathering) = turn else { return false }
        leader.resume(returning: .lead(gathering))
        return true
    }

    /// Ends the waiting of somebody who was cancelled, or whose deadline came.
    private func leave(_ id: Int, _ key: NoticeKey) {
        let waiter = state.withLock { state -> Waiter? in
            // Another one is delivering its pages at this moment, and goes on.
            if let waiter = state.led.removeValue(forKey: id) { return waiter }
            guard var gathering = state.gatherings[key],
                let place = gathering.waiting.firstIndex(where: { $0.id == id })
            else {
                // It has not come in yet, or is gone.
                if state.arriving[id] != nil { state.arriving[id] = true }
                return nil
            }
            let waiter = gathering.waiting.remove(at: place)
            gathering.parts = gathering.waiting.flatMap(\.parts)
            state.gatherings[key] = gathering.waiting.isEmpty ? nil : gathering
            return waiter
        }
        waiter?.resume(returning: .cancelled)
    }
}
