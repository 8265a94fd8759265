import WireJSON

/// How text from outside is made harmless.
///
/// Whatever the purpose: bidirectional overrides (U+202A to U+202E, U+2066 to U+2069) are dropped, control
/// characters become U+FFFD, line breaks and tabs become a space, so that the layout stays what it was.
struct ForeignText {
    enum Purpose {
        /// Running mrkdwn text.
        case text
        /// The label of a link or the fallback of a date: as text, and no `|`.
        case label
        /// A code span: nothing is a format there but a backtick.
        case code
        /// A code block: as a code span, with line breaks and tabs kept.
        case codeBlock
        /// The text of a plain_text object.
        case plain
    }

    /// The ASCII characters that need a closer look, as a set of bits.
    let low: UInt64
    let high: UInt64
    let purpose: Purpose

    /// Control characters, the quote, `&`, `<` and `>`.
    private static let alwaysLow: UInt64 = 0x5000_0044_FFFF_FFFF
    /// The backslash and DEL.
    private static let alwaysHigh: UInt64 = 1 << 28 | 1 << 63

    private static func bits(_ characters: String, above base: UInt8) -> UInt64 {
        characters.utf8.reduce(0) { bits, byte in
            byte >= base && byte &- base < 64 ? bits | 1 << UInt64(byte &- base) : bits
        }
    }

    private init(_ purpose: Purpose, _ characters: String) {
        self.purpose = purpose
        low = Self.alwaysLow | Self.bits(characters, above: 0)
        high = Self.alwaysHigh | Self.bits(characters, above: 64)
    }

    static let text = ForeignText(.text, "*_~`:@#.")
    static let label = ForeignText(.label, "*_~`:@#.|")
    static let code = ForeignText(.code, "`")
    static let codeBlock = ForeignText(.codeBlock, "`")
    static let plain = ForeignText(.plain, "*:")

    /// Makes a string harmless for a place that knows no formats: only what can't be seen is replaced.
    ///
    /// - Parameter text: Any string.
    /// - Returns: The string without bidirectional overrides, with spaces for line breaks and tabs, and with U+FFFD for
    ///   other control characters and where nothing would be left.
    static func displayable(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x202A...0x202E, 0x2066...0x2069: break
            case 0x09...0x0D, 0x85, 0x2028...0x2029: result.append(" ")
            case 0x00...0x1F, 0x7F...0x9F: result.append("\u{FFFD}")
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result.isEmpty ? "\u{FFFD}" : result
    }

    @inline(__always)
    func isSafe(_ byte: UInt8) -> Bool {
        let bits = byte < 64 ? low : high
        return byte < 0x80 && bits >> UInt64(byte & 63) & 1 == 0
    }
}

extension RawSpan {
    /// Whether eight bytes are letters, digits, hyphens and slashes, which no purpose needs to look at.
    @inline(__always)
    static func isHarmless(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops = ones &* 0x80
        guard word & tops == 0 else { return false }
        let folded = word | ones &* 0x20
        let letters = (folded &+ ones &* (0x80 - 0x61)) & ~(folded &+ ones &* (0x7F - 0x7A))
        let digits = (word &+ ones &* (0x80 - 0x2F)) & ~(word &+ ones &* (0x7F - 0x39))
        let hyphens = (word &+ ones &* (0x80 - 0x2D)) & ~(word &+ ones &* (0x7F - 0x2D))
        return (letters | digits | hyphens) & tops == tops
    }

    /// Whether one of eight ASCII bytes is a slash.
    @inline(__always)
    static func hasSlash(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let slashes = word ^ ones &* 0x2F
        return (slashes &- ones) & ~slashes & ones &* 0x80 != 0
    }
}
