extension JSONReader {
    /// Moves over the mark that some programs put before a text in UTF-8.
    ///
    /// - Returns: Whether there was one.
    @discardableResult
    package mutating func skipByteOrderMark() -> Bool {
        guard peek() == 0xEF, index + 3 <= end, bytes.byte(at: index + 1) == 0xBB, bytes.byte(at: index + 2) == 0xBF
        else { return false }
        index += 3
        return true
    }
}
