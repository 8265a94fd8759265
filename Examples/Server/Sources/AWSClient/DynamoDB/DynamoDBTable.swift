#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// A table of DynamoDB's: reading and writing single items, on conditions.
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
    /// - Returns: The item; `nil` where there is none.
    /// - Throws: ``AWSError``.
    public func get(
        _ key: DynamoDBItem,
        consistently isConsistent: Bool = true,
        deadline: Date? = nil
    ) async throws(AWSError) -> DynamoDBItem? {
        throw AWSError(.invalidRequest, message: "not there yet")
    }

    /// Writes a whole item in the place of what has its key.
    ///
    /// - Parameters:
    ///   - item: The item.
    ///   - condition: What must hold for the item that stands there.
    ///   - deadline: When to give up; the client's own time limit holds too.
    /// - Throws: ``AWSError``: `conditionalCheckFailed` where the condition does not hold, with the item that stands
    ///   there. A condition that fails after a try whose reply was lost has `mayHaveArrived`: look at the item to tell
    ///   whether one's own write made it fail.
    public func put(
        _ item: DynamoDBItem,
        if condition: DynamoDBExpression? = nil,
        deadline: Date? = nil
    ) async throws(AWSError) {
        throw AWSError(.invalidRequest, message: "not there yet")
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
        throw AWSError(.invalidRequest, message: "not there yet")
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
        throw AWSError(.invalidRequest, message: "not there yet")
    }
}
