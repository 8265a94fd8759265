import FargateRetirementTesting
import NotificationDelivery
import Synchronization

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A ledger that can't be used, in some or all of what it does.
final class FailingLedger: DeliveryLedger {
    enum Step: CaseIterable, Sendable {
        case claim, renew, complete, release
    }

    let base = InMemoryLedger()
    private let failing: Set<Step>
    private let error: LedgerError

    init(failing: Set<Step>, code: LedgerError.Code = .notWritten) {
        self.failing = failing
        error = LedgerError(code, message: "no space left on device")
    }

    private func check(_ step: Step) throws(LedgerError) {
        if failing.contains(step) { throw error }
    }

    func claim(
        _ item: LedgerItem,
        token: String,
        at now: Date,
        lease: Duration
    ) async throws(LedgerError) -> ClaimResult {
        try check(.claim)
        return try await base.claim(item, token: token, at: now, lease: lease)
    }

    func renew(_ claim: LedgerClaim, progress: SinkState?, at now: Date, lease: Duration) async throws(LedgerError) {
        try check(.renew)
        try await base.renew(claim, progress: progress, at: now, lease: lease)
    }

    func complete(_ claim: LedgerClaim, state: SinkState, at now: Date) async throws(LedgerError) {
        try check(.complete)
        try await base.complete(claim, state: state, at: now)
    }

    func release(_ claim: LedgerClaim, progress: SinkState?, at now: Date) async throws(LedgerError) {
        try check(.release)
        try await base.release(claim, progress: progress, at: now)
    }
}
