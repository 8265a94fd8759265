/// A sink with its name, and how much depends on it.
public struct SinkEntry: Sendable {
    /// The name, by which routes, the ledger and reports refer to it.
    public var id: SinkID
    /// The sink.
    public var sink: any NotificationSink
    /// Whether a notification counts as delivered only when this sink has it.
    public var isRequired: Bool
    /// The sink that takes over where this one failed for good: after a `payload` or `configuration` failure, and after
    /// the last try that ``retry`` allows.
    ///
    /// It does not take over where the deadline or the caller ended the tries, or where the ledger failed: then the next
    /// call tries this sink again. A fallback of the fallback is not asked.
    public var fallback: SinkID?
    /// How it is tried again.
    public var retry: RetryPolicy

    /// Creates an entry.
    ///
    /// - Parameters:
    ///   - id: The name.
    ///   - sink: The sink.
    ///   - isRequired: Whether a notification counts as delivered only when this sink has it.
    ///   - fallback: The sink that takes over where this one failed for good.
    ///   - retry: How it is tried again.
    public init(
        _ id: SinkID,
        _ sink: any NotificationSink,
        isRequired: Bool = true,
        fallback: SinkID? = nil,
        retry: RetryPolicy = RetryPolicy()
    ) {
        self.id = id
        self.sink = sink
        self.isRequired = isRequired
        self.fallback = fallback
        self.retry = retry
    }
}
