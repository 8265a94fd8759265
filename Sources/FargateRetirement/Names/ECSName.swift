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
        while i &+ 8 <= range.upperBound {
            guard areAllowed(bytes.word(at: i)) else { return false }
            i &+= 8
        }
        // The last eight bytes, some of them a second time.
        return areAllowed(bytes.word(at: range.upperBound &- 8))
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
        default: false
        }
    }

    /// Whether all eight bytes of a word are allowed.
    ///
    /// Bytes of ASCII leave their highest bit free, so that an addition can carry the answer into it: a byte is at
    /// least `a` where `byte + (0x80 - a)` sets the bit, and more than `z` where `byte + (0x7F - z)` does.
    @inline(__always)
    private static func areAllowed(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let bits = ones &* 0x80
        guard word & bits == 0 else { return false }
        let lowercase = word | ones &* 0x20
        let letters = (lowercase &+ ones &* 0x1F) & ~(lowercase &+ ones &* 0x05)
        let digits = (word &+ ones &* 0x50) & ~(word &+ ones &* 0x46)
        let hyphens = ~((word ^ ones &* 0x2D) &+ ones &* 0x7F)
        let underscores = ~((word ^ ones &* 0x5F) &+ ones &* 0x7F)
        return (letters | digits | hyphens | underscores) & bits == bits
    }
}
