#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// The record of what was delivered to which sink, so that nothing is said twice and nothing that failed is forgotten.
///
/// A delivery goes in three steps. It is claimed for a time, so that nobody else makes it meanwhile. It is made. Then it
/// is completed, and only then it counts as done: whoever dies in between has lost nothing, because the claim runs out
/// and another takes it. So each notification is delivered at least once, and twice only where somebody died, or lost
/// sight of the ledger, between the delivery and its record.
///
/// What is claimed is a ``LedgerTopic``: one sink and one subject. So the updates of a retirement reach a sink one after
/// another, and an older one never follows a newer one.
///
/// ``InMemoryLedger`` forgets everything at the end of the process, ``FileLedger`` is for the processes of one machine,
/// and ``RecordStoreLedger`` makes a ledger of any store that can replace a record on the condition that nobody else has
/// done so: DynamoDB, Redis, PostgreSQL. `DeliveryLedgerVerifier` of FargateRetirementTesting runs any ledger through
/// what it must do.
///
/// All steps throw ``LedgerError`` with the code `unavailable`, `unusable`, `notWritten` or `unreadableRecord` where the
/// ledger can't be used; ``FanOut`` then reports a failure that can be tried again, or goes by
/// ``FanOut/LedgerFailurePolicy``. `cancelled` and `claimLost` it reports as `cancelled`.
public protocol DeliveryLedger: Sendable {
    /// Asks for the right to deliver an item.
    ///
    /// Who asks again with the token of a claim that lasts is granted it again, so an answer that was lost does no harm.
    ///
    /// - Parameters:
    ///   - item: What is to be delivered to which sink.
    ///   - token: A text that nobody else uses, by which the claim is known.
    ///   - now: The present.
    ///   - lease: How long the claim lasts unless it is renewed. It lasts by the clock of who claims: where that is ahead,
    ///     and the process dies, others wait as much longer.
    /// - Returns: The claim, or why there is none.
    /// - Throws: ``LedgerError`` where the ledger can't be read or written, or the task is cancelled; then nothing is
    ///   claimed, or what is runs out.
    func claim(
        _ item: LedgerItem,
        token: String,
        at now: Date,
        lease: Duration
    ) async throws(LedgerError) -> ClaimResult

    /// Makes a claim last longer, and keeps how far the delivery has come.
    ///
    /// - Parameters:
    ///   - claim: The claim.
    ///   - progress: How far the delivery has come; where it is `nil`, what was kept before stays.
    ///   - now: The present.
    ///   - lease: How long the claim lasts from now on.
    /// - Throws: ``LedgerError`` with the code `claimLost` where somebody else has it now: stop the delivery.
    func renew(
        _ claim: LedgerClaim,
        progress: SinkState?,
        at now: Date,
        lease: Duration
    ) async throws(LedgerError)

    /// Records that the delivery was made. When it returns, the record lasts as long as the ledger does.
    ///
    /// It succeeds too where the claim has run out or was taken by somebody else: what was delivered was delivered. It
    /// goes on to its end where the task is cancelled meanwhile, for the same reason.
    ///
    /// - Parameters:
    ///   - claim: The claim.
    ///   - state: What the sink wants to be remembered.
    ///   - now: The present.
    /// - Throws: ``LedgerError`` where the record could not be made; then the delivery may be made again.
    func complete(_ claim: LedgerClaim, state: SinkState, at now: Date) async throws(LedgerError)

    /// Gives a claim back because the delivery failed, so that the next try need not wait until it runs out.
    ///
    /// It does nothing where the claim is somebody else's by now.
    ///
    /// - Parameters:
    ///   - claim: The claim.
    ///   - progress: How far the delivery has come; where it is `nil`, what was kept before stays.
    ///   - now: The present.
    /// - Throws: ``LedgerError`` where the ledger can't be written; then the claim runs out by itself.
    func release(_ claim: LedgerClaim, progress: SinkState?, at now: Date) async throws(LedgerError)
}
