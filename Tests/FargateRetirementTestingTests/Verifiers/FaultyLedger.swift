import NotificationDelivery
import Synchronization

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A ledger with one mistake.
final class FaultyLedger: DeliveryLedger {
    enum Fault: CaseIterable, Sendable {
        case recordsBeforeTheDelivery
        case forgetsDeliveries
        case grantsWhatIsHeld
        case letsClaimsLastForEver
        case letsClaimsEndAtOnce
        case renewsWhatIsLost
        case refusesLateCompletions
        case passesOverLateCompletions
        case releasesWhatOthersHold
        case dropsProgressOfReleases
        case dropsProgressOfRenewals
        case dropsState
        case takesAnyPageForAll
        case sendsWhatIsOlder
        case takesRemindersForCopies
        case confusesTopics
        case claimsItemsInsteadOfSubjects
        case writesOverOthers
        case dropsCompletionsOfCancelledTasks
        case writesTimesInSeconds
        case writesTextsAsLines

        /// The check that finds it.
        var check: String {
            switch self {
            case .recordsBeforeTheDelivery: "endings.onlyCompletedCounts"
            case .forgetsDeliveries: "endings.delivered"
            case .grantsWhatIsHeld: "claims.held"
            case .letsClaimsLastForEver: "claims.runOut"
            case .letsClaimsEndAtOnce: "claims.held"
            case .renewsWhatIsLost: "claims.runOut"
            case .refusesLateCompletions: "endings.completedLate"
            case .passesOverLateCompletions: "endings.completedLate"
            case .releasesWhatOthersHold: "endings.released"
            case .dropsProgressOfReleases: "progress.released"
            case .dropsProgressOfRenewals: "progress.renewed"
            case .dropsState: "order.updates"
            case .takesAnyPageForAll: "pages.rest"
            case .sendsWhatIsOlder: "order.superseded"
            case .takesRemindersForCopies: "order.reminders"
            case .confusesTopics: "claims.topicsAreApart"
            case .claimsItemsInsteadOfSubjects: "claims.oneForASubject"
            case .writesOverOthers: "concurrency.oneClaim"
            case .dropsCompletionsOfCancelledTasks: "concurrency.completedThoughCancelled"
            case .writesTimesInSeconds: "values.times"
            case .writesTextsAsLines: "values.texts"
            }
        }
    }

    private let fault: Fault
    private let base: any DeliveryLedger
    private let holders = Mutex<[LedgerTopic: LedgerClaim]>([:])

    init(_ fault: Fault) {
        self.fault = fault
        base = fault == .writesOverOthers ? RecordStoreLedger(CarelessStore()) : InMemoryLedger()
    }

    /// The item as the base is told of it.
    private func changed(_ item: LedgerItem) -> LedgerItem {
        var item = item
        switch fault {
        case .takesAnyPageForAll: item.pages = [1]
        case .sendsWhatIsOlder:
            item.lastUpdated = nil
            item.sent = nil
        case .takesRemindersForCopies: item.occasion = nil
        case .confusesTopics:
            item.topic = LedgerTopic(sink: "", subject: "\(item.topic.sink)|\(item.topic.subject)")
        case .claimsItemsInsteadOfSubjects: item.topic.subject += item.item
        case .writesTimesInSeconds:
            let seconds = { (date: Date) in Date(timeIntervalSince1970: date.timeIntervalSince1970.rounded()) }
            item.lastUpdated = item.lastUpdated.map(seconds)
            item.startTime = item.startTime.map(seconds)
        default: break
        }
        return item
    }

    private func changed(_ claim: LedgerClaim) -> LedgerClaim {
        var claim = claim
        claim.item = changed(claim.item)
        return claim
    }

    private func changed(_ state: SinkState) -> SinkState {
        switch fault {
        case .dropsState: SinkState()
        case .writesTextsAsLines:
            SinkState(state.values.mapValues { $0.split(separator: "\n").first.map(String.init) ?? "" })
        default: state
        }
    }

    func claim(
        _ item: LedgerItem,
        token: String,
        at now: Date,
        lease: Duration
    ) async throws(LedgerError) -> ClaimResult {
        let lease = fault == .letsClaimsLastForEver ? lease * 1000 : fault == .letsClaimsEndAtOnce ? .zero : lease
        let result = try await base.claim(changed(item), token: token, at: now, lease: lease)
        if case .held = result, fault == .grantsWhatIsHeld {
            return .granted(LedgerClaim(item: item, token: token, pages: item.pages))
        }
        guard var claim = result.claim else { return result }
        claim.item = item
        if fault == .takesAnyPageForAll { claim.pages = item.pages }
        holders.withLock { $0[item.topic] = claim }
        if fault == .recordsBeforeTheDelivery { try await base.complete(claim, state: SinkState(), at: now) }
        return .granted(claim)
    }

    func renew(_ claim: LedgerClaim, progress: SinkState?, at now: Date, lease: Duration) async throws(LedgerError) {
        let progress = fault == .dropsProgressOfRenewals ? nil : progress.map(changed)
        do throws(LedgerError) {
            try await base.renew(changed(claim), progress: progress, at: now, lease: lease)
        } catch {
            if fault != .renewsWhatIsLost { throw error }
        }
    }

    func complete(_ claim: LedgerClaim, state: SinkState, at now: Date) async throws(LedgerError) {
        switch fault {
        case .forgetsDeliveries: return try await base.release(claim, progress: nil, at: now)
        case .refusesLateCompletions: try await base.renew(claim, progress: nil, at: now, lease: .seconds(60))
        case .passesOverLateCompletions:
            if holders.withLock({ $0[claim.item.topic] }) != claim { return }
        case .dropsCompletionsOfCancelledTasks:
            if Task.isCancelled { return }
        default: break
        }
        try await base.complete(changed(claim), state: changed(state), at: now)
    }

    func release(_ claim: LedgerClaim, progress: SinkState?, at now: Date) async throws(LedgerError) {
        let holder = holders.withLock { $0[claim.item.topic] } ?? claim
        let claim = fault == .releasesWhatOthersHold ? holder : changed(claim)
        let progress = fault == .dropsProgressOfReleases ? nil : progress
        try await base.release(claim, progress: progress, at: now)
    }
}

/// A store that writes whatever it is given, so that the last of two wins.
private final class CarelessStore: RecordStore {
    private let base = InMemoryRecordStore()

    func read(_ key: String) async throws(LedgerError) -> StoredRecord? {
        let record = try await base.read(key)
        await Task.yield()
        return record
    }

    func write(
        _ bytes: [UInt8],
        for key: String,
        ifVersion version: String?,
        expiresAt: Date
    ) async throws(LedgerError) -> Bool {
        while true {
            let current = try await base.read(key)?.version
            if try await base.write(bytes, for: key, ifVersion: current, expiresAt: expiresAt) { return true }
        }
    }
}
