/// Finds, in eight bytes at once, the ones at which a string can't be passed over: quotes, backslashes, controls.
///
/// A result has the highest bit set of each byte that is looked for; the lowest such bit is always right. Bits above it
/// may be wrong, because the subtraction borrows, and are not to be looked at.
enum StringStops {
    private static var ones: UInt64 { 0x0101_0101_0101_0101 }
    static var highBits: UInt64 { 0x8080_8080_8080_8080 }

    /// Quotes, backslashes and control characters, what is not ASCII left out.
    @inline(__always)
    static func inside(_ word: UInt64) -> UInt64 {
        let quotes = (word ^ (ones &* 0x22)) &- ones
        let backslashes = (word ^ (ones &* 0x5C)) &- ones
        let controls = word &- ones &* 0x20
        // None of the three changes the highest bit of a byte, so that one test leaves out what is not ASCII.
        return (quotes | backslashes | controls) & ~word & highBits
    }

    /// Backslashes.
    @inline(__always)
    static func backslashes(_ word: UInt64) -> UInt64 {
        ((word ^ (ones &* 0x5C)) &- ones) & ~word & highBits
    }

    /// Whether a single byte is one of them.
    @inline(__always)
    static func isStop(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x5C || byte < 0x20 }
}
