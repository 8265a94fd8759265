import NotificationDelivery

extension SinkExamination {
    /// Each status from 200 to 599 with the body of a success: only the success is one.
    func checkStatuses() async {
        var wrong: [String: [Int]] = [:]
        for status in 200...599 {
            let response = HTTPResponse(status: status, headers: rules.success.headers, body: rules.success.body)
            let trial = trial(.response(response))
            let outcome = await deliver(on: trial)
            for fault in faults(outcome, status: status, sendCount: trial.sendCount) {
                wrong[fault, default: []].append(status)
            }
        }
        for (fault, statuses) in wrong.sorted(by: { $0.value[0] < $1.value[0] }) {
            report(.statuses, "status \(Self.ranges(statuses)): \(fault)")
        }
    }

    /// A status alone says whether another try can help.
    private static func isRetryable(_ status: Int) -> Bool {
        [408, 425, 429].contains(status) || (500...599).contains(status)
    }

    private func faults(_ outcome: SinkTrial.Outcome, status: Int, sendCount: Int) -> [String] {
        let isSuccess = status == rules.success.status || rules.otherSuccessStatuses.contains(status)
        var faults: [String] = []
        switch outcome {
        case .stuck: faults.append("the sink did not end")
        case .receipt: if !isSuccess { faults.append("the sink took it for a success") }
        case .failure(let failure):
            if isSuccess {
                faults.append("the sink failed although it means success")
            } else if failure.kind == .cancelled {
                faults.append("the sink says it was cancelled, and nobody did")
            } else if Self.isRetryable(status), !failure.isRetryable {
                faults.append("the sink gives up although another try may succeed")
            } else if (400...499).contains(status), !Self.isRetryable(status), failure.isRetryable {
                faults.append("the sink wants to try again what will be refused again")
            }
        }
        if sendCount == 0 { faults.append("the sink sent nothing") }
        if sendCount > 1, isSuccess { faults.append("the sink sent \(sendCount) requests for a small notice") }
        if sendCount > 1, Self.isRetryable(status) { faults.append("the sink tried again by itself") }
        if sendCount > rules.maximumSendCount, !isSuccess { faults.append("the sink sent it \(sendCount) times") }
        return faults
    }

    /// Numbers in order as ranges: `201–399, 404`.
    private static func ranges(_ numbers: [Int]) -> String {
        var ranges: [ClosedRange<Int>] = []
        for number in numbers {
            if let last = ranges.last, last.upperBound + 1 == number {
                ranges[ranges.count - 1] = last.lowerBound...number
            } else {
                ranges.append(number...number)
            }
        }
        return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
            .joined(separator: ", ")
    }

    /// The wait that the service asks for is in the failure, be it seconds or a date.
    func checkRetryAfter() async {
        // A minute after the beginning of the clock, as a date of HTTP.
        let minute = "Fri, 28 Aug 2026 15:35:39 GMT"
        for status in [429, 503] {
            for (text, wait) in [("17", Duration.seconds(17)), (minute, .seconds(60))] {
                let outcome = await deliver(on: trial(.status(status, headers: ["Retry-After": text])))
                guard case .retry(let after)? = outcome.failure?.kind else {
                    report(.retryAfter, "status \(status) with Retry-After: \(outcome.words)")
                    continue
                }
                // A second more is no fault: who counts in whole seconds rounds up.
                if after.map({ $0 < wait - .milliseconds(1) || $0 > wait + .seconds(1) }) ?? true {
                    report(.retryAfter, "status \(status): \"\(text)\" is \(after.map { "\($0)" } ?? "lost")")
                }
            }
            let outcome = await deliver(on: trial(.status(status, headers: ["Retry-After": "soon"])))
            if outcome.failure?.isRetryable != true {
                report(.retryAfter, "status \(status) with a Retry-After that can't be read: \(outcome.words)")
            }
        }
    }

    /// The status of a success with bodies that don't say so.
    func checkReplies() async {
        let bodies: [(String, [UInt8])] = [
            ("no body", []),
            ("bytes that are no text", [0xFF, 0xFE, 0x00, 0x80]),
            ("a page", Array("<!DOCTYPE html><html><body>Please log in</body></html>".utf8)),
            ("\"ok\":false", Array(#"{"ok":false,"error":"something_else"}"#.utf8)),
            ("half a JSON object", Array(#"{"ok":tr"#.utf8)),
            ("half of the success", Array(rules.success.body.dropLast())),
            ("a long text", [UInt8](repeating: 0x61, count: 100_000)),
        ]
        for (name, body) in bodies where body != rules.success.body {
            let response = HTTPResponse(status: rules.success.status, headers: rules.success.headers, body: body)
            let trial = trial(.response(response))
            let outcome = await deliver(on: trial)
            switch outcome {
            case .stuck: report(.replies, "\(name): the sink did not end")
            case .receipt: if rules.bodyTellsSuccess { report(.replies, "\(name): the sink took it for a success") }
            case .failure(let failure):
                if !rules.bodyTellsSuccess { report(.replies, "\(name): \(outcome.words)") }
                if failure.kind == .cancelled { report(.replies, "\(name): \(outcome.words), and nobody did") }
            }
            if trial.sendCount > rules.maximumSendCount {
                report(.replies, "\(name): the sink sent it \(trial.sendCount) times")
            }
        }
    }
}
