import NotificationDelivery

extension LedgerCheck {
    static let claims: [LedgerCheck] = [
        LedgerCheck("claims.granted") { trial in
            let item = trial.item(pages: [1, 2], of: 2)
            let claim = try await trial.granted(item, "a", when: "when nothing is known")
            trial.expect(claim.item == item, "the claim must hold the item that was asked for")
            trial.expect(claim.token.hasSuffix("/a"), "the claim must hold the token that was given")
            trial.expect(claim.pages == [1, 2], "all pages must be claimed, but \(claim.pages) were")
            trial.expect(!claim.isUpdate, "what is said first must be no update")
            trial.expect(claim.earlier == nil, "nothing was delivered earlier")
            trial.expect(claim.progress == nil, "nothing was tried before")
        },
        LedgerCheck("claims.held") { trial in
            _ = try await trial.granted(trial.item(), "a", when: "when nothing is known")
            try await trial.expectHeld(trial.item(), "b", at: 0, until: 60, when: "while another holds it")
            try await trial.expectHeld(trial.item(), "c", at: 59.9, until: 60, when: "just before the lease ends")
        },
        LedgerCheck("claims.oneForASubject") { trial in
            _ = try await trial.granted(trial.item("first"), "a", when: "when nothing is known")
            let newer = trial.item("second", updated: 10)
            try await trial.expectHeld(newer, "b", at: 1, until: 60, when: "while another item of the subject is held")
        },
        LedgerCheck("claims.sameToken") { trial in
            _ = try await trial.granted(trial.item(), "a", when: "when nothing is known")
            _ = try await trial.granted(trial.item(), "a", at: 1, when: "when the holder itself asks again")
        },
        LedgerCheck("claims.runOut") { trial in
            let first = try await trial.granted(trial.item(), "a", when: "when nothing is known")
            _ = try await trial.granted(trial.item(), "b", at: 60.1, when: "after the lease of another")
            try await trial.expectLost(first, at: 61, when: "after somebody took the claim over")
            try await trial.expectHeld(trial.item(), "c", at: 62, until: 120.1, when: "while the second holder has it")
        },
        LedgerCheck("claims.renewed") { trial in
            let claim = try await trial.granted(trial.item(), "a", when: "when nothing is known")
            try await trial.renew(claim, at: 50)
            try await trial.expectHeld(trial.item(), "b", at: 70, until: 110, when: "after it was renewed")
            try await trial.renew(claim, at: 200)
            try await trial.expectHeld(
                trial.item(),
                "b",
                at: 210,
                until: 260,
                when: "when it had run out, nobody took it, and it was renewed"
            )
        },
        LedgerCheck("claims.topicsAreApart") { trial in
            var pairs: [(SinkID, String)] = [
                ("ops", "x"), ("ops", "X"), ("ops", "x "), ("team", "x"), ("", "x"), ("ops", ""), ("\u{0}", "x"),
                ("ops", "\u{0}x"),
            ]
            // What a key would confuse that is sink and subject with a separator between them.
            for separator in ["", "|", "/", ":", "#", " ", "\n", "\u{0}"] {
                pairs.append((SinkID(rawValue: "ops\(separator)\(trial.subject("a"))"), "b"))
                pairs.append(("ops", "a\(separator)\(trial.subject("b"))"))
            }
            for (index, pair) in pairs.enumerated() {
                let item = trial.item(subject: pair.1, sink: pair.0)
                _ = try await trial.granted(item, "t\(index)", when: "for a topic of its own (\(pair.0), \(pair.1))")
            }
        },
    ]

    static let endings: [LedgerCheck] = [
        LedgerCheck("endings.delivered") { trial in
            try await trial.deliver(trial.item(), "a")
            try await trial.expect(.delivered, trial.item(), "b", at: 1, when: "after it was completed")
            try await trial.expect(.delivered, trial.item(), "a", at: 2, when: "for the token that completed it")
            let days = 30 * FixtureTimes.day
            try await trial.expect(.delivered, trial.item(), "c", at: days, when: "a month after it was completed")
        },
        LedgerCheck("endings.onlyCompletedCounts") { trial in
            let claim = try await trial.granted(trial.item(), "a", when: "when nothing is known")
            try await trial.renew(claim, progress: ["sent": "1"], at: 30)
            _ = try await trial.granted(trial.item(), "b", at: 91, when: "after a holder died without completing")
        },
        LedgerCheck("endings.freeAfterwards") { trial in
            try await trial.deliver(trial.item("first"), "a")
            _ = try await trial.granted(
                trial.item("second", updated: 10),
                "b",
                at: 1,
                when: "right after another item was completed"
            )
        },
        LedgerCheck("endings.completedTwice") { trial in
            let claim = try await trial.granted(trial.item(), "a", when: "when nothing is known")
            try await trial.complete(claim, at: 1)
            try await trial.complete(claim, at: 2)
            try await trial.expect(.delivered, trial.item(), "b", at: 3, when: "after it was completed twice")
        },
        LedgerCheck("endings.completedLate") { trial in
            let late = try await trial.granted(trial.item(), "a", when: "when nothing is known")
            _ = try await trial.granted(trial.item(), "b", at: 61, when: "after the lease of another")
            try await trial.complete(late, at: 62)
            try await trial.expect(.delivered, trial.item(), "c", at: 63, when: "after the first holder completed it")
            let other = trial.item("second", updated: 10)
            try await trial.expectHeld(
                other,
                "c",
                at: 64,
                until: 121,
                when: "while the second holder has not ended its claim"
            )
        },
        LedgerCheck("endings.completedAfterRunningOut") { trial in
            let late = try await trial.granted(trial.item(), "a", when: "when nothing is known")
            try await trial.complete(late, at: 1000)
            try await trial.expect(.delivered, trial.item(), "b", at: 1001, when: "though it was completed late")
        },
        LedgerCheck("endings.released") { trial in
            let claim = try await trial.granted(trial.item(), "a", when: "when nothing is known")
            try await trial.release(claim, at: 1)
            _ = try await trial.granted(trial.item(), "b", at: 2, when: "after the holder released it")
            try await trial.release(claim, at: 3)
            try await trial.expectHeld(
                trial.item(),
                "c",
                at: 4,
                until: 62,
                when: "after somebody released who has it no more"
            )
            try await trial.expectLost(claim, at: 5, when: "after the claim was released and taken by another")
        },
    ]
}
