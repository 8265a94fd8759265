import NotificationDelivery

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A ledger that grants a claim long after it was asked for it.
struct SlowLedger: DeliveryLedger {
    let base: any DeliveryLedger
    /// Lets the time pass that a claim takes.
    let passTime: @Sendable () -> Void

    func claim(
        _ item: LedgerItem,
        token: String,
        at now: Date,
        lease: Duration
    ) async throws(LedgerError) -> ClaimResult {
        let result = try await base.claim(item, token: token, at: now, lease: lease)
        passTime()
        return result
    }

    func renew(_ claim: LedgerClaim, progress: SinkState?, at now: Date, lease: Duration) async throws(LedgerError) {
        try await base.renew(claim, progress: progress, at: now, lease: lease)
    }

    func complete(_ claim: LedgerClaim, state: SinkState, at now: Date) async throws(LedgerError) {
        try await base.complete(claim, state: state, at: now)
    }

    func release(_ claim: LedgerClaim, progress: SinkState?, at now: Date) async throws(LedgerError) {
        try await base.release(claim, progress: progress, at: now)
    }
}
