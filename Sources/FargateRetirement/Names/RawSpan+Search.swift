import WireJSON

extension RawSpan {
    /// The first place of a byte in a range.
    @inline(__always)
    func firstIndex(of wanted: UInt8, in range: Range<Int>) -> Int? {
        var i = range.lowerBound
        while i &+ 8 <= range.upperBound {
            let hits = word(at: i).hits(wanted)
            if hits != 0 { return i &+ hits.trailingZeroBitCount >> 3 }
            i &+= 8
        }
        while i < range.upperBound {
            if byte(at: i) == wanted { return i }
            i &+= 1
        }
        return nil
    }

    /// The last place of a byte.
    func lastIndex(of wanted: UInt8) -> Int? {
        var i = byteCount
        while i >= 8, word(at: i &- 8).hits(wanted) == 0 { i &-= 8 }
        while i > 0 {
            i &-= 1
            if byte(at: i) == wanted { return i }
        }
        return nil
    }
}

extension UInt64 {
    /// Sets the highest bit of each byte that is a given one; above the lowest of them it may set others.
    @inline(__always)
    func hits(_ byte: UInt8) -> UInt64 {
        let difference = self ^ 0x0101_0101_0101_0101 &* UInt64(byte)
        return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
    }
}
