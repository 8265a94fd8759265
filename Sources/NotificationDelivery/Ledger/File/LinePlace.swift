#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Where the last line of a topic is, and what must be known of it to drop it.
struct LinePlace {
    /// How many bytes stand before it.
    private(set) var offset: Int
    /// How many bytes it has, with its end.
    let length: Int
    /// When the record was last changed, in milliseconds.
    private let changedAt: Int
    /// Until when somebody holds it, in milliseconds; the past where nobody does.
    private let heldUntil: Int

    init(of record: LedgerRecord, offset: Int, length: Int) {
        self.offset = offset
        self.length = length
        changedAt = record.changedAt.milliseconds
        heldUntil = record.holder?.until.milliseconds ?? .min
    }

    func moved(to offset: Int) -> LinePlace {
        var place = self
        place.offset = offset
        return place
    }

    /// Whether the record can be dropped, as `LedgerRecord` says.
    func isExpired(after retention: Duration, at now: Date) -> Bool {
        let changed = Date(milliseconds: changedAt).addingTimeInterval(retention.inSeconds)
        return changed <= now && heldUntil <= now.milliseconds
    }
}
