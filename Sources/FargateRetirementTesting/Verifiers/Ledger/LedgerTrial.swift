import NotificationDelivery
import Synchronization

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A ledger under one check, with what was found.
final class LedgerTrial: Sendable {
    /// Thrown where a check can't go on; what was found is noted.
    struct End: Error {}

    let ledger: any DeliveryLedger
    let start: Date
    /// How long a claim lasts.
    let lease = Duration.seconds(60)
    private let name: String
    private let reopen: (@Sendable (any DeliveryLedger) async throws -> any DeliveryLedger)?
    private let notes: Notes

    private final class Notes: Sendable {
        let texts = Mutex<[String]>([])
    }

    convenience init(
        _ name: String,
        ledger: any DeliveryLedger,
        start: Date,
        reopen: (@Sendable (any DeliveryLedger) async throws -> any DeliveryLedger)? = nil
    ) {
        self.init(name, ledger, start, reopen, notes: Notes())
    }

    private init(
        _ name: String,
        _ ledger: any DeliveryLedger,
        _ start: Date,
        _ reopen: (@Sendable (any DeliveryLedger) async throws -> any DeliveryLedger)?,
        notes: Notes
    ) {
        self.name = name
        self.ledger = ledger
        self.start = start
        self.reopen = reopen
        self.notes = notes
    }

    var problems: [String] { notes.texts.withLock { $0 } }

    func note(_ problem: String) { notes.texts.withLock { $0.append(problem) } }

    func expect(_ isTrue: Bool, _ problem: @autoclosure () -> String) {
        if !isTrue { note(problem()) }
    }

    /// The same check with a ledger of the same contents, as after a new start.
    func reopened() async throws -> LedgerTrial {
        LedgerTrial(name, try await reopen?(ledger) ?? ledger, start, reopen, notes: notes)
    }

    // MARK: Items

    /// A subject that no other check uses.
    func subject(_ subject: String) -> String { "\(name)/\(subject)" }

    /// An item of this check.
    func item(
        _ item: String = "first",
        subject: String = "retirement",
        sink: SinkID = "ops",
        occasion: String? = nil,
        pages: [Int] = [1],
        of pageCount: Int = 1,
        updated: Double? = 0,
        sent: Double? = nil
    ) -> LedgerItem {
        LedgerItem(
            topic: LedgerTopic(sink: sink, subject: self.subject(subject)),
            item: item,
            occasion: occasion,
            pages: pages,
            pageCount: pageCount,
            lastUpdated: updated.map { FixtureTimes.lastUpdated.addingTimeInterval($0) },
            sent: sent.map { FixtureTimes.noticeSent.addingTimeInterval($0) },
            startTime: FixtureTimes.retirementStarts
        )
    }

    func time(_ seconds: Double) -> Date { start.addingTimeInterval(seconds) }

    // MARK: Steps, each at a number of seconds after the start

    func claim(_ item: LedgerItem, _ token: String, at seconds: Double = 0) async throws -> ClaimResult {
        try await ledger.claim(item, token: "\(name)/\(token)", at: time(seconds), lease: lease)
    }

    /// Claims what must be granted.
    func granted(
        _ item: LedgerItem,
        _ token: String,
        at seconds: Double = 0,
        when situation: String
    ) async throws -> LedgerClaim {
        let result = try await claim(item, token, at: seconds)
        guard let claim = result.claim else {
            note("\(situation), a claim must be granted, but it was answered with \(Self.words(result))")
            throw End()
        }
        return claim
    }

    /// Claims what somebody else holds.
    func expectHeld(
        _ item: LedgerItem,
        _ token: String,
        at seconds: Double,
        until end: Double,
        when situation: String
    ) async throws {
        let result = try await claim(item, token, at: seconds)
        guard case .held(let until) = result else {
            return note("\(situation), a claim must be held, but it was answered with \(Self.words(result))")
        }
        let difference = until.timeIntervalSince(time(end))
        expect(abs(difference) < 0.002, "\(situation), the claim is said to last \(difference) seconds too long")
    }

    func expect(
        _ expected: ClaimResult,
        _ item: LedgerItem,
        _ token: String,
        at seconds: Double,
        when situation: String
    ) async throws {
        let result = try await claim(item, token, at: seconds)
        expect(
            result == expected,
            "\(situation), a claim must be answered with \(Self.words(expected)), but it was with \(Self.words(result))"
        )
    }

    func complete(_ claim: LedgerClaim, state: SinkState = SinkState(), at seconds: Double = 0) async throws {
        try await ledger.complete(claim, state: state, at: time(seconds))
    }

    func renew(_ claim: LedgerClaim, progress: SinkState? = nil, at seconds: Double) async throws {
        try await ledger.renew(claim, progress: progress, at: time(seconds), lease: lease)
    }

    func release(_ claim: LedgerClaim, progress: SinkState? = nil, at seconds: Double = 0) async throws {
        try await ledger.release(claim, progress: progress, at: time(seconds))
    }

    /// Delivers an item: claims and completes it.
    func deliver(
        _ item: LedgerItem,
        _ token: String,
        state: SinkState = SinkState(),
        at seconds: Double = 0
    ) async throws {
        try await complete(granted(item, token, at: seconds, when: "before \(item.item)"), state: state, at: seconds)
    }

    /// Renews a claim that somebody else has by now.
    func expectLost(_ claim: LedgerClaim, at seconds: Double, when situation: String) async throws {
        do {
            try await renew(claim, at: seconds)
            note("\(situation), renewing must throw claimLost, but it succeeded")
        } catch let error as LedgerError where error.code == .claimLost {
            return
        }
    }

    private static func words(_ result: ClaimResult) -> String {
        switch result {
        case .granted: "granted"
        case .held: "held"
        case .delivered: "delivered"
        case .superseded: "superseded"
        }
    }
}
