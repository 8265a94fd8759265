import NotificationDelivery

extension LedgerCheck {
    static let concurrency: [LedgerCheck] = [
        LedgerCheck("concurrency.oneClaim") { trial in
            for round in 0..<5 {
                let item = trial.item(subject: "round \(round)")
                let results = try await inParallel(50) { try await trial.claim(item, "\(round)/\($0)") }
                let granted = results.count { $0.claim != nil }
                trial.expect(granted == 1, "of 50 that claim at once one must be granted, but \(granted) were")
                let held = results.count { if case .held = $0 { true } else { false } }
                trial.expect(held == 50 - granted, "of 50 that claim at once the others must be told that it is held")
            }
        },
        LedgerCheck("concurrency.oneTakesOver") { trial in
            _ = try await trial.granted(trial.item(), "dead", when: "when nothing is known")
            let results = try await inParallel(50) { try await trial.claim(trial.item(), "\($0)", at: 61) }
            let granted = results.count { $0.claim != nil }
            trial.expect(granted == 1, "of 50 that take a dead claim over one must be granted, but \(granted) were")
        },
        LedgerCheck("concurrency.topicsAreApart") { trial in
            let results = try await inParallel(50) { number in
                let item = trial.item(subject: "subject \(number)")
                let result = try await trial.claim(item, "a")
                if let claim = result.claim { try await trial.complete(claim, at: 1) }
                return (result.claim != nil, try await trial.claim(item, "b", at: 2) == .delivered)
            }
            trial.expect(results.allSatisfy(\.0), "claims of different topics must not hinder each other")
            trial.expect(results.allSatisfy(\.1), "deliveries of different topics must not get lost")
        },
        LedgerCheck("concurrency.noPageIsLost") { trial in
            // All claims but one have run out; all of them were sent, so all of them count.
            var claims: [LedgerClaim] = []
            for page in 1...20 {
                let item = trial.item(pages: [page], of: 20)
                let time = Double(page) * 61
                claims.append(try await trial.granted(item, "\(page)", at: time, when: "after the lease of another"))
            }
            let all = claims
            _ = try await inParallel(20) { try await trial.complete(all[$0], at: 2000) }
            let whole = trial.item(pages: Array(1...20), of: 20)
            try await trial.expect(.delivered, whole, "last", at: 2001, when: "after all pages were completed at once")
        },
        LedgerCheck("concurrency.completedThoughCancelled") { trial in
            let claim = try await trial.granted(trial.item(), "a", when: "when nothing is known")
            try await cancelled { try await trial.complete(claim, at: 1) }
            try await trial.expect(.delivered, trial.item(), "b", at: 2, when: "though the task was cancelled")
        },
        LedgerCheck("concurrency.releasedThoughCancelled") { trial in
            let claim = try await trial.granted(trial.item(), "a", when: "when nothing is known")
            try await cancelled { try await trial.release(claim, progress: ["sent": "1"], at: 1) }
            let next = try await trial.granted(trial.item(), "b", at: 2, when: "though the task was cancelled")
            trial.expect(next.progress == ["sent": "1"], "what a cancelled task saves must be kept")
        },
        LedgerCheck("concurrency.cancelledClaim") { trial in
            do {
                try await cancelled { _ = try await trial.claim(trial.item(), "a") }
            } catch let error as LedgerError {
                trial.expect(error.code == .cancelled, "a cancelled claim may throw cancelled only, not \(error.code)")
            }
            _ = try await trial.granted(trial.item(), "b", at: 61, when: "after a claim that was cancelled")
        },
    ]

    /// Does something many times at once.
    private static func inParallel<Value: Sendable>(
        _ count: Int,
        _ body: @escaping @Sendable (Int) async throws -> Value
    ) async throws -> [Value] {
        try await withThrowingTaskGroup(of: Value.self) { group in
            for number in 0..<count { group.addTask { try await body(number) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }

    /// Does something in a task that is cancelled before it begins.
    private static func cancelled(_ body: @escaping @Sendable () async throws -> Void) async throws {
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            try await body()
        }
        task.cancel()
        try await task.value
    }
}
