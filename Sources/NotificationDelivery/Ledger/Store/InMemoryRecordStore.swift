import Synchronization

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// A store that lasts as long as the process: for tests, and a model for a store of one's own.
public final class InMemoryRecordStore: RecordStore {
    private struct Entry {
        var bytes: [UInt8]
        var version: Int
        var expiresAt: Date
    }

    private let entries = Mutex<[String: Entry]>([:])

    /// Creates an empty store.
    public init() {}

    /// How many records there are.
    public var count: Int { entries.withLock { $0.count } }

    /// Reads a record.
    public func read(_ key: String) async throws(LedgerError) -> StoredRecord? {
        entries.withLock { $0[key].map { StoredRecord(bytes: $0.bytes, version: String($0.version)) } }
    }

    /// Writes a record where nobody else has changed it.
    public func write(
        _ bytes: [UInt8],
        for key: String,
        ifVersion version: String?,
        expiresAt: Date
    ) async throws(LedgerError) -> Bool {
        entries.withLock { entries in
            let present = entries[key]?.version
            guard present.map(String.init) == version else { return false }
            entries[key] = Entry(bytes: bytes, version: (present ?? 0) + 1, expiresAt: expiresAt)
            return true
        }
    }

    /// Drops what has expired.
    ///
    /// - Parameter now: The present.
    public func dropExpired(at now: Date) {
        entries.withLock { entries in entries = entries.filter { $0.value.expiresAt > now } }
    }
}
