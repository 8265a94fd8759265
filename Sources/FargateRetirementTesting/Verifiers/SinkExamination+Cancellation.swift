import NotificationDelivery
import Synchronization

extension SinkExamination {
    /// A task that is cancelled already sends nothing.
    func checkCancelledBefore() async {
        let trial = trial(success)
        let gate = FirstAnswer<Void>()
        let task = trial.start(.sample, after: gate)
        task.cancel()
        gate.give(())
        let outcome = await end(of: task, on: trial)
        let name = "cancelled before it began"
        switch outcome {
        case .stuck: report(.cancellation, "\(name): the sink did not end")
        case .receipt: if rules.usesHTTP { report(.cancellation, "\(name): the sink gave a receipt") }
        case .failure(let failure):
            if failure.kind != .cancelled { report(.cancellation, "\(name): \(outcome.words)") }
        }
        if rules.usesHTTP, trial.sendCount > 0 { report(.cancellation, "\(name): the sink sent it all the same") }
    }

    /// A delivery that waits for the service ends, and sends nothing more.
    func checkCancelledMeanwhile() async {
        let victim = Victim()
        // The clock stands still, so that nothing but the cancellation ends the request.
        let waiting = trial(moves: .onlyWhenAdvanced) { _, _ in
            victim.cancel()
            return .hang
        }
        let outcome = await endOfVictim(.sample, on: waiting, victim)
        let name = "cancelled while the service did not answer"
        if case .stuck = outcome {
            report(.cancellation, "\(name): the sink went on waiting")
        } else if outcome.failure?.kind != .cancelled {
            report(.cancellation, "\(name): \(outcome.words)")
        }
        if waiting.sendCount != 1 { report(.cancellation, "\(name): the sink sent \(waiting.sendCount) requests") }
        await checkCancelledBetweenMessages()
    }

    /// A delivery in several messages sends no other one.
    private func checkCancelledBetweenMessages() async {
        let victim = Victim()
        let trial = trial { [success] _, _ in
            victim.cancel()
            return success
        }
        let outcome = await endOfVictim(.huge, on: trial, victim)
        let name = "cancelled after the first message"
        switch outcome {
        case .stuck: report(.cancellation, "\(name): the sink did not end")
        case .receipt: break
        case .failure(let failure):
            if failure.kind != .cancelled { report(.cancellation, "\(name): \(outcome.words)") }
        }
        if trial.sendCount > 1 { report(.cancellation, "\(name): the sink sent the rest all the same") }
    }

    private func endOfVictim(
        _ notification: RetirementNotification,
        on trial: SinkTrial,
        _ victim: Victim
    ) async -> SinkTrial.Outcome {
        let gate = FirstAnswer<Void>()
        let task = trial.start(notification, after: gate)
        victim.task.withLock { $0 = task }
        gate.give(())
        return await end(of: task, on: trial)
    }

    /// A delivery that its own transport cancels.
    private final class Victim: Sendable {
        let task = Mutex<Task<SinkTrial.Outcome, Never>?>(nil)
        func cancel() { task.withLock { $0 }?.cancel() }
    }
}
