import Synchronization

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// A clock that a test moves, for code that waits.
///
/// Time stands still until the test calls ``advance(by:)`` or, unless it is told otherwise, until somebody sleeps: then
/// the clock jumps to the end of that sleep and nobody waits. What was slept is in ``sleeps``, so a test of a retry with
/// growing pauses needs no time at all.
///
/// ```swift
/// let clock = SteppingClock()
/// try await clock.sleep(for: .seconds(30))
/// clock.sleeps  // [30 seconds]
/// clock.date    // 30 seconds after SteppingClock.defaultStart
/// ```
///
/// With `.onlyWhenAdvanced` a sleep lasts until the test advances the clock far enough:
///
/// ```swift
/// let clock = SteppingClock(moves: .onlyWhenAdvanced)
/// let work = Task { try await deliver(clock: clock) }
/// await clock.waitForSleepers()
/// clock.advance(by: .seconds(1))
/// ```
public final class SteppingClock: Clock {
    /// What makes time go on.
    @nonexhaustive
    public enum Movement: Hashable, Sendable {
        /// Whoever sleeps moves the clock to the end of the sleep.
        case whenSomebodySleeps
        /// Only ``SteppingClock/advance(by:)`` moves the clock.
        case onlyWhenAdvanced
    }

    /// The date at which a clock begins, unless it is given another: when the notices of the fixtures are sent.
    public static var defaultStart: Date { FixtureTimes.noticeSent }

    /// The date at which the clock began.
    public let start: Date
    /// What makes time go on.
    public let movement: Movement
    /// The smallest step: the clock has no resolution of its own.
    public let minimumResolution: Duration = .nanoseconds(1)
    private let state = Mutex(State())

    /// Creates a clock.
    ///
    /// - Parameters:
    ///   - start: The date at which it begins.
    ///   - movement: What makes time go on.
    public init(start: Date = SteppingClock.defaultStart, moves movement: Movement = .whenSomebodySleeps) {
        self.start = start
        self.movement = movement
    }

    /// The present moment of the clock.
    public var now: Instant { state.withLock { $0.now } }

    /// The present date of the clock, for code that asks what day it is.
    ///
    /// Pass `{ clock.date }` where a closure is asked for.
    public var date: Date { date(at: now) }

    /// The date of a moment of this clock.
    ///
    /// - Parameter instant: The moment.
    /// - Returns: The date.
    public func date(at instant: Instant) -> Date {
        let (seconds, attoseconds) = instant.sinceStart.components
        return start.addingTimeInterval(Double(seconds) + Double(attoseconds) / 1e18)
    }

    /// How long each sleep was to last, in the order in which they began; those that were cancelled too.
    public var sleeps: [Duration] { state.withLock { $0.sleeps } }

    /// How many tasks sleep at present.
    public var sleeperCount: Int { state.withLock { $0.sleepers.count } }

    /// Moves the clock on, and wakes those whose sleep is over by then, the earliest first.
    ///
    /// - Parameter duration: By how much; a negative duration moves nothing.
    public func advance(by duration: Duration) { advance(to: now.advanced(by: duration)) }

    /// Moves the clock on to a moment; one that is past moves nothing.
    ///
    /// - Parameter instant: The moment.
    public func advance(to instant: Instant) {
        let (woken, watchers) = state.withLock { state in
            state.now = max(state.now, instant)
            return (state.removeSleepersThatAreDue(), state.removeWatchersThatAreDue())
        }
        for sleeper in woken { sleeper.continuation.resume() }
        for watcher in watchers { watcher.continuation.resume() }
    }

    /// Sleeps until a moment of this clock.
    ///
    /// - Parameters:
    ///   - deadline: The moment.
    ///   - tolerance: Not used: the clock is exact.
    /// - Throws: `CancellationError` where the task is cancelled.
    public func sleep(until deadline: Instant, tolerance: Duration? = nil) async throws {
        try Task.checkCancellation()
        let id = state.withLock { state in
            state.sleeps.append(max(state.now.duration(to: deadline), .zero))
            state.nextID += 1
            return state.nextID
        }
        if movement == .whenSomebodySleeps {
            advance(to: deadline)
            await Task.yield()
            return try Task.checkCancellation()
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let watchers: [Watcher]? = state.withLock { state in
                    if state.cancelled.remove(id) != nil { return nil }
                    state.sleepers.append(Sleeper(id: id, deadline: deadline, continuation: continuation))
                    return state.removeWatchersThatAreDue()
                }
                guard let watchers else { return continuation.resume(throwing: CancellationError()) }
                for watcher in watchers { watcher.continuation.resume() }
                advance(to: now)
            }
        } onCancel: {
            let sleeper = state.withLock { $0.cancel(id) }
            sleeper?.continuation.resume(throwing: CancellationError())
        }
    }

    /// Waits until tasks sleep on this clock, so that a test does not advance it too early.
    ///
    /// It is of use with `.onlyWhenAdvanced` only: else nobody sleeps for long.
    ///
    /// - Parameter count: How many tasks are to sleep.
    public func waitForSleepers(_ count: Int = 1) async {
        await withCheckedContinuation { continuation in
            let isDue = state.withLock { state in
                if state.sleepers.count >= count { return true }
                state.watchers.append(Watcher(count: count, continuation: continuation))
                return false
            }
            if isDue { continuation.resume() }
        }
    }
}

extension SteppingClock {
    private struct Sleeper {
        var id: Int
        var deadline: Instant
        var continuation: CheckedContinuation<Void, any Error>
    }

    private struct Watcher {
        var count: Int
        var continuation: CheckedContinuation<Void, Never>
    }

    private struct State {
        var now = Instant()
        var sleeps: [Duration] = []
        var nextID = 0
        var sleepers: [Sleeper] = []
        /// Those who were cancelled before they lay down.
        var cancelled: Set<Int> = []
        var watchers: [Watcher] = []

        mutating func removeSleepersThatAreDue() -> [Sleeper] {
            let due = sleepers.filter { $0.deadline <= now }
            sleepers.removeAll { $0.deadline <= now }
            return due.sorted { ($0.deadline, $0.id) < ($1.deadline, $1.id) }
        }

        mutating func removeWatchersThatAreDue() -> [Watcher] {
            let count = sleepers.count
            let due = watchers.filter { $0.count <= count }
            watchers.removeAll { $0.count <= count }
            return due
        }

        mutating func cancel(_ id: Int) -> Sleeper? {
            guard let place = sleepers.firstIndex(where: { $0.id == id }) else {
                cancelled.insert(id)
                return nil
            }
            return sleepers.remove(at: place)
        }
    }
}
