#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// A store of bytes by key that replaces a record only where nobody else has done so meanwhile.
///
/// That is all that ``RecordStoreLedger`` needs of a database; there is no transaction. Each read must see what was
/// written before it: a store with replicas must be asked for a consistent read.
///
/// - DynamoDB: a table with a string key, a binary, a number `version` and a number `expires` for its time to live.
///   Read with `GetItem` and `ConsistentRead`; write with `PutItem`, the next version and the `ConditionExpression`
///   `attribute_not_exists(#key)` where there was no record, else `version = :version`. Answer
///   `ConditionalCheckFailedException` with `false`.
/// - PostgreSQL: read with `SELECT bytes, version … WHERE key = $1`; write with `INSERT … ON CONFLICT DO NOTHING` where
///   there was no record, else with `UPDATE … SET bytes = $2, version = version + 1, expires = $3 WHERE key = $1 AND
///   version = $4`, and answer with whether one row was changed. Delete what has expired from time to time.
/// - Redis: a hash of bytes and version. Write with a script (`EVAL`) that compares the version with `HGET`, sets both
///   fields and `PEXPIREAT`, or between `WATCH` and `MULTI`. Turn on append-only persistence with `appendfsync always`:
///   else what was recorded is lost when the server is, and said again.
///
/// A record may be dropped when it has expired and not before.
///
/// Sources: Amazon DynamoDB Developer Guide, Condition expressions and Using time to live (TTL); PostgreSQL
/// documentation, INSERT; Redis documentation, Transactions and Redis persistence.
public protocol RecordStore: Sendable {
    /// Reads a record.
    ///
    /// - Parameter key: The key: any text, as long as the name of a sink and an ARN together.
    /// - Returns: The record; `nil` where there is none.
    /// - Throws: ``LedgerError`` with the code `unavailable` where the store can't be read.
    func read(_ key: String) async throws(LedgerError) -> StoredRecord?

    /// Writes a record where nobody else has changed it.
    ///
    /// - Parameters:
    ///   - bytes: The bytes.
    ///   - key: The key.
    ///   - version: The version that was read; `nil` where there was no record, and there must be none now.
    ///   - expiresAt: When the record can be dropped.
    /// - Returns: Whether it was written and will last; `false` where somebody else was faster, and then nothing is
    ///   changed.
    /// - Throws: ``LedgerError`` with the code `notWritten` where the store can't be written, or where it is not known
    ///   whether it was.
    func write(
        _ bytes: [UInt8],
        for key: String,
        ifVersion version: String?,
        expiresAt: Date
    ) async throws(LedgerError) -> Bool
}
