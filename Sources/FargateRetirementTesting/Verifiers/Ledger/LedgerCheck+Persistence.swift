import NotificationDelivery

extension LedgerCheck {
    /// The checks of ledgers that outlast the process.
    static let persistence: [LedgerCheck] = [
        LedgerCheck("persistence.delivered") { trial in
            try await trial.deliver(trial.item(), "a", state: ["message": "17.5"])
            let again = try await trial.reopened()
            try await again.expect(.delivered, again.item(), "b", at: 1, when: "after a new start")
            let update = again.item("second", updated: 10)
            let claim = try await again.granted(update, "c", at: 2, when: "after a new start")
            again.expect(claim.earlier?.state == ["message": "17.5"], "the state must outlast the process")
        },
        LedgerCheck("persistence.held") { trial in
            let claim = try await trial.granted(trial.item(), "a", when: "when nothing is known")
            let again = try await trial.reopened()
            try await again.expectHeld(again.item(), "b", at: 1, until: 60, when: "after a new start")
            try await again.renew(claim, at: 2)
            try await again.complete(claim, at: 3)
            try await trial.expect(.delivered, trial.item(), "c", at: 4, when: "in the value that was there before")
        },
        LedgerCheck("persistence.progress") { trial in
            let claim = try await trial.granted(trial.item(), "a", when: "when nothing is known")
            try await trial.renew(claim, progress: ["sent": "1"], at: 1)
            let again = try await trial.reopened()
            let next = try await again.granted(again.item(), "b", at: 100, when: "after a new start")
            trial.expect(next.progress == ["sent": "1"], "progress must outlast the process")
        },
    ]
}
