import NotificationDelivery
import Synchronization

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Whose turn it is to post to a channel, and when: one message a second, and the messages of a notice together.
///
/// A sink has one, which its copies share. Give one to several sinks that post to the same channel, since Slack counts
/// by channel. Notices wait in the order in which they came. Who has a deadline that comes first is turned away at once
/// or, where those before take longer than it seemed, as soon as Slack has answered one of them. That counts as no try,
/// so that a long line uses no tries up.
///
/// Source: Slack, "Rate limits", section "Posting messages".
public final class SlackPacer: Sendable {
    /// How long after the answer to a message the next one is sent at the earliest.
    public let interval: Duration
    /// The longest pause that is waited for; what Slack asks for beyond it is left to the caller.
    ///
    /// After an hour a message is sent in any case, to see whether the wish still holds: it may have been a proxy's,
    /// or a mistake.
    public static let longestPause: Duration = .seconds(60)

    private let state = Mutex(PacerState())

    /// Creates a pacer.
    ///
    /// - Parameter interval: How long after the answer to a message the next one is sent at the earliest, a second
    ///   unless told otherwise.
    public init(interval: Duration = .seconds(1)) { self.interval = max(interval, .zero) }

    /// Waits for the turn, which lasts until ``leave()``.
    ///
    /// - Parameters:
    ///   - count: How many messages are to be sent.
    ///   - context: The clock and the deadline.
    func enter(_ count: Int, _ context: DeliveryContext) async throws(DeliveryFailure) {
        if Task.isCancelled { throw Self.cancelled }
        let arrival = atPresent(context.clock) { $0.arrive(count, context.deadline, at: $1, interval) }
        switch arrival {
        case .turn: return
        case .tooLate(let wait): throw Self.late(wait)
        case .waits(let id):
            let outcome = await withTaskCancellationHandler {
                await withCheckedContinuation { continuation in
                    let outcome = state.withLock { $0.lieDown(id, continuation) }
                    if let outcome { continuation.resume(returning: outcome) }
                }
            } onCancel: {
                state.withLock { $0.cancel(id) }?.resume(returning: .cancelled)
            }
            switch outcome {
            case .turn: return
            case .cancelled: throw Self.cancelled
            case .expired: throw Self.late(interval)
            }
        }
    }

    /// Gives the turn to the next.
    func leave() {
        state.withLock { $0.leave() }?.resume(returning: .turn)
    }

    /// Waits, in the turn, until the next message may be sent; where the deadline comes first, it fails at once.
    ///
    /// - Parameter context: The clock and the deadline.
    func waitForSlot(_ context: DeliveryContext) async throws(DeliveryFailure) {
        let wait = atPresent(context.clock) { $0.wait(at: $1) }
        if let left = context.timeLeft, wait >= left { throw Self.late(wait) }
        guard wait <= Self.longestPause else {
            throw DeliveryFailure(
                .retry(after: wait),
                message: "Slack asked for a long pause, which is not over",
                tryCount: 0
            )
        }
        do {
            try await context.clock.sleep(for: wait)
        } catch {
            throw Self.cancelled
        }
    }

    /// Notes that a request was answered, or will not be.
    ///
    /// - Parameters:
    ///   - clock: Says what time it is.
    ///   - pause: How long Slack asks to wait.
    func noteAnswer(_ clock: DeliveryClock, pause: Duration?) {
        let pause = max(min(pause ?? interval, .seconds(3600)), interval)
        let expired = atPresent(clock) { $0.noteAnswer(at: $1, pause, interval) }
        for continuation in expired { continuation.resume(returning: .expired) }
    }

    /// Changes the state at the present.
    ///
    /// The clock is read under the lock: who read it before, and had to wait, would seem to have a clock that was set
    /// back.
    private func atPresent<Result>(
        _ clock: DeliveryClock,
        _ change: (inout sending PacerState, Date) -> sending Result
    ) -> sending Result {
        state.withLock { change(&$0, clock.now()) }
    }

    static let cancelled = DeliveryFailure(.cancelled, message: "the delivery was cancelled")

    private static func late(_ wait: Duration) -> DeliveryFailure {
        DeliveryFailure(
            .retry(after: wait),
            message: "nothing was sent: the deadline comes before the time at which Slack takes another message",
            tryCount: 0
        )
    }
}
