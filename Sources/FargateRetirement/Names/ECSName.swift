import WireJSON

/// What Amazon ECS allows in the name of a cluster or a service: up to 255 letters, digits, `-` and `_`.
///
/// Source: Amazon ECS API Reference, CreateCluster and CreateService.
enum ECSName {
    static let maximumLength = 255

    /// Whether a part of some bytes is a name.
    static func isName(_ bytes: RawSpan, _ range: Range<Int>) -> Bool {
        guard !range.isEmpty, range.count <= maximumLength else { return false }
        guard range.count >= 8 else {
            for i in range where !isAllowed(bytes.byte(at: i)) { return false }
            return true
        }
        var i = range.lowerBound
        while i &+ 32 < range.upperBound {
            let words = notAllowed(bytes.words(at: i))
            let half = words.lowHalf | words.highHalf
            guard (half[0] | half[1]) & highBits == 0 else { return false }
            i &+= 32
        }
        while i &+ 8 < range.upperBound {
            guard notAllowed(bytes.word(at: i)) & highBits == 0 else { return false }
            i &+= 8
        }
        // The last eight bytes, some of them a second time.
        return notAllowed(bytes.word(at: range.upperBound &- 8)) & highBits == 0
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
        default: false
        }
    }

    private static var ones: UInt64 { 0x0101_0101_0101_0101 }
    private static var highBits: UInt64 { ones &* 0x80 }

    /// Sets the highest bit of each byte of a word that is not allowed.
    ///
    /// Bytes of ASCII leave their highest bit free, so that an addition can carry the answer into it: a byte is at
    /// least `a` where `byte + (0x80 - a)` sets the bit, and more than `z` where `byte + (0x7F - z)` does. A byte that
    /// is not ASCII has the bit set from the start.
    @inline(__always)
    private static func notAllowed(_ word: UInt64) -> UInt64 {
        let ascii = word & ~highBits
        let lowercase = ascii | ones &* 0x20
        let letters = (lowercase &+ ones &* 0x1F) & ~(lowercase &+ ones &* 0x05)
        let digits = (ascii &+ ones &* 0x50) & ~(ascii &+ ones &* 0x46)
        // 0x7F is added to what is 0 for the one byte that is allowed.
        let others = ((ascii ^ ones &* 0x2D) &+ ones &* 0x7F) & ((ascii ^ ones &* 0x5F) &+ ones &* 0x7F)
        return word | ~(letters | digits | ~others)
    }

    /// The same for four words.
    @inline(__always)
    private static func notAllowed(_ words: SIMD4<UInt64>) -> SIMD4<UInt64> {
        func all(_ byte: UInt64) -> SIMD4<UInt64> { SIMD4(repeating: ones &* byte) }
        let ascii = words & all(0x7F)
        let lowercase = ascii | all(0x20)
        let letters = (lowercase &+ all(0x1F)) & ~(lowercase &+ all(0x05))
        let digits = (ascii &+ all(0x50)) & ~(ascii &+ all(0x46))
        let others = ((ascii ^ all(0x2D)) &+ all(0x7F)) & ((ascii ^ all(0x5F)) &+ all(0x7F))
        return words | ~(letters | digits | ~others)
    }
}
