/// A string as it stands between its quotes, still escaped.
package struct JSONStringSlice: Sendable {
    /// Where the content begins.
    package let start: Int
    /// Where the content ends: the place of the closing quote.
    package let end: Int
    /// Whether there is a backslash in it.
    package let isEscaped: Bool

    @inlinable
    init(start: Int, end: Int, isEscaped: Bool) {
        self.start = start
        self.end = end
        self.isEscaped = isEscaped
    }

    /// How many bytes stand between the quotes.
    @inlinable
    package var count: Int { end &- start }

    @inlinable
    package var range: Range<Int> { start..<end }
}
