/// What a service said, as far as it may be shown: no address, no credentials, no whole page.
public struct ServiceReply: Hashable, Sendable, CustomStringConvertible {
    /// The HTTP status, where there was one.
    public var status: Int?
    /// The word for what went wrong, such as `channel_is_archived`.
    public var word: String?
    /// What else the service said, a line each.
    public var details: [String]

    /// Creates a reply.
    ///
    /// - Parameters:
    ///   - status: The HTTP status.
    ///   - word: The word for what went wrong.
    ///   - details: What else the service said.
    public init(status: Int? = nil, word: String? = nil, details: [String] = []) {
        self.status = status
        self.word = word
        self.details = details
    }

    /// The reply in one line.
    public var description: String {
        let parts = [status.map { "HTTP \($0)" }, word] + details.map { $0 }
        return parts.compactMap { $0 }.joined(separator: ", ")
    }
}
