#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

extension FileLedger {
    /// Asks for the right to deliver an item, as ``DeliveryLedger`` says.
    public func claim(
        _ item: LedgerItem,
        token: String,
        at now: Date,
        lease: Duration
    ) async throws(LedgerError) -> ClaimResult {
        if Task.isCancelled { throw .cancelledBeforeClaim }
        return try await change(item.topic, at: now, isDurable: false) { (record) throws(LedgerError) in
            record.claim(item, token: token, at: now, lease: lease)
        }
    }

    /// Makes a claim last longer, and keeps how far the delivery has come, as ``DeliveryLedger`` says.
    public func renew(
        _ claim: LedgerClaim,
        progress: SinkState?,
        at now: Date,
        lease: Duration
    ) async throws(LedgerError) {
        try await change(claim.item.topic, at: now, isDurable: progress != nil) { (record) throws(LedgerError) in
            try record.renew(claim, progress: progress, at: now, lease: lease)
        }
    }

    /// Records that the delivery was made, on the disk, as ``DeliveryLedger`` says.
    public func complete(_ claim: LedgerClaim, state: SinkState, at now: Date) async throws(LedgerError) {
        try await change(claim.item.topic, at: now, isDurable: true) { (record) throws(LedgerError) in
            record.complete(claim, state: state, at: now)
        }
    }

    /// Gives a claim back because the delivery failed, as ``DeliveryLedger`` says.
    public func release(_ claim: LedgerClaim, progress: SinkState?, at now: Date) async throws(LedgerError) {
        try await change(claim.item.topic, at: now, isDurable: progress != nil) { (record) throws(LedgerError) in
            record.release(claim, progress: progress, at: now)
        }
    }
}
