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
    private static var alwaysLow: UInt64 { 0xFFFF_FFFF | 1 << 34 | 1 << 38 | 1 << 60 | 1 << 62 }
    /// The backslash and DEL.
    private static var alwaysHigh: UInt64 { 1 << 28 | 1 << 63 }
    /// `*`, `:`, `#` and `.`.
    private static var textLow: UInt64 { 1 << 42 | 1 << 58 | 1 << 35 | 1 << 46 }
    /// `_`, `~`, backtick and `@`.
    private static var textHigh: UInt64 { 1 << 31 | 1 << 62 | 1 << 32 | 1 << 0 }

    private init(_ purpose: Purpose, low: UInt64 = 0, high: UInt64 = 0) {
        self.purpose = purpose
        self.low = Self.alwaysLow | low
        self.high = Self.alwaysHigh | high
    }

    // Computed, so that they are constants where they are used.
    static var text: ForeignText { ForeignText(.text, low: textLow, high: textHigh) }
    static var label: ForeignText { ForeignText(.label, low: textLow, high: textHigh | 1 << 60) }
    static var code: ForeignText { ForeignText(.code, high: 1 << 32) }
    static var codeBlock: ForeignText { ForeignText(.codeBlock, high: 1 << 32) }
    static var plain: ForeignText { ForeignText(.plain, low: 1 << 42 | 1 << 58) }

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

extension ASCIISet {
    /// Letters, digits, hyphens, slashes and spaces.
    static let harmless = ASCIISet(0x2F...0x39, 0x2D, 0x20)
    /// Letters, digits and hyphens, which stand for themselves in URLs too.
    static let name = ASCIISet(0x30...0x39, 0x2D, 0x2D)
    /// Digits, dots, hyphens, slashes and spaces.
    fileprivate static let version = ASCIISet(0x2E...0x39, 0x2D, 0x20, hasLetters: false)
    /// Letters, digits and `'()*+,-./:;`.
    fileprivate static let harmlessCode = ASCIISet(0x27...0x3B, 0x27, 0x27)
}

extension RawSpan {
    /// Whether these are letters, digits, hyphens, slashes and spaces, which no purpose needs to look at.
    ///
    /// So are dots and slashes among digits alone, as in versions: there is no letter for a dot to make a host of.
    var isHarmless: Bool {
        isAll(in: .harmless) || isAll(in: .version)
    }

    /// Whether these are letters, digits and `'()*+,-./:;`, which are no danger in code.
    var isHarmlessCode: Bool { isAll(in: .harmlessCode) }
}
