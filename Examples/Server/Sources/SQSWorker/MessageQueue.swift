import AWSClient

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What the worker needs of a queue; in the service that is Amazon SQS, in a test an array.
protocol MessageQueue: Sendable {
    /// Waits for messages; the empty list says that there were none.
    func receive(
        maximumCount: Int,
        wait: Duration,
        visibility: Duration?,
        deadline: Date?
    ) async throws(AWSError) -> [SQSMessage]

    /// Deletes messages, and names those that were not deleted.
    func delete(_ messages: [SQSMessage], deadline: Date?) async throws(AWSError) -> [SQSBatchFailure]

    /// Hides messages from everybody else from now on, and names those for which that did not work.
    func changeVisibility(
        of messages: [SQSMessage],
        to visibility: Duration,
        deadline: Date?
    ) async throws(AWSError) -> [SQSBatchFailure]
}

extension SQSQueue: MessageQueue {}
