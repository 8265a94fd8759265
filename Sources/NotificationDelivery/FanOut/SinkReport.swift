/// What became of a notification at one sink, and at the one that took over.
public struct SinkReport: Sendable {
    /// The sink.
    public var sink: SinkID
    /// Whether the notification counts as delivered only when this sink has it.
    public var isRequired: Bool
    /// What became of it.
    public var outcome: DeliveryOutcome
    /// The sink that took over, and what became of it there; `nil` where none did.
    public var fallback: Fallback?

    /// Creates a report.
    ///
    /// - Parameters:
    ///   - sink: The sink.
    ///   - isRequired: Whether the notification counts as delivered only when this sink has it.
    ///   - outcome: What became of it.
    ///   - fallback: The sink that took over.
    public init(sink: SinkID, isRequired: Bool = true, outcome: DeliveryOutcome, fallback: Fallback? = nil) {
        self.sink = sink
        self.isRequired = isRequired
        self.outcome = outcome
        self.fallback = fallback
    }

    /// A sink that took over from another.
    public struct Fallback: Sendable {
        /// The sink.
        public var sink: SinkID
        /// What became of the notification there.
        public var outcome: DeliveryOutcome

        /// Creates a value.
        ///
        /// - Parameters:
        ///   - sink: The sink.
        ///   - outcome: What became of the notification there.
        public init(sink: SinkID, outcome: DeliveryOutcome) {
            self.sink = sink
            self.outcome = outcome
        }
    }

    /// Whether nothing remains to be done for this sink: it has the notification, or the one that took over has.
    public var isSettled: Bool { outcome.isSettled || (fallback?.outcome.isSettled ?? false) }
}

extension SinkReport: CustomStringConvertible {
    /// The report in one line, for a log.
    public var description: String {
        "\(sink): \(outcome)" + (fallback.map { "; \($0.sink) instead: \($0.outcome)" } ?? "")
    }
}
