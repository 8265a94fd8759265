/// Finds, in eight bytes at once, the ones at which a string can't be passed over: quotes, backslashes, controls.
///
/// A result has the highest bit set of each byte that is looked for; the lowest such bit is always right. Bits above it
/// may be wrong, because the subtraction borrows, and are not to be looked at.
enum StringStops {
    private static var ones: UInt64 { 0x0101_0101_0101_0101 }
    static var highBits: UInt64 { 0x8080_8080_8080_8080 }

    /// Quotes, backslashes and control characters, what is not ASCII left out.
    @inline(__always)
    static func inside(_ word: UInt64) -> UInt64 { asciiStops(word) & ~word & highBits }

    /// Quotes, backslashes, control characters and what is not ASCII.
    @inline(__always)
    static func unusual(_ word: UInt64) -> UInt64 { (asciiStops(word) | word) & highBits }

    /// How many of 32 bytes stand before the first quote, backslash, control character or byte that is not ASCII.
    @inline(__always)
    static func distance(in words: SIMD4<UInt64>) -> Int {
        let quotesAndControls = (words ^ SIMD4(repeating: ones &* 0x02)) &- SIMD4(repeating: ones &* 0x21)
        let backslashes = (words ^ SIMD4(repeating: ones &* 0x5C)) &- SIMD4(repeating: ones)
        let stops = (quotesAndControls | backslashes | words) & SIMD4(repeating: highBits)
        let half = stops.lowHalf | stops.highHalf
        if half[0] | half[1] == 0 { return 32 }
        for k in 0..<3 where stops[k] != 0 { return k &* 8 &+ stops[k].trailingZeroBitCount &>> 3 }
        return 24 &+ stops[3].trailingZeroBitCount &>> 3
    }

    /// Sets the highest bit of the bytes that are quotes, backslashes or control characters.
    @inline(__always)
    private static func asciiStops(_ word: UInt64) -> UInt64 {
        // With the bit of 2 turned, a quote is 0x20 and stands right behind the control characters. Turning bits leaves
        // the highest one as it is, so that the callers' one test of it tells what is not ASCII.
        let quotesAndControls = (word ^ ones &* 0x02) &- ones &* 0x21
        let backslashes = (word ^ ones &* 0x5C) &- ones
        return quotesAndControls | backslashes
    }

    /// Backslashes.
    @inline(__always)
    static func backslashes(_ word: UInt64) -> UInt64 {
        ((word ^ (ones &* 0x5C)) &- ones) & ~word & highBits
    }

    /// Whether a single byte is one of them or not ASCII.
    @inline(__always)
    static func isUnusual(_ byte: UInt8) -> Bool { isStop(byte) || byte >= 0x80 }

    /// Whether a single byte is one of them.
    @inline(__always)
    static func isStop(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x5C || byte < 0x20 }
}
