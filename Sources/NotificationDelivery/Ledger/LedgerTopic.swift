/// One sink and one subject: what a claim is for, and the key of a record.
public struct LedgerTopic: Hashable, Sendable, Codable, CustomStringConvertible {
    /// The sink.
    public var sink: SinkID
    /// The subject: a retirement in one account.
    public var subject: String

    /// Creates a topic.
    ///
    /// - Parameters:
    ///   - sink: The sink.
    ///   - subject: The subject.
    public init(sink: SinkID, subject: String) {
        self.sink = sink
        self.subject = subject
    }

    /// The topic as text, the same in every run and different for different topics: the key for a store.
    public var description: String { "\(sink.rawValue.utf8.count):\(sink.rawValue)|\(subject)" }
}
