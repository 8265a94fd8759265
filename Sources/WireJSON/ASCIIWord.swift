/// Looks at eight characters of ASCII at once: each function sets the highest bit of the bytes that it looks for.
///
/// Bytes that are not ASCII must be left out before; see ``isASCII(_:)``.
public enum ASCIIWord {
    @usableFromInline static var ones: UInt64 { 0x0101_0101_0101_0101 }
    @usableFromInline static var tops: UInt64 { 0x8080_8080_8080_8080 }

    /// Whether all bytes are ASCII.
    @inlinable
    @inline(__always)
    public static func isASCII(_ word: UInt64) -> Bool { word & tops == 0 }

    /// Whether the highest bit of all bytes is set.
    @inlinable
    @inline(__always)
    public static func isAll(_ bits: UInt64) -> Bool { bits & tops == tops }

    /// Whether the highest bit of a byte is set.
    @inlinable
    @inline(__always)
    public static func isAny(_ bits: UInt64) -> Bool { bits & tops != 0 }

    /// The letters.
    @inlinable
    @inline(__always)
    public static func letters(_ word: UInt64) -> UInt64 { range(word | ones &* 0x20, 0x61, 0x7A) }

    /// The characters from one to another.
    @inlinable
    @inline(__always)
    public static func range(_ word: UInt64, _ first: UInt64, _ last: UInt64) -> UInt64 {
        (word &+ ones &* (0x80 &- first)) & ~(word &+ ones &* (0x7F &- last))
    }

    /// The characters that are a given one.
    @inlinable
    @inline(__always)
    public static func equal(_ word: UInt64, _ byte: UInt64) -> UInt64 { zeros(word ^ ones &* byte) }

    /// The characters that are NUL.
    @inlinable
    @inline(__always)
    static func zeros(_ word: UInt64) -> UInt64 { ~(word &+ ones &* 0x7F) }
}

extension RawSpan {
    /// Whether a test holds for all bytes, eight at a time; letters fill up what has fewer.
    @inlinable
    @inline(__always)
    public func allWords(_ isRight: (UInt64) -> Bool) -> Bool {
        guard byteCount >= 8 else {
            var word = ASCIIWord.ones &* 0x61
            for i in 0..<byteCount { word = word &<< 8 | UInt64(byte(at: i)) }
            return isRight(word)
        }
        let last = byteCount &- 8
        var i = 0
        while i < last {
            guard isRight(word(at: i)) else { return false }
            i &+= 8
        }
        // The last eight overlap those before.
        return isRight(word(at: last))
    }
}
