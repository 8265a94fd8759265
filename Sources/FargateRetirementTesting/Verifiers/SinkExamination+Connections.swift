import NotificationDelivery

extension SinkExamination {
    /// Connections that end, never begin, or are not allowed.
    func checkConnections() async {
        await checkConnection("a lost connection", .reset, mayHaveArrived: true, isRetryable: true)
        await checkConnection("no connection", .unreachable, mayHaveArrived: nil, isRetryable: true)
        let garbage = HTTPTransportError(.invalidResponse, message: "no HTTP response", mayHaveArrived: true)
        await checkConnection("no HTTP in the response", .failure(garbage), mayHaveArrived: true, isRetryable: nil)
        let refused = HTTPTransportError(.notAllowed, message: "the transport does not go there")
        await checkConnection(
            "an address that is not allowed",
            .failure(refused),
            mayHaveArrived: nil,
            isRetryable: false
        )
    }

    private func checkConnection(
        _ name: String,
        _ step: ScriptedTransport.Step,
        mayHaveArrived: Bool?,
        isRetryable: Bool?
    ) async {
        let trial = trial(step)
        let outcome = await deliver(on: trial)
        guard let failure = outcome.failure else { return report(.connections, "\(name): \(outcome.words)") }
        if failure.kind == .cancelled { report(.connections, "\(name): \(outcome.words), and nobody did") }
        if let isRetryable, failure.isRetryable != isRetryable { report(.connections, "\(name): \(outcome.words)") }
        if let mayHaveArrived, failure.mayHaveArrived != mayHaveArrived {
            report(.connections, "\(name): the failure does not say that the notification may have arrived")
        }
        if trial.sendCount > 1 { report(.connections, "\(name): the sink tried again by itself") }
    }

    /// It ends in time, says that the notification may have arrived, and sends nothing when there is no time.
    func checkDeadlines() async {
        for (name, step) in [
            ("a service that never answers", ScriptedTransport.Step.hang),
            ("a service that answers late", .wait(.seconds(60), then: success)),
        ] {
            let trial = trial(step)
            let outcome = await deliver(on: trial, deadline: .seconds(5))
            let taken = trial.clock.now.sinceStart
            if taken > .seconds(6) { report(.deadlines, "\(name): the sink took \(taken) where it had 5 seconds") }
            if let failure = outcome.failure {
                if !failure.isRetryable { report(.deadlines, "\(name): \(outcome.words)") }
                if !failure.mayHaveArrived {
                    report(.deadlines, "\(name): the failure does not say that the notification may have arrived")
                }
            } else {
                report(.deadlines, "\(name): \(outcome.words)")
            }
            if trial.sendCount > 1 { report(.deadlines, "\(name): the sink tried again by itself") }
        }

        let late = trial(success)
        let outcome = await deliver(on: late, deadline: .seconds(-1))
        if late.sendCount > 0 { report(.deadlines, "the sink sends after its deadline") }
        if outcome.failure?.isRetryable != true {
            report(.deadlines, "a deadline that is past: \(outcome.words)")
        } else if outcome.failure?.mayHaveArrived == true {
            report(.deadlines, "a deadline that is past: the sink says it may have arrived, and nothing was sent")
        }

        let slow = trial(.wait(.seconds(2), then: success))
        let answer = await deliver(on: slow, deadline: .seconds(60))
        if answer.receipt == nil { report(.deadlines, "a service that takes two seconds: \(answer.words)") }

        let endless = trial(success)
        _ = await deliver(on: endless, deadline: nil)
        if endless.transport.requests.contains(where: { $0.timeout > .seconds(300) }) {
            report(.deadlines, "without a deadline the sink waits for more than five minutes")
        }
    }
}
