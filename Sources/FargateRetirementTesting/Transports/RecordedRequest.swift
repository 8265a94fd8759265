public import NotificationDelivery

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// A request that a ``ScriptedTransport`` was given, and when.
public struct RecordedRequest: Hashable, Sendable {
    /// The request.
    public var request: HTTPRequest
    /// When it came, by the clock of the transport.
    public var date: Date
    /// How long it might take.
    public var timeout: Duration

    /// Creates a record.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - date: When it came.
    ///   - timeout: How long it might take.
    public init(_ request: HTTPRequest, date: Date, timeout: Duration) {
        self.request = request
        self.date = date
        self.timeout = timeout
    }

    /// The body as text; bytes that are no UTF-8 are replaced.
    public var bodyText: String { String(decoding: request.body, as: UTF8.self) }
}
