internal import AWSHealthEvents
internal import NotificationDelivery

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
    /// Messages of a reply that was lost come again when their time of invisibility is over.
    ///
    /// - Parameters:
    ///   - maximumCount: How many at most, from 1 to 10.
    ///   - wait: How long to wait for the first, up to 20 seconds, and not beyond the deadline.
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
        let left = deadline.map { Int($0.timeIntervalSince(client.clock.now()).rounded(.down)) - 1 } ?? 20
        let seconds = min(max(min(Self.seconds(wait), left), 0), 20)
        var input: [String: JSONValue] = [
            "QueueUrl": .string(url),
            "MaxNumberOfMessages": .number(JSONNumber(min(max(maximumCount, 1), 10))),
            "WaitTimeSeconds": .number(JSONNumber(seconds)),
            "MessageSystemAttributeNames": ["ApproximateReceiveCount", "SentTimestamp"],
        ]
        if let visibility { input["VisibilityTimeout"] = .number(JSONNumber(Self.seconds(visibility))) }
        let reply = try await client.call(
            "ReceiveMessage",
            of: .sqs,
            .object(input),
            deadline: deadline,
            waiting: .seconds(seconds)
        )
        var messages: [SQSMessage] = []
        for json in reply["Messages"]?.arrayValue ?? [] {
            guard let message = SQSMessage(json: json) else {
                throw AWSError(.invalidResponse, message: "sqs ReceiveMessage: a message lacks its id, receipt or body")
            }
            messages.append(message)
        }
        return messages
    }

    /// Deletes messages that are done with.
    ///
    /// - Parameters:
    ///   - messages: The messages, however many; ten go into one request.
    ///   - deadline: When to give up; the client's own time limit holds for each request.
    /// - Returns: Those that were not deleted, and will be received again.
    /// - Throws: ``AWSError`` where a whole request failed; those before it have had their effect, and all may be
    ///   deleted again.
    public func delete(
        _ messages: [SQSMessage],
        deadline: Date? = nil
    ) async throws(AWSError) -> [SQSBatchFailure] {
        try await inBatches("DeleteMessageBatch", messages, [:], deadline: deadline)
    }

    /// Sets how long nobody else receives messages, counted from now.
    ///
    /// - Parameters:
    ///   - messages: The messages, however many; ten go into one request.
    ///   - visibility: How long, up to 12 hours since they were received; zero gives them back at once.
    ///   - deadline: When to give up; the client's own time limit holds for each request.
    /// - Returns: Those for which it was not set.
    /// - Throws: ``AWSError`` where a whole request failed; those before it have had their effect.
    public func changeVisibility(
        of messages: [SQSMessage],
        to visibility: Duration,
        deadline: Date? = nil
    ) async throws(AWSError) -> [SQSBatchFailure] {
        try await inBatches(
            "ChangeMessageVisibilityBatch",
            messages,
            ["VisibilityTimeout": .number(JSONNumber(Self.seconds(visibility)))],
            deadline: deadline
        )
    }

    private func inBatches(
        _ action: String,
        _ messages: [SQSMessage],
        _ members: [String: JSONValue],
        deadline: Date?
    ) async throws(AWSError) -> [SQSBatchFailure] {
        var failures: [SQSBatchFailure] = []
        for start in stride(from: 0, to: messages.count, by: 10) {
            let batch = Array(messages[start..<min(start + 10, messages.count)])
            let entries = batch.enumerated().map { number, message in
                var entry = members
                entry["Id"] = .string(String(number))
                entry["ReceiptHandle"] = .string(message.receiptHandle)
                return JSONValue.object(entry)
            }
            let input: JSONValue = ["QueueUrl": .string(url), "Entries": .array(entries)]
            let reply = try await client.call(action, of: .sqs, input, deadline: deadline)
            failures += SQSBatchFailure.all(in: reply, of: batch, action)
        }
        return failures
    }

    /// Whole seconds, rounded up.
    private static func seconds(_ duration: Duration) -> Int {
        let (seconds, attoseconds) = duration.components
        return Int(min(max(seconds + (attoseconds > 0 ? 1 : 0), 0), 43_200))
    }
}
