internal import AWSHealthEvents

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// A table of DynamoDB's: reading and writing single items, on conditions.
///
/// ```swift
/// let table = DynamoDBTable(client, name: "notices")
/// try await table.put(["key": .string("a"), "count": .number(1)], if: DynamoDBExpression("attribute_not_exists(key)"))
/// let item = try await table.get(["key": .string("a")])
/// ```
public struct DynamoDBTable: Sendable {
    /// The client.
    public let client: AWSClient
    /// The name of the table, or its ARN.
    public let name: String

    /// Creates a table.
    ///
    /// - Parameters:
    ///   - client: The client.
    ///   - name: The name of the table, or its ARN.
    public init(_ client: AWSClient, name: String) {
        self.client = client
        self.name = name
    }

    /// Reads an item.
    ///
    /// - Parameters:
    ///   - key: The attributes that make its key.
    ///   - isConsistent: Whether it must show every write that was answered before.
    ///   - deadline: When to give up; the client's own time limit holds too.
    /// - Returns: The item; `nil` where there is none. One whose time to live is over may still be there for days.
    /// - Throws: ``AWSError``.
    public func get(
        _ key: DynamoDBItem,
        consistently isConsistent: Bool = true,
        deadline: Date? = nil
    ) async throws(AWSError) -> DynamoDBItem? {
        let reply = try await call(
            "GetItem",
            ["Key": key.json, "ConsistentRead": .bool(isConsistent)],
            deadline: deadline
        )
        return try reply["Item"].map { (json) throws(AWSError) in try item(json, of: "GetItem") }
    }

    /// Writes a whole item in the place of what has its key.
    ///
    /// - Parameters:
    ///   - item: The item.
    ///   - condition: What must hold for the item that stands there.
    ///   - deadline: When to give up; the client's own time limit holds too.
    /// - Throws: ``AWSError``: `conditionalCheckFailed` where the condition does not hold, with the item that stands
    ///   there. Where a try before it got no reply the error says `mayHaveArrived`: then one's own write may be what
    ///   made the condition fail, and the item tells.
    public func put(
        _ item: DynamoDBItem,
        if condition: DynamoDBExpression? = nil,
        deadline: Date? = nil
    ) async throws(AWSError) {
        _ = try await call("PutItem", ["Item": item.json], if: condition, deadline: deadline)
    }

    /// Changes attributes of an item, or makes it.
    ///
    /// It is sent again where the reply was lost, so `ADD` and its like need a condition that holds once only.
    ///
    /// - Parameters:
    ///   - key: The attributes that make its key.
    ///   - update: What is changed: `SET …`, `REMOVE …`, `ADD …`, `DELETE …`.
    ///   - condition: What must hold for the item before.
    ///   - deadline: When to give up; the client's own time limit holds too.
    /// - Returns: The whole item as it is now.
    /// - Throws: ``AWSError``, as for a put.
    @discardableResult
    public func update(
        _ key: DynamoDBItem,
        _ update: DynamoDBExpression,
        if condition: DynamoDBExpression? = nil,
        deadline: Date? = nil
    ) async throws(AWSError) -> DynamoDBItem {
        let reply = try await call(
            "UpdateItem",
            ["Key": key.json, "UpdateExpression": .string(update.text), "ReturnValues": "ALL_NEW"],
            if: condition,
            placeholdersOf: update,
            deadline: deadline
        )
        return try item(reply["Attributes"] ?? [:], of: "UpdateItem")
    }

    /// Deletes an item; one that is not there is no error.
    ///
    /// - Parameters:
    ///   - key: The attributes that make its key.
    ///   - condition: What must hold for the item.
    ///   - deadline: When to give up; the client's own time limit holds too.
    /// - Throws: ``AWSError``, as for a put.
    public func delete(
        _ key: DynamoDBItem,
        if condition: DynamoDBExpression? = nil,
        deadline: Date? = nil
    ) async throws(AWSError) {
        _ = try await call("DeleteItem", ["Key": key.json], if: condition, deadline: deadline)
    }

    private func call(
        _ action: String,
        _ input: [String: JSONValue],
        if condition: DynamoDBExpression? = nil,
        placeholdersOf other: DynamoDBExpression? = nil,
        deadline: Date?
    ) async throws(AWSError) -> JSONValue {
        var input = input
        input["TableName"] = .string(name)
        if let condition {
            input["ConditionExpression"] = .string(condition.text)
            // It costs nothing, and spares a read where the condition does not hold.
            input["ReturnValuesOnConditionCheckFailure"] = "ALL_OLD"
        }
        let names = try merged(condition?.names, other?.names)
        let values = try merged(condition?.values, other?.values)
        // DynamoDB refuses empty ones.
        if !names.isEmpty { input["ExpressionAttributeNames"] = .object(names.mapValues { .string($0) }) }
        if !values.isEmpty { input["ExpressionAttributeValues"] = values.json }
        do throws(AWSError) {
            return try await client.call(action, of: .dynamoDB, .object(input), deadline: deadline)
        } catch {
            var failure = error
            failure.message += " (table \(name))"
            throw failure
        }
    }

    /// The placeholders of a condition and of an update, which one request has in common.
    private func merged<Value: Equatable>(
        _ one: [String: Value]?,
        _ other: [String: Value]?
    ) throws(AWSError) -> [String: Value] {
        var merged = one ?? [:]
        for (name, value) in other ?? [:] {
            guard merged[name] == nil || merged[name] == value else {
                let message = "\(name) stands for two things: in the condition and in the update (table \(self.name))"
                throw AWSError(.invalidRequest, message: message)
            }
            merged[name] = value
        }
        return merged
    }

    private func item(_ json: JSONValue, of action: String) throws(AWSError) -> DynamoDBItem {
        guard let item = DynamoDBItem(json: json) else {
            throw AWSError(.invalidResponse, message: "dynamodb \(action): the item can't be read (table \(name))")
        }
        return item
    }
}
