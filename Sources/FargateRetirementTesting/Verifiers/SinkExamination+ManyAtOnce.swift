import FargateRetirement
import NotificationDelivery

extension SinkExamination {
    private static let count = 24

    /// An answer that takes several short waits, so that all deliveries are under way at once, however few threads
    /// there are.
    private static func late(_ step: ScriptedTransport.Step) -> ScriptedTransport.Step {
        (0..<10).reduce(step) { step, _ in .wait(.milliseconds(1), then: step) }
    }

    /// Many deliveries at once: each arrives, each once, and one that fails takes no other with it.
    func checkManyAtOnce() async {
        let alone = trial(success)
        _ = await deliver(.numbered(0), on: alone)
        // A notice is known again by its account, where the sink says it.
        let isKnown = alone.bodies.contains { $0.contains(RetirementNotification.account(0)) }
        let together = trial { [success] _, _ in Self.late(success) }
        let outcomes = await deliverAll(on: together)
        let failed = outcomes.filter { $0.receipt == nil }
        if let first = failed.first {
            report(.manyAtOnce, "\(failed.count) of \(Self.count) failed: \(first.words)")
        }
        if let countDelivered = rules.countDelivered {
            let count = await countDelivered(together.sink)
            if count != Self.count { report(.manyAtOnce, "\(Self.count) were given, and \(count) delivered") }
        }
        guard rules.usesHTTP else { return }
        if together.sendCount != Self.count * alone.sendCount {
            report(
                .manyAtOnce,
                "\(Self.count) notices took \(together.sendCount) requests, and one alone \(alone.sendCount)"
            )
        }
        if isKnown {
            checkEachOnce(together, alone)
            await checkOneFailing()
        }
    }

    private func checkEachOnce(_ together: SinkTrial, _ alone: SinkTrial) {
        let expected = alone.bodies.count { $0.contains(RetirementNotification.account(0)) }
        for number in 0..<Self.count {
            let count = together.bodies.count { $0.contains(RetirementNotification.account(number)) }
            if count != expected { report(.manyAtOnce, "of many at once, some are sent \(count) times") }
        }
    }

    private func checkOneFailing() async {
        let account = RetirementNotification.account(7)
        let trial = trial { [success] request, _ in
            let isOdd = String(decoding: request.body, as: UTF8.self).contains(account)
            return Self.late(isOdd ? .status(500) : success)
        }
        for (number, outcome) in await deliverAll(on: trial).enumerated() {
            if number == 7, outcome.receipt != nil {
                report(.manyAtOnce, "of many at once, the one that failed has a receipt")
            } else if number != 7, outcome.receipt == nil {
                report(.manyAtOnce, "of many at once, one that failed takes others with it: \(outcome.words)")
            }
        }
    }

    private func deliverAll(on trial: SinkTrial) async -> [SinkTrial.Outcome] {
        // Some sinks send one message a second, so the deadline is far away.
        let tasks = (0..<Self.count).map { trial.start(.numbered($0), deadline: .seconds(7200)) }
        var outcomes: [SinkTrial.Outcome] = []
        for task in tasks { outcomes.append(await end(of: task, on: trial)) }
        return outcomes
    }
}

extension RetirementNotification {
    /// One of many notices that differ in their accounts.
    fileprivate static func numbered(_ number: Int) -> Self {
        Self(.fixture(communication: FixtureIDs.communicationID(900 + number), account: account(number)))
    }

    /// The account of one of many notices.
    fileprivate static func account(_ number: Int) -> String { "2223334440\(10 + number)" }
}
