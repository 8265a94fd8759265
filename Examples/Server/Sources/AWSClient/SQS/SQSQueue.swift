#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// A queue of SQS's: receiving, deleting, and holding messages longer.
public struct SQSQueue: Sendable {
    /// The client.
    public let client: AWSClient
    /// The address of the queue, as `GetQueueUrl` gives it.
    public let url: String

    /// Creates a queue.
    ///
    /// - Parameters:
    ///   - client: The client.
    ///   - url: The address of the queue, as `GetQueueUrl` gives it.
    public init(_ client: AWSClient, url: String) {
        self.client = client
        self.url = url
    }

    /// Receives messages, and waits for some where there are none.
    ///
    /// - Parameters:
    ///   - maximumCount: How many at most, from 1 to 10.
    ///   - wait: How long to wait for the first, up to 20 seconds.
    ///   - visibility: How long nobody else receives them; `nil` for what the queue is set to.
    ///   - deadline: When to give up; the client's own time limit holds too, on top of the wait.
    /// - Returns: The messages; none where the wait was over before.
    /// - Throws: ``AWSError``.
    public func receive(
        maximumCount: Int = 10,
        wait: Duration = .seconds(20),
        visibility: Duration? = nil,
        deadline: Date? = nil
    ) async throws(AWSError) -> [SQSMessage] {
        throw AWSError(.invalidRequest, message: "not there yet")
    }

    /// Deletes messages that are done with.
    ///
    /// - Parameters:
    ///   - messages: The messages, however many; ten go into one request.
    ///   - deadline: When to give up.
    /// - Returns: Those that were not deleted, and will be received again.
    /// - Throws: ``AWSError`` where a whole request failed; those before it have had their effect, and all may be
    ///   deleted again.
    public func delete(
        _ messages: [SQSMessage],
        deadline: Date? = nil
    ) async throws(AWSError) -> [SQSBatchFailure] {
        throw AWSError(.invalidRequest, message: "not there yet")
    }

    /// Sets how long nobody else receives messages, counted from now.
    ///
    /// - Parameters:
    ///   - messages: The messages, however many; ten go into one request.
    ///   - visibility: How long, up to 12 hours since they were received; zero gives them back at once.
    ///   - deadline: When to give up.
    /// - Returns: Those for which it was not set.
    /// - Throws: ``AWSError`` where a whole request failed; those before it have had their effect.
    public func changeVisibility(
        of messages: [SQSMessage],
        to visibility: Duration,
        deadline: Date? = nil
    ) async throws(AWSError) -> [SQSBatchFailure] {
        throw AWSError(.invalidRequest, message: "not there yet")
    }
}
