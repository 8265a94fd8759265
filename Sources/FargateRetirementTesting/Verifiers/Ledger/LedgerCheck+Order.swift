import NotificationDelivery

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension LedgerCheck {
    static let order: [LedgerCheck] = [
        LedgerCheck("order.superseded") { trial in
            try await trial.deliver(trial.item("new", updated: 100), "a")
            try await trial.expect(
                .superseded,
                trial.item("old", updated: 0),
                "b",
                at: 1,
                when: "after something newer was delivered"
            )
            let newest = trial.item("newest", updated: 200)
            _ = try await trial.granted(newest, "c", at: 2, when: "for what is newer still")
        },
        LedgerCheck("order.bySent") { trial in
            try await trial.deliver(trial.item("new", updated: 0, sent: 100), "a")
            try await trial.expect(
                .superseded,
                trial.item("old", updated: 0, sent: 50),
                "b",
                at: 1,
                when: "when AWS changed both at one time and sent the other later"
            )
            try await trial.deliver(trial.item("new", subject: "other", updated: nil, sent: 100), "a")
            try await trial.expect(
                .superseded,
                trial.item("old", subject: "other", updated: 0, sent: 50),
                "b",
                at: 1,
                when: "when only the times of sending can be compared"
            )
        },
        LedgerCheck("order.unknown") { trial in
            try await trial.deliver(trial.item("one", updated: 0), "a")
            let same = trial.item("two", updated: 0)
            try await trial.release(trial.granted(same, "b", at: 1, when: "for another item of the same time"), at: 1)
            let undated = trial.item("three", updated: nil)
            _ = try await trial.granted(undated, "c", at: 2, when: "for another item without a time")
        },
        LedgerCheck("order.onlyAmongDelivered") { trial in
            let newer = try await trial.granted(trial.item("new", updated: 100), "a", when: "when nothing is known")
            try await trial.release(newer, at: 1)
            let old = trial.item("old", updated: 0)
            _ = try await trial.granted(old, "b", at: 2, when: "when something newer was tried and not delivered")
        },
        LedgerCheck("order.updates") { trial in
            try await trial.deliver(trial.item("first"), "a", state: ["message": "17.5"], at: 3)
            let update = trial.item("second", updated: 10)
            let claim = try await trial.granted(update, "b", at: 9, when: "for an update")
            trial.expect(claim.isUpdate, "what follows something else of the subject must be an update")
            guard let earlier = claim.earlier else { return trial.note("an update must be told what was delivered") }
            trial.expect(
                earlier.state == ["message": "17.5"],
                "the state must be handed on, but it is \(earlier.state)"
            )
            trial.expect(earlier.startTime == FixtureTimes.retirementStarts, "the stated start must be handed on")
            trial.expect(!earlier.isFinished, "the retirement was not over")
            trial.expect(
                abs(earlier.deliveredAt.timeIntervalSince(trial.time(3))) < 0.002,
                "the time of the delivery must be handed on"
            )
            try await trial.complete(claim, state: ["message": "18.5"], at: 10)
            var last = trial.item("third", updated: 20)
            last.isFinished = true
            let third = try await trial.granted(last, "c", at: 11, when: "for a second update")
            trial.expect(third.earlier?.state == ["message": "18.5"], "the last state must be handed on")
            try await trial.complete(third, at: 12)
            let fourth = try await trial.granted(trial.item("fourth", updated: 30), "d", at: 13, when: "after the end")
            trial.expect(fourth.earlier?.isFinished == true, "it must be handed on that the retirement is over")
        },
        LedgerCheck("order.reminders") { trial in
            try await trial.deliver(trial.item(), "a", state: ["message": "17.5"])
            let reminder = trial.item(occasion: "one day before")
            let claim = try await trial.granted(reminder, "b", at: 1, when: "for a reminder of what was delivered")
            trial.expect(!claim.isUpdate, "a reminder of what was said last is no update")
            trial.expect(claim.earlier?.state == ["message": "17.5"], "a reminder must be told of the first message")
            try await trial.complete(claim, at: 2)
            try await trial.expect(.delivered, reminder, "c", at: 3, when: "after the reminder was delivered")
            let other = trial.item(occasion: "one hour before")
            _ = try await trial.granted(other, "d", at: 4, when: "for a reminder of another occasion")
        },
    ]

    static let pages: [LedgerCheck] = [
        LedgerCheck("pages.rest") { trial in
            try await trial.deliver(trial.item(pages: [2], of: 3), "a", state: ["message": "17.5"])
            try await trial.expect(
                .delivered,
                trial.item(pages: [2], of: 3),
                "b",
                at: 1,
                when: "for a page that was delivered"
            )
            let whole = trial.item(pages: [1, 2, 3], of: 3)
            let claim = try await trial.granted(whole, "b", at: 2, when: "while pages are missing")
            trial.expect(claim.pages == [1, 3], "pages 1 and 3 are left, but \(claim.pages) were claimed")
            trial.expect(!claim.isUpdate, "another page of the same item is no update")
            trial.expect(claim.earlier?.state == ["message": "17.5"], "the other page must be told of the first")
            try await trial.complete(claim, at: 3)
            for pages in [[1], [2], [3], [1, 2, 3]] {
                let item = trial.item(pages: pages, of: 3)
                try await trial.expect(.delivered, item, "c", at: 4, when: "after all pages were delivered")
            }
        }
    ]
}
