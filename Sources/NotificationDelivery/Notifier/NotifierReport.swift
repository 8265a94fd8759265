import WireJSON

/// What became of an input, element by element.
public struct NotifierReport: Sendable {
    /// The elements, in the order of the input.
    public var elements: [ElementReport]

    /// Creates a report.
    ///
    /// - Parameter elements: The elements.
    public init(elements: [ElementReport]) { self.elements = elements }

    /// Whether nothing remains to be done: everything was delivered, was delivered before, or is no matter of ours.
    public var isSettled: Bool { elements.allSatisfy(\.isSettled) }

    /// The items of a queue's batch to return as failed, each once, in the order of the input.
    ///
    /// An item with several elements has failed where one of them has: those that were delivered are known to the
    /// ledger and are not said again.
    public var failedItemIdentifiers: [String] {
        var seen: Set<String> = []
        return elements.compactMap { $0.isSettled ? nil : $0.itemIdentifier }.filter { seen.insert($0).inserted }
    }

    /// The answer of a Lambda function to a batch of Amazon SQS, as JSON.
    ///
    /// It lists the items that have failed. Where something failed that came in no item, the function should fail as a
    /// whole: see ``isSettled``. The event source mapping needs `ReportBatchItemFailures`, or Lambda ignores the answer.
    ///
    /// Source: AWS Lambda Developer Guide, Handling errors for an SQS event source in Lambda.
    ///
    /// - Returns: The bytes of `{"batchItemFailures":[{"itemIdentifier":"…"}]}`.
    public func sqsBatchResponse() -> [UInt8] {
        let failures = failedItemIdentifiers.map { JSONValue.object(["itemIdentifier": .string($0)]) }
        return Array(JSONValue.object(["batchItemFailures": .array(failures)]).description.utf8)
    }

    /// The failures of all sinks.
    public var failures: [DeliveryFailure] {
        elements.flatMap { element in
            switch element.outcome {
            case .notified(_, let report), .unreadable(_, let report?): report.failures
            default: [DeliveryFailure]()
            }
        }
    }
}

extension NotifierReport: CustomStringConvertible {
    /// The report in lines, for a log.
    public var description: String { elements.map(\.description).joined(separator: "\n") }
}
