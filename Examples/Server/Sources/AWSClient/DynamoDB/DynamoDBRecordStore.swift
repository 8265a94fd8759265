public import NotificationDelivery

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// A store of records in a table of DynamoDB's, for ledgers of many machines.
public struct DynamoDBRecordStore: RecordStore {
    /// The table, whose key is a text named `key`.
    public let table: DynamoDBTable

    /// Creates a store.
    ///
    /// - Parameter table: The table.
    public init(_ table: DynamoDBTable) { self.table = table }

    /// Reads a record.
    public func read(_ key: String) async throws(LedgerError) -> StoredRecord? {
        throw LedgerError(.unavailable, message: "not there yet")
    }

    /// Writes a record where nobody else has changed it.
    public func write(
        _ bytes: [UInt8],
        for key: String,
        ifVersion version: String?,
        expiresAt: Date
    ) async throws(LedgerError) -> Bool {
        throw LedgerError(.notWritten, message: "not there yet")
    }
}
