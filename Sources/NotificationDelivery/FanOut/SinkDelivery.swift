#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The way of one parcel to one sink: claim, send, record.
struct SinkDelivery {
    let fanOut: FanOut
    let parcel: Parcel
    let deadline: Date?
    /// Whether it waits where somebody else is delivering the same.
    let isPatient: Bool

    private var clock: DeliveryClock { fanOut.clock }
    private var ledger: any DeliveryLedger { fanOut.ledger }
    private var lease: Duration { fanOut.options.lease }

    /// Delivers the parcel.
    ///
    /// - Parameters:
    ///   - entry: The sink.
    ///   - name: The name of the sink in the ledger.
    func run(_ entry: SinkEntry, as name: SinkID) async -> DeliveryOutcome {
        let item = LedgerItem(parcel.notification, to: name)
        var outcome = await runOnce(entry, item)
        // Who loses the claim asks once more what became of the item with those who took it over.
        if let error = outcome.failure?.underlying as? LedgerError, error.code == .claimLost {
            outcome = await runOnce(entry, item)
        }
        return outcome
    }

    private func runOnce(_ entry: SinkEntry, _ item: LedgerItem) async -> DeliveryOutcome {
        let token = fanOut.options.makeToken()
        do throws(LedgerError) {
            let (result, time) = try await claim(item, token)
            switch result {
            case .granted(let claim): return await deliver(to: entry, under: claim, from: time, isRecorded: true)
            case .delivered: return .duplicate
            case .superseded: return .skipped(.superseded)
            case .held(let until): return .skipped(.heldByAnother(until: until))
            }
        } catch {
            guard fanOut.options.whenLedgerFails == .deliverUnrecorded, error.code != .cancelled else {
                return .failed(DeliveryFailure(ledger: error, tryCount: 0))
            }
            let claim = LedgerClaim(item: item, token: token, pages: item.pages)
            let outcome = await deliver(to: entry, under: claim, from: clock.now(), isRecorded: false)
            guard case .delivered(let receipt) = outcome else { return outcome }
            return .unrecorded(receipt, error)
        }
    }

    /// Claims the item; where somebody else has it, waits until they are done, the lease is over, or the time is up.
    ///
    /// - Returns: What the ledger says, and when it was asked: a claim lasts from then on.
    private func claim(_ item: LedgerItem, _ token: String) async throws(LedgerError) -> (ClaimResult, Date) {
        let limit = isPatient ? deadline ?? clock.now().addingTimeInterval(2 * lease.inSeconds) : .distantPast
        var pause = Duration.milliseconds(20)
        while true {
            let now = clock.now()
            let result = try await ledger.claim(item, token: token, at: now, lease: lease)
            guard case .held(let until) = result, now < limit else { return (result, now) }
            let wait = min(pause, .seconds(max(min(until, limit).timeIntervalSince(now), 0.001)))
            do { try await clock.sleep(for: wait) } catch {
                throw LedgerError(.cancelled, message: "cancelled while somebody else had the claim")
            }
            pause = min(pause * 2, .seconds(1))
        }
    }

    /// Sends under a claim, and records or gives it back.
    private func deliver(
        to entry: SinkEntry,
        under claim: LedgerClaim,
        from time: Date,
        isRecorded: Bool
    ) async -> DeliveryOutcome {
        guard let notification = parcel.notification(under: claim) else { return await recordNothing(claim) }
        let progress = Shared(claim.progress)
        let context = DeliveryContext(clock: clock, deadline: deadline, earlier: claim.earlier)
        let loop = RetryLoop(policy: entry.retry, jitter: fanOut.options.jitter)
        let end = Shared(time.addingTimeInterval(lease.inSeconds))
        var isFirst = true
        let receipt: DeliveryReceipt
        do throws(DeliveryFailure) {
            receipt = try await loop.run(
                context,
                wait: { (pause) throws(DeliveryFailure) in
                    try await wait(pause, keeping: isRecorded ? claim : nil, end)
                },
                attempt: { () throws(DeliveryFailure) in
                    if isRecorded, !isFirst { try await renew(claim, nil, end) }
                    isFirst = false
                    var context = context
                    // A try that goes on when the claim is over could be made by two at once.
                    if isRecorded { context.deadline = min(deadline ?? end.value, end.value) }
                    context = context.saving(after: progress.value) { (new) throws(DeliveryFailure) in
                        progress.value = new
                        if isRecorded { try await renew(claim, new, end) }
                    }
                    return try await entry.sink.deliver(notification, context: context)
                }
            )
        } catch {
            if isRecorded { await release(claim) }
            return .failed(error)
        }
        return isRecorded ? await record(claim, receipt) : .delivered(receipt)
    }

