extension String {
    /// Whether two texts are the same byte for byte.
    ///
    /// Swift's `==` also takes for equal what is written differently, such as é and e with an accent, and is slow for
    /// texts of many combining marks.
    @inlinable
    public func hasSameBytes(as other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        return withBytes { bytes in
            other.withBytes { others in
                // Two strings that share their memory need no comparison.
                let isShared = unsafe bytes.withUnsafeBytes { first in
                    unsafe others.withUnsafeBytes { unsafe $0.baseAddress == first.baseAddress }
                }
                return isShared || bytes.isEqual(0..<bytes.byteCount, others, 0..<others.byteCount)
            }
        }
    }

    /// Calls a closure with the UTF-8 bytes of the text, which are not copied where Swift made the text.
    @inlinable
    @inline(__always)
    public func withBytes<Result>(_ body: (RawSpan) -> Result) -> Result {
        let result = unsafe utf8.withContiguousStorageIfAvailable { unsafe body(RawSpan(_unsafeElements: $0)) }
        if let result { return result }
        var copy = self
        return copy.withUTF8 { unsafe body(RawSpan(_unsafeElements: $0)) }
    }
}
