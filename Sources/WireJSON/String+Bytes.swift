extension String {
    /// Whether two texts are the same byte for byte.
    ///
    /// Swift's `==` also takes for equal what is written differently, such as é and e with an accent, and is slow for
    /// texts of many combining marks.
    @inlinable
    @inline(__always)
    public func hasSameBytes(as other: String) -> Bool {
        isSameStorage(as: other) || hasEqualBytes(other)
    }

    /// Whether two texts are copies of one string, which can be told without a look at their bytes.
    @inlinable
    @inline(__always)
    func isSameStorage(as other: String) -> Bool {
        // Two words on most platforms, and alike for copies of one string; elsewhere the bytes are compared.
        guard MemoryLayout<String>.size == 16 else { return false }
        return unsafe unsafeBitCast(self, to: SIMD2<UInt64>.self) == unsafeBitCast(other, to: SIMD2<UInt64>.self)
    }

    @usableFromInline
    func hasEqualBytes(_ other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        return withBytes { bytes in
            other.withBytes { bytes.isEqual(0..<bytes.byteCount, $0, 0..<$0.byteCount) }
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