    /// Waits before another try, and keeps a claim, so that nobody sends in between.
    ///
    /// However long the wait is, the claim is never held for more than a lease: where this process dies, others take over.
    private func wait(
        _ pause: Duration,
        keeping claim: LedgerClaim?,
        _ end: Shared<Date>
    ) async throws(DeliveryFailure) {
        var rest = pause
        repeat {
            if let claim { try await renew(claim, nil, end) }
            let part = min(rest, max(lease / 2, .milliseconds(100)))
            // Whoever is cancelled is told so by the loop.
            do { try await clock.sleep(for: part) } catch { return }
            rest -= part
        } while rest > .zero
    }

    /// Makes the claim last a lease from now on.
    ///
    /// Where the ledger can't be asked, the claim goes on as long as it was to last.
    private func renew(
        _ claim: LedgerClaim,
        _ progress: SinkState?,
        _ end: Shared<Date>
    ) async throws(DeliveryFailure) {
        let now = clock.now()
        do throws(LedgerError) {
            try await ledger.renew(claim, progress: progress, at: now, lease: lease)
            end.value = now.addingTimeInterval(lease.inSeconds)
        } catch {
            if error.code == .claimLost || end.value <= now { throw DeliveryFailure(ledger: error) }
        }
    }

    /// Records what was delivered, even where the task is cancelled meanwhile, and with three tries.
    private func record(_ claim: LedgerClaim, _ receipt: DeliveryReceipt) async -> DeliveryOutcome {
        await Task {
            var count = 1
            while true {
                do throws(LedgerError) {
                    try await ledger.complete(claim, state: receipt.state, at: clock.now())
                    return DeliveryOutcome.delivered(receipt)
                } catch {
                    if count == 3 { return .unrecorded(receipt, error) }
                    count += 1
                    try? await clock.sleep(for: .milliseconds(100))
                }
            }
        }.value
    }

    /// Records pages that hold nothing for the sink, with what it wanted to be remembered before.
    private func recordNothing(_ claim: LedgerClaim) async -> DeliveryOutcome {
        let receipt = DeliveryReceipt(state: claim.earlier?.state ?? SinkState(), messageCount: 0)
        let outcome = await record(claim, receipt)
        if case .unrecorded(_, let error) = outcome { return .failed(DeliveryFailure(ledger: error, tryCount: 0)) }
        return .duplicate
    }

    /// Gives the claim back, even where the task is cancelled.
    ///
    /// Where that fails, the claim runs out by itself.
    private func release(_ claim: LedgerClaim) async {
        await Task { try? await ledger.release(claim, progress: nil, at: clock.now()) }.value
    }
}

extension DeliveryFailure {
    /// - Parameters:
    ///   - error: What the ledger said.
    ///   - tryCount: 0 where it said so before anything was sent.
    fileprivate init(ledger error: LedgerError, tryCount: Int = 1) {
        let isOver = error.code == .cancelled || error.code == .claimLost
        self.init(
            isOver ? .cancelled : .retry(after: nil),
            message: "the ledger: \(error)",
            underlying: error,
            tryCount: tryCount
        )
    }
}
