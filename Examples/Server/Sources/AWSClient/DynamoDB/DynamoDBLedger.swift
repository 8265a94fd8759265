public import NotificationDelivery

/// The ledger for a service that runs on several machines at once.
///
/// ```swift
/// let ledger = DynamoDBLedger(DynamoDBRecordStore(DynamoDBTable(client, name: "ledger")))
/// ```
public typealias DynamoDBLedger = RecordStoreLedger<DynamoDBRecordStore>

extension RecordStoreLedger where Store == DynamoDBRecordStore {
    /// Creates a ledger in a table.
    ///
    /// - Parameters:
    ///   - client: The client.
    ///   - table: The name of the table, or its ARN.
    ///   - retention: How long a record is kept after it was last changed, 90 days unless told otherwise.
    public init(_ client: AWSClient, table: String, retention: Duration = .seconds(90 * 86_400)) {
        self.init(DynamoDBRecordStore(DynamoDBTable(client, name: table)), retention: retention)
    }
}
