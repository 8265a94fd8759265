import FargateRetirementTesting
import NotificationDelivery
import Synchronization

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A ledger that can't be used, in some or all of what it does, or that takes its time.
final class FailingLedger: DeliveryLedger {
    enum Step: CaseIterable, Sendable {
        case claim, renew, complete, release
    }

    let base = InMemoryLedger()
    private let failing: Set<Step>
    private let error: LedgerError
    private let passTime: @Sendable () -> Void

    /// - Parameters:
    ///   - failing: What fails.
    ///   - code: How it fails.
    ///   - passTime: Lets the time pass that a claim takes after the ledger was asked for it.
    init(
        failing: Set<Step> = [],
        code: LedgerError.Code = .notWritten,
        passTime: @escaping @Sendable () -> Void = {}
    ) {
        self.failing = failing
        self.passTime = passTime
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
        defer { passTime() }
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
