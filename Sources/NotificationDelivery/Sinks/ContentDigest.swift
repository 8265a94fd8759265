/// A short name for bytes, the same in every run: 128 bits of two FNV-1a hashes, and the length.
///
/// It tells copies from what is new. It is no protection against somebody who makes two inputs with one digest.
package struct ContentDigest: CustomStringConvertible {
    package let description: String

    package init(_ bytes: [UInt8]) {
        var first: UInt64 = 0xCBF2_9CE4_8422_2325
        var second: UInt64 = 0x6C62_272E_07BB_0142
        for byte in bytes {
            first = (first ^ UInt64(byte)) &* 0x100_0000_01B3
            second = (second ^ UInt64(byte ^ 0xA5)) &* 0x100_0000_01B3
        }
        description = [first, second].map(Self.hexadecimal).joined() + "-\(bytes.count)"
    }

    private static func hexadecimal(_ word: UInt64) -> String {
        let digits = String(word, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
