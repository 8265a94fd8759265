import NotificationDelivery

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension LedgerCheck {
    static let progress: [LedgerCheck] = [
        LedgerCheck("progress.released") { trial in
            let claim = try await trial.granted(trial.item(), "a", when: "when nothing is known")
            try await trial.release(claim, progress: ["sent": "1"], at: 1)
            let next = try await trial.granted(trial.item(), "b", at: 2, when: "after the holder released it")
            trial.expect(next.progress == ["sent": "1"], "what was saved with the release must be handed on")
            try await trial.release(next, at: 3)
            let third = try await trial.granted(trial.item(), "c", at: 4, when: "after a second release")
            trial.expect(third.progress == ["sent": "1"], "a release without progress must leave what was saved")
        },
        LedgerCheck("progress.renewed") { trial in
            let claim = try await trial.granted(trial.item(), "a", when: "when nothing is known")
            try await trial.renew(claim, progress: ["sent": "1"], at: 1)
            try await trial.renew(claim, progress: ["sent": "2"], at: 2)
            try await trial.renew(claim, at: 3)
            let next = try await trial.granted(trial.item(), "b", at: 100, when: "after the holder died")
            trial.expect(next.progress == ["sent": "2"], "what was saved last must be handed on after a lease ran out")
        },
        LedgerCheck("progress.ofAnotherItem") { trial in
            let claim = try await trial.granted(trial.item(), "a", when: "when nothing is known")
            try await trial.release(claim, progress: ["sent": "1"], at: 1)
            let newer = trial.item("second", updated: 10)
            let next = try await trial.granted(newer, "b", at: 2, when: "for another item")
            trial.expect(next.progress == nil, "the progress of one item must not be handed to another")
        },
        LedgerCheck("progress.ofOtherPages") { trial in
            let claim = try await trial.granted(trial.item(pages: [1], of: 2), "a", when: "when nothing is known")
            try await trial.release(claim, progress: ["sent": "1"], at: 1)
            let whole = trial.item(pages: [1, 2], of: 2)
            let next = try await trial.granted(whole, "b", at: 2, when: "for more pages of the item")
            trial.expect(next.progress == nil, "the progress of other pages must not be handed on")
        },
        LedgerCheck("progress.endsWithDelivery") { trial in
            let claim = try await trial.granted(trial.item(pages: [1], of: 2), "a", when: "when nothing is known")
            try await trial.renew(claim, progress: ["sent": "1"], at: 1)
            try await trial.complete(claim, at: 2)
            let rest = trial.item(pages: [2], of: 2)
            let next = try await trial.granted(rest, "b", at: 3, when: "for another page")
            trial.expect(next.progress == nil, "progress must end with the delivery that it belongs to")
        },
    ]

    static let values: [LedgerCheck] = [
        LedgerCheck("values.texts") { trial in
            let texts = [
                "", " ", "\n", "\r\n", "a\u{0}b", "\"quoted\" \\ {}", "é e\u{301} 漢字 🧯", "\u{2028}", "%00;--'",
                String(repeating: "x", count: 4000),
            ]
            for (index, text) in texts.enumerated() {
                let first = trial.item("first \(text)", subject: "texts \(index)", occasion: text)
                let state = SinkState(["value \(index)": text, "key \(text)": "value"])
                let claim = try await trial.granted(first, text, when: "for a text that is unusual")
                try await trial.renew(claim, progress: state, at: 1)
                let again = try await trial.granted(first, text, at: 2, when: "when the holder itself asks again")
                trial.expect(again.progress == state, "progress with unusual texts must be kept (text \(index))")
                try await trial.complete(claim, state: state, at: 3)
                try await trial.expect(.delivered, first, "b", at: 4, when: "for an item with an unusual name")
                let next = trial.item("second", subject: "texts \(index)", updated: 10)
                let update = try await trial.granted(next, "c", at: 5, when: "for an update")
                trial.expect(update.earlier?.state == state, "a state with unusual texts must be kept (text \(index))")
            }
        },
        LedgerCheck("values.times") { trial in
            // Milliseconds, and a date long ago: what AWS writes must come back as it was.
            let start = FixtureTimes.retirementStarts.addingTimeInterval(0.123)
            var first = trial.item("first", updated: 0.5)
            first.startTime = start
            try await trial.deliver(first, "a")
            try await trial.expect(
                .superseded,
                trial.item("old", updated: 0.499),
                "b",
                at: 1,
                when: "for what is a millisecond older"
            )
            let newer = trial.item("new", updated: 0.501)
            let claim = try await trial.granted(newer, "c", at: 2, when: "for what is a millisecond newer")
            let difference = claim.earlier?.startTime?.timeIntervalSince(start) ?? 1
            trial.expect(abs(difference) < 0.000_5, "the stated start must come back as it was")
            var absent = trial.item("absent", subject: "absent", updated: nil)
            absent.startTime = nil
            try await trial.deliver(absent, "d")
            let after = trial.item("after", subject: "absent", updated: nil)
            let update = try await trial.granted(after, "e", at: 1, when: "for an update")
            trial.expect(update.earlier?.startTime == nil, "a start that was not stated must stay so")
        },
    ]
}
