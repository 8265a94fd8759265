import NotificationDelivery

extension SinkExamination {
    /// Nothing that can be printed holds a secret: the sink before and after use, and what the service echoes.
    func checkSecrets() async {
        let trial = trial(success)
        scan(trial.sink, as: "the sink")
        _ = await deliver(on: trial)
        scan(trial.sink, as: "the sink after a delivery")
        guard rules.usesHTTP, !rules.secrets.isEmpty else { return }
        // Error pages like to name the address that was asked for.
        let echoes = rules.secrets.flatMap { secret in
            ["no route for \(secret)", "<html><p>\(secret)</p></html>", #"{"ok":false,"error":"\#(secret)"}"#, secret]
        }
        for status in [400, 403, 404, 500, rules.success.status] {
            for echo in echoes { _ = await deliver(on: self.trial(.status(status, body: echo))) }
        }
    }

    /// Looks for secrets in how a delivery ended.
    func scan(_ outcome: SinkTrial.Outcome) {
        switch outcome {
        case .receipt(let receipt):
            scan(receipt, as: "the receipt")
            for (name, value) in receipt.state.values { scan("\(name)=\(value)", as: "the state in the receipt") }
        case .failure(let failure):
            scan(failure, as: "the failure")
            scan(failure.description, as: "the description of the failure")
            if let underlying = failure.underlying { scan(underlying, as: "the error behind the failure") }
        case .stuck: break
        }
    }

    /// Looks for secrets in everything that prints a value.
    func scan<Value>(_ value: Value, as name: String) {
        guard !rules.secrets.isEmpty else { return }
        var texts = [String(describing: value), String(reflecting: value)]
        var dumped = ""
        dump(value, to: &dumped)
        texts.append(dumped)
        texts += mirrored(value, depth: 0)
        for (number, secret) in rules.secrets.enumerated() where texts.contains(where: { $0.contains(secret) }) {
            // The message can't name the secret, so it counts.
            report(.secrets, "\(name) shows secret number \(number + 1)")
        }
    }

    private func mirrored(_ value: Any, depth: Int) -> [String] {
        guard depth < 8 else { return [] }
        return Mirror(reflecting: value).children.flatMap { child in
            [child.label ?? "", String(describing: child.value)] + mirrored(child.value, depth: depth + 1)
        }
    }
}
