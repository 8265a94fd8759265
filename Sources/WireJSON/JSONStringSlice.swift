/// A string as it stands between its quotes, still escaped.
public struct JSONStringSlice: Sendable {
    /// Where the content begins.
    public let start: Int
    /// Where the content ends: the place of the closing quote.
    public let end: Int
    /// Whether there is a backslash in it.
    public let isEscaped: Bool

    @inlinable
    init(start: Int, end: Int, isEscaped: Bool) {
        self.start = start
        self.end = end
        self.isEscaped = isEscaped
    }

    /// How many bytes stand between the quotes.
    @inlinable
    public var count: Int { end &- start }

    /// Where the content stands.
    @inlinable
    public var range: Range<Int> { start..<end }
}
