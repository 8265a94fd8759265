import NotificationDelivery
import Synchronization

/// One run of a ``SinkVerifier``: makes trials, watches what comes out of them, and keeps what was found.
final class SinkExamination: Sendable {
    let rules: SinkVerifier
    private let found = Mutex<[SinkVerifier.Finding]>([])
    /// How long to wait for a delivery: less with each that did not end, so that a sink which never does is soon done.
    private let patience: Mutex<Duration>

    init(_ rules: SinkVerifier) {
        self.rules = rules
        patience = Mutex(rules.patience)
    }

    /// What was found, each thing once.
    var findings: [SinkVerifier.Finding] { found.withLock { $0 } }

    /// The step that gives the success response.
    var success: ScriptedTransport.Step { .response(rules.success) }

    /// Keeps a finding, unless it is known.
    func report(_ check: SinkVerifier.Check, _ message: String) {
        let finding = SinkVerifier.Finding(check, message: message)
        found.withLock { if !$0.contains(finding) { $0.append(finding) } }
    }

    /// A sink of its own whose transport decides on each request.
    func trial(
        moves movement: SteppingClock.Movement = .whenSomebodySleeps,
        answering answer: @escaping @Sendable (HTTPRequest, Int) -> ScriptedTransport.Step
    ) -> SinkTrial {
        let clock = SteppingClock(moves: movement)
        let transport = ScriptedTransport(clock: clock.deliveryClock, answering: answer)
        let sink = rules.makeSink(transport, clock.deliveryClock)
        return SinkTrial(clock: clock, transport: transport, sink: sink)
    }

    /// A sink of its own that is always given the same answer.
    func trial(_ step: ScriptedTransport.Step) -> SinkTrial { trial { _, _ in step } }

    /// Delivers, and looks for secrets in what comes of it.
    func deliver(
        _ notification: RetirementNotification = .sample,
        on trial: SinkTrial,
        deadline: Duration? = .seconds(600),
        progress: SinkState? = nil,
        onSave: @escaping @Sendable (Int) throws(DeliveryFailure) -> Void = { (_) throws(DeliveryFailure) in }
    ) async -> SinkTrial.Outcome {
        let task = trial.start(notification, deadline: deadline, progress: progress, onSave: onSave)
        return await end(of: task, on: trial)
    }

    /// Waits for a delivery, and looks for secrets in what comes of it.
    func end(of task: Task<SinkTrial.Outcome, Never>, on trial: SinkTrial) async -> SinkTrial.Outcome {
        guard let outcome = await task.value(within: patience.withLock { $0 }) else {
            patience.withLock { $0 = max($0 / 2, .milliseconds(1)) }
            task.cancel()
            // Whoever ignores that it was cancelled sleeps on this clock.
            trial.clock.advance(by: .seconds(86_400))
            return .stuck
        }
        scan(outcome)
        for state in trial.saved.all { scan(state, as: "the progress that it saves") }
        return outcome
    }
}
