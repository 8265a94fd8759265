public import NotificationDelivery

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// A store of records in a table of DynamoDB's, for ledgers of many machines.
///
/// The table has a text named `key` as its partition key and no sort key; turn on its time to live for the attribute
/// `expires`. An item has the attributes `key`, `record` (binary), `version` (a number that grows by one with each
/// write), `writes` (the ids of the last writes, the newest first) and `expires` (seconds since 1970).
///
/// DynamoDB removes what has expired within a few days only, and shows it until then. So an item whose time is over
/// counts as none here, at once and on all machines, and may be overwritten.
///
/// A write whose reply was lost is sent again, and then its own first try makes the condition fail. By the ids in
/// `writes` it is told from somebody else's.
///
/// A read or a write that has begun goes on to its end where the task is cancelled: half of it may be done.
///
/// Sources: Amazon DynamoDB Developer Guide, Using time to live (TTL) in DynamoDB, Working with expired items and time to
/// live; Error handling with DynamoDB.
public struct DynamoDBRecordStore: RecordStore {
    /// The table.
    public let table: DynamoDBTable
    private let makeID: @Sendable () -> String

    /// Creates a store.
    ///
    /// - Parameter table: The table, whose partition key is a text named `key`.
    public init(_ table: DynamoDBTable) {
        self.init(table) { String(UInt64.random(in: 0..<1 << 40), radix: 36) }
    }

    init(_ table: DynamoDBTable, makeID: @escaping @Sendable () -> String) {
        self.table = table
        self.makeID = makeID
    }

    /// Reads a record.
    public func read(_ key: String) async throws(LedgerError) -> StoredRecord? {
        let item: DynamoDBItem?
        do throws(AWSError) {
            item = try await get(key)
        } catch {
            throw LedgerError(.unavailable, message: "the record of \(key) can't be read: \(error)", underlying: error)
        }
        guard let item else { return nil }
        if case .number(let text)? = item["expires"], let end = Double(text), end <= now { return nil }
        guard case .binary(let bytes)? = item["record"], let version = RecordVersion(item) else {
            throw LedgerError(
                .unreadableRecord,
                message: "the item of \(key) has no record or no version (table \(table.name))"
            )
        }
        return StoredRecord(bytes: bytes, version: version.description)
    }

    /// Writes a record where nobody else has changed it.
    public func write(
        _ bytes: [UInt8],
        for key: String,
        ifVersion version: String?,
        expiresAt: Date
    ) async throws(LedgerError) -> Bool {
        let before = version.flatMap(RecordVersion.init(_:))
        guard before != nil || version == nil else {
            throw LedgerError(.notWritten, message: "'\(version ?? "")' is no version of \(key)")
        }
        let id = makeID()
        let new = before?.next(id) ?? RecordVersion(first: id)
        let item: DynamoDBItem = [
            "key": .string(key),
            "record": .binary(bytes),
            "version": .number(new.number),
            "writes": .string(new.writesText),
            // Never before it has expired.
            "expires": .number(Int(expiresAt.timeIntervalSince1970.rounded(.up))),
        ]
        let condition = before.map(isStill) ?? isNoneOrExpired
        do throws(AWSError) {
            try await toItsEnd { () throws(AWSError) in try await table.put(item, if: condition) }
            return true
        } catch {
            guard error.code == .conditionalCheckFailed else {
                let message = "the record of \(key) was not written: \(error)"
                throw LedgerError(.notWritten, message: message, underlying: error)
            }
            return try await wasWritten(new, id, key: key, after: error)
        }
    }

    /// Whether a write was made though its condition does not hold: a try before, whose reply was lost, may have made it.
    private func wasWritten(
        _ new: RecordVersion,
        _ id: String,
        key: String,
        after error: AWSError
    ) async throws(LedgerError) -> Bool {
        var item = error.item
        if item == nil, error.mayHaveArrived {
            do throws(AWSError) { item = try await get(key) } catch {
                throw LedgerError(
                    .notWritten,
                    message: "whether the record of \(key) was written is not known: \(error)",
                    underlying: error
                )
            }
        }
        let present = item.flatMap(RecordVersion.init(_:))
        if let present, present.writes.contains(id) { return true }
        guard error.mayHaveArrived else { return false }
        // Had it been made, it would be among the last ones, unless too many came after it.
        if let present, present.number - new.number < present.writes.count { return false }
        throw LedgerError(
            .notWritten,
            message: "whether the record of \(key) was written is not known: it was changed often or removed since",
            underlying: error
        )
    }

    private var now: Double { table.client.clock.now().timeIntervalSince1970 }

    private var isNoneOrExpired: DynamoDBExpression {
        DynamoDBExpression(
            "attribute_not_exists(#key) OR #expires <= :now",
            names: ["#key": "key", "#expires": "expires"],
            values: [":now": .number(Int(now.rounded(.down)))]
        )
    }

    /// The number alone would not do: it begins anew where an item was removed and made again.
    private func isStill(_ version: RecordVersion) -> DynamoDBExpression {
        var condition = DynamoDBExpression(
            "#version = :version AND ",
            names: ["#version": "version", "#writes": "writes"],
            values: [":version": .number(version.number)]
        )
        if version.writes.isEmpty {
            condition.text += "attribute_not_exists(#writes)"
        } else {
            condition.text += "#writes = :writes"
            condition.values[":writes"] = .string(version.writesText)
        }
        return condition
    }

    private func get(_ key: String) async throws(AWSError) -> DynamoDBItem? {
        try await toItsEnd { () throws(AWSError) in try await table.get(["key": .string(key)]) }
    }

    /// Does something whether or not the task is cancelled meanwhile.
    private func toItsEnd<Value: Sendable>(
        _ body: @escaping @Sendable () async throws(AWSError) -> Value
    ) async throws(AWSError) -> Value {
        try await Task<Result<Value, AWSError>, Never> {
            do throws(AWSError) { return .success(try await body()) } catch { return .failure(error) }
        }.value.get()
    }
}
