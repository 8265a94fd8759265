#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// A message of a queue, received and not yet deleted.
public struct SQSMessage: Hashable, Sendable {
    /// The id of the message.
    public var id: String
    /// What this receipt is known by; another receipt of the message has another one.
    public var receiptHandle: String
    /// The body.
    public var body: String
    /// How often it was received, this time included; `nil` where the queue does not say.
    public var receiveCount: Int?
    /// When it was sent; `nil` where the queue does not say.
    public var sentAt: Date?

    /// Creates a message.
    ///
    /// - Parameters:
    ///   - id: The id of the message.
    ///   - receiptHandle: What this receipt is known by.
    ///   - body: The body.
    ///   - receiveCount: How often it was received, this time included.
    ///   - sentAt: When it was sent.
    public init(id: String, receiptHandle: String, body: String, receiveCount: Int? = nil, sentAt: Date? = nil) {
        self.id = id
        self.receiptHandle = receiptHandle
        self.body = body
        self.receiveCount = receiveCount
        self.sentAt = sentAt
    }
}
