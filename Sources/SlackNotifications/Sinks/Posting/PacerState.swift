import NotificationDelivery

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Who waits for a turn, and when the next message may be sent.
struct PacerState {
    /// How waiting ended.
    enum Outcome { case turn, cancelled, expired }

    /// What becomes of somebody who arrives.
    enum Arrival {
        case turn
        case waits(Int)
        case tooLate(Duration)
    }

    typealias Continuation = CheckedContinuation<Outcome, Never>

    private struct Waiter {
        let count: Int
        let deadline: Date?
        var continuation: Continuation?
        var outcome: Outcome?
    }

    /// Those in line, the first first.
    private var line: [Int] = []
    private var waiters: [Int: Waiter] = [:]
    private var nextID = 0
    private var isTaken = false
    /// How many messages who has the turn still sends, and how many those in line.
    private var countAtWork = 0
    private var countInLine = 0
    /// When the next message may be sent, and when that was decided.
    private var slot = Date.distantPast
    private var decidedAt = Date.distantPast
    /// The time after those that were given to who was turned away.
    private var promised = Date.distantPast

    // MARK: Turns

    mutating func arrive(_ count: Int, _ deadline: Date?, at now: Date, _ interval: Duration) -> Arrival {
        let wait = wait(at: now) + interval * (countAtWork + countInLine)
        if let left = deadline?.timeIntervalSince(now), wait.inSeconds >= left {
            return .tooLate(left > 0 ? promise(count, after: wait, at: now, interval) : wait)
        }
        guard isTaken else {
            isTaken = true
            countAtWork = count
            return .turn
        }
        nextID += 1
        line.append(nextID)
        countInLine += count
        waiters[nextID] = Waiter(count: count, deadline: deadline)
        return .waits(nextID)
    }

    /// The time for somebody who is turned away to come back: behind those in line, and those who were told before.
    ///
    /// Else all who are turned away would come back at one time, and most of them would be turned away again.
    private mutating func promise(_ count: Int, after wait: Duration, at now: Date, _ interval: Duration) -> Duration {
        let time = max(now.addingTimeInterval(wait.inSeconds), min(promised, now.addingTimeInterval(3600)))
        promised = time.addingTimeInterval((interval * count).inSeconds)
        return .seconds(time.timeIntervalSince(now))
    }

    /// Takes the continuation of somebody in line, unless waiting is over already.
    mutating func lieDown(_ id: Int, _ continuation: Continuation) -> Outcome? {
        if let outcome = waiters[id]?.outcome {
            waiters[id] = nil
            return outcome
        }
        waiters[id]?.continuation = continuation
        return nil
    }

    mutating func cancel(_ id: Int) -> Continuation? {
        guard let place = line.firstIndex(of: id) else { return nil }
        line.remove(at: place)
        return end(id, .cancelled)
    }

    mutating func leave() -> Continuation? {
        isTaken = !line.isEmpty
        countAtWork = 0
        guard isTaken else { return nil }
        let id = line.removeFirst()
        countAtWork = waiters[id]?.count ?? 0
        return end(id, .turn)
    }

    /// Ends the waiting of somebody who is in line no more.
    private mutating func end(_ id: Int, _ outcome: Outcome) -> Continuation? {
        countInLine -= waiters[id]?.count ?? 0
        guard let continuation = waiters[id]?.continuation else {
            waiters[id]?.outcome = outcome
            return nil
        }
        waiters[id] = nil
        return continuation
    }

    // MARK: Slots

    /// How long it is until the next message may be sent; where the clock was set back, no longer than it was.
    mutating func wait(at now: Date) -> Duration {
        if now < decidedAt {
            slot = now.addingTimeInterval(slot.timeIntervalSince(decidedAt))
            decidedAt = now
        }
        return .seconds(max(0, slot.timeIntervalSince(now)))
    }

    /// Notes that a request was answered.
    ///
    /// - Parameters:
    ///   - now: The present.
    ///   - pause: How long to wait until the next one.
    ///   - interval: How long it is from one message to the next.
    /// - Returns: Those whose deadline comes before their turn can.
    mutating func noteAnswer(at now: Date, _ pause: Duration, _ interval: Duration) -> [Continuation] {
        _ = wait(at: now)
        slot = max(slot, now.addingTimeInterval(pause.inSeconds))
        decidedAt = now
        countAtWork = max(0, countAtWork - 1)
        var turn = wait(at: now) + interval * countAtWork
        var late: [Int] = []
        for id in line {
            if let left = waiters[id]?.deadline?.timeIntervalSince(now), turn.inSeconds >= left {
                late.append(id)
            } else {
                turn += interval * (waiters[id]?.count ?? 0)
            }
        }
        line.removeAll(where: Set(late).contains)
        return late.compactMap { end($0, .expired) }
    }
}
