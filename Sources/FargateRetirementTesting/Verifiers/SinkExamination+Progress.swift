import NotificationDelivery
import Synchronization

extension SinkExamination {
    /// It delivers again after a failure.
    func checkRecovery() async {
        for status in [429, 500, 400] {
            let isBroken = Switch()
            let trial = trial { [success] _, _ in isBroken.isOn ? .status(status) : success }
            let failed = await deliver(on: trial)
            let count = trial.sendCount
            isBroken.turnOff()
            let outcome = await deliver(on: trial, deadline: .seconds(7200))
            if failed.receipt == nil, outcome.receipt == nil {
                report(.recovery, "after status \(status) another notification is not delivered: \(outcome.words)")
            } else if failed.receipt == nil, trial.sendCount <= count {
                report(.recovery, "after status \(status) the sink gives a receipt and sends nothing")
            }
        }
    }

    /// A notification in several messages goes on where it stopped, and stops where somebody else took it over.
    func checkProgress() async {
        let whole = trial(success)
        guard await deliver(.huge, on: whole, deadline: .seconds(7200)).receipt != nil, whole.sendCount > 1 else {
            return
        }
        let count = whole.sendCount
        if whole.saved.all.isEmpty {
            return report(.progress, "the sink sends \(count) messages for one notice and saves no progress")
        }
        // The second message fails, and the next try is made by another process, with what was saved.
        let broken = trial { [success] _, number in number == 2 ? .status(503) : success }
        let outcome = await deliver(.huge, on: broken, deadline: .seconds(7200))
        if outcome.failure?.isRetryable != true { report(.progress, "the second message fails: \(outcome.words)") }
        if broken.sendCount != 2 { report(.progress, "the second message fails, and \(broken.sendCount) are sent") }
        let next = trial(success)
        let rest = await deliver(.huge, on: next, deadline: .seconds(7200), progress: broken.saved.all.last)
        if rest.receipt == nil { report(.progress, "the next try: \(rest.words)") }
        if next.sendCount != count - 1 {
            report(.progress, "\(count - 1) messages were left, and the next try sends \(next.sendCount)")
        }
        let sent = broken.bodies.prefix(1) + next.bodies
        if Set(sent) != Set(whole.bodies), sent.count == count {
            report(.progress, "the messages of two tries are not those of one")
        }
        await checkTakenOver()
    }

    private func checkTakenOver() async {
        let trial = trial(success)
        let outcome = await deliver(.huge, on: trial, deadline: .seconds(7200)) { _ throws(DeliveryFailure) in
            throw DeliveryFailure(.cancelled, message: "somebody else has taken the delivery over")
        }
        if trial.sendCount > 1 { report(.progress, "somebody else took the delivery over, and the sink goes on") }
        if outcome.receipt != nil { report(.progress, "somebody else took the delivery over: \(outcome.words)") }
    }

    /// Whether the service is broken, which changes.
    private final class Switch: Sendable {
        private let state = Mutex(true)
        var isOn: Bool { state.withLock { $0 } }
        func turnOff() { state.withLock { $0 = false } }
    }
}
