extension String {
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
