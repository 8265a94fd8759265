#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

extension LedgerRecord {
    /// Decides whether an item may be delivered, and notes who has the claim.
    ///
    /// - Parameters:
    ///   - item: What is to be delivered.
    ///   - token: The text by which the claim is known.
    ///   - now: The present.
    ///   - lease: How long the claim lasts.
    /// - Returns: The claim, or why there is none; the record has changed only where there is one.
    public mutating func claim(_ item: LedgerItem, token: String, at now: Date, lease: Duration) -> ClaimResult {
        let said = deliveries.first { $0.isAbout(item) }
        let pages = said.map { said in item.pages.filter { !said.pages.contains($0) } } ?? item.pages
        if pages.isEmpty, said != nil { return .delivered }
        if deliveries.contains(where: { $0.supersedes(item) }) { return .superseded }
        if let holder, holder.until > now, holder.token != token { return .held(until: holder.until) }
        holder = Holder(token: token, until: now.addingTimeInterval(lease.inSeconds).inMilliseconds)
        touch(at: now)
        let isSame = unfinished.map { $0.isAbout(item) && $0.pages == pages } ?? false
        return .granted(
            LedgerClaim(
                item: item,
                token: token,
                pages: pages,
                toldPages: said?.pages ?? [],
                isUpdate: deliveries.contains { $0.item != item.item },
                earlier: deliveries.last.map {
                    EarlierDelivery(
                        state: state,
                        startTime: $0.startTime,
                        isFinished: $0.isFinished,
                        deliveredAt: $0.deliveredAt
                    )
                },
                progress: isSame ? unfinished?.progress : nil
            )
        )
    }

    /// Makes a claim last longer, and keeps how far the delivery has come.
    ///
    /// A claim that ran out and that nobody took is renewed all the same.
    ///
    /// - Parameters:
    ///   - claim: The claim.
    ///   - progress: How far the delivery has come; where it is `nil`, what was kept before stays.
    ///   - now: The present.
    ///   - lease: How long the claim lasts from now on.
    /// - Throws: ``LedgerError`` with the code `claimLost` where somebody else has it.
    public mutating func renew(
        _ claim: LedgerClaim,
        progress: SinkState?,
        at now: Date,
        lease: Duration
    ) throws(LedgerError) {
        guard holder?.token == claim.token else {
            throw LedgerError(.claimLost, message: "somebody else has taken the delivery of \(claim.item.item) over")
        }
        holder?.until = now.addingTimeInterval(lease.inSeconds).inMilliseconds
        keep(progress, of: claim, at: now)
    }

    /// Notes that the delivery was made, whoever has the claim by now.
    ///
    /// - Parameters:
    ///   - claim: The claim.
    ///   - state: What the sink wants to be remembered.
    ///   - now: The present.
    public mutating func complete(_ claim: LedgerClaim, state: SinkState, at now: Date) {
        var delivery = Delivery(claim, at: now)
        if let place = deliveries.firstIndex(where: { $0.isAbout(claim.item) }) {
            delivery.pages = Set(deliveries.remove(at: place).pages + delivery.pages).sorted()
        }
        deliveries.append(delivery)
        self.state = state
        if let unfinished, unfinished.isAbout(claim.item) { self.unfinished = nil }
        if holder?.token == claim.token { holder = nil }
        touch(at: now)
    }

    /// Gives a claim back; it does nothing where somebody else has it.
    ///
    /// - Parameters:
    ///   - claim: The claim.
    ///   - progress: How far the delivery has come; where it is `nil`, what was kept before stays.
    ///   - now: The present.
    public mutating func release(_ claim: LedgerClaim, progress: SinkState?, at now: Date) {
        guard holder?.token == claim.token else { return }
        holder = nil
        keep(progress, of: claim, at: now)
    }

    private mutating func keep(_ progress: SinkState?, of claim: LedgerClaim, at now: Date) {
        if let progress {
            unfinished = Unfinished(
                item: claim.item.item,
                occasion: claim.item.occasion,
                pages: claim.pages,
                progress: progress
            )
        }
        touch(at: now)
    }

    private mutating func touch(at now: Date) { changedAt = max(changedAt, now.inMilliseconds) }
}

extension LedgerRecord.Delivery {
    fileprivate init(_ claim: LedgerClaim, at now: Date) {
        let item = claim.item
        self.init(
            item: item.item,
            occasion: item.occasion,
            pages: claim.pages,
            lastUpdated: item.lastUpdated?.inMilliseconds,
            sent: item.sent?.inMilliseconds,
            startTime: item.startTime?.inMilliseconds,
            isFinished: item.isFinished,
            deliveredAt: now.inMilliseconds
        )
    }

    fileprivate func isAbout(_ other: LedgerItem) -> Bool {
        item == other.item && occasion == other.occasion
    }

    /// Whether this was said after something else about the same subject; no where the times don't tell.
    fileprivate func supersedes(_ other: LedgerItem) -> Bool {
        guard item != other.item else { return false }
        if let mine = lastUpdated, let others = other.lastUpdated?.inMilliseconds, mine != others {
            return mine > others
        }
        guard let mine = sent, let others = other.sent?.inMilliseconds else { return false }
        return mine > others
    }
}

extension LedgerRecord.Unfinished {
    fileprivate func isAbout(_ other: LedgerItem) -> Bool {
        item == other.item && occasion == other.occasion
    }
}
