/// A record as a ``RecordStore`` has it.
public struct StoredRecord: Hashable, Sendable {
    /// The bytes, as they were written.
    public var bytes: [UInt8]
    /// What tells this state of the record from those before and after it.
    ///
    /// Only the store looks into it.
    public var version: String

    /// Creates a record.
    ///
    /// - Parameters:
    ///   - bytes: The bytes.
    ///   - version: What tells this state of the record from others.
    public init(bytes: [UInt8], version: String) {
        self.bytes = bytes
        self.version = version
    }
}
