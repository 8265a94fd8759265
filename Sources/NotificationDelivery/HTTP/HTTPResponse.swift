import AWSHealthEvents

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// An HTTP response.
public struct HTTPResponse: Hashable, Sendable {
    /// The status.
    public var status: Int
    /// The header fields, with their names in lower case.
    public var headers: [String: String]
    /// The body, as far as the transport read it.
    public var body: [UInt8]

    /// Creates a response.
    ///
    /// - Parameters:
    ///   - status: The status.
    ///   - headers: The header fields; names are put into lower case.
    ///   - body: The body.
    public init(status: Int, headers: [String: String] = [:], body: [UInt8] = []) {
        self.status = status
        self.headers = Dictionary(
            headers.map { ($0.key.lowercased(), $0.value) },
            uniquingKeysWith: { first, _ in first }
        )
        self.body = body
    }

    /// How long the service asks to wait, by its `Retry-After`, as seconds or as a date; `nil` where it says nothing
    /// that can be read.
    ///
    /// Source: RFC 9110, HTTP Semantics, Retry-After.
    ///
    /// - Parameter now: The present, from which a date is counted.
    /// - Returns: The time to wait, never negative, at most a day: what is longer is a mistake of the service, or of a
    ///   proxy, and who sends once a day finds out.
    public func retryAfter(at now: Date) -> Duration? {
        guard let text = headers["retry-after"] else { return nil }
        let trimmed = text.split(whereSeparator: { $0 == " " || $0 == "\t" }).joined(separator: " ")
        let seconds: Double
        if let first = trimmed.utf8.first, (0x30...0x39).contains(first), let number = Double(trimmed) {
            seconds = number
        } else if trimmed.utf8.contains(0x3A), let date = HealthEvent.Timestamp(trimmed).date {
            seconds = date.timeIntervalSince(now)
        } else {
            return nil
        }
        return .seconds(min(max(seconds, 0), 86_400))
    }
}
