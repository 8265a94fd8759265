import Testing
import WireJSON

/// Texts of which the standard leaves open whether they are read (the class `i_` of the JSON Parsing Test Suite).
@Suite struct EitherTextTests {
    @Test(arguments: numbers + surrogates + encodings + limits)
    func whatIsLeftOpenIsDecidedTheSameWayByReadingAndSkipping(_ sample: Sample) {
        check(sample)
    }

    /// Numbers of any size are accepted, because their text is kept.
    static let numbers: [Sample] = [
        .accepted("exponent of many digits", "[0.4e00669999999999999999969]", as: "[0.4e00669999999999999999969]"),
        .accepted("too large for a Double", "[1.5e+9999]", as: "[1.5e+9999]"),
        .accepted("too small for a Double", "[123e-10000000]", as: "[123e-10000000]"),
        .accepted("negative, too large for a Double", "[-1e+9999]", as: "[-1e+9999]"),
        .accepted("negative with a huge exponent", "[-123123e100000]", as: "[-123123e100000]"),
        .accepted("huge exponent", "[1e99999999999999999999]", as: "[1e99999999999999999999]"),
        .accepted("integer beyond 64 bits", "[18446744073709551616]", as: "[18446744073709551616]"),
        .accepted("negative integer beyond 64 bits", "[-9223372036854775809]", as: "[-9223372036854775809]"),
        .accepted("integer of 300 digits", "[" + digits + "]", as: "[" + digits + "]"),
        .accepted("fraction of 300 digits", "[0." + digits + "]", as: "[0." + digits + "]"),
    ]

    /// A surrogate without its other half is read as U+FFFD.
    static let surrogates: [Sample] = [
        .accepted("high surrogate alone", #"["\uD800"]"#, as: "[\"\u{FFFD}\"]"),
        .accepted("low surrogate alone", #"["\uDFAA"]"#, as: "[\"\u{FFFD}\"]"),
        .accepted("high surrogate and a letter", #"["\uDADAx"]"#, as: "[\"\u{FFFD}x\"]"),
        .accepted("high surrogate and an escape", #"["\uD800\n"]"#, as: "[\"\u{FFFD}\\n\"]"),
        .accepted("high surrogate and an escaped letter", #"["\uD888\u1234"]"#, as: "[\"\u{FFFD}\u{1234}\"]"),
        .accepted("high surrogate twice", #"["\uD800\uD800"]"#, as: "[\"\u{FFFD}\u{FFFD}\"]"),
        .accepted("high surrogate and a pair", #"["\uD800\uD83D\uDEA2"]"#, as: "[\"\u{FFFD}🚢\"]"),
        .accepted("halves in the wrong order", #"["\uDD1E\uD834"]"#, as: "[\"\u{FFFD}\u{FFFD}\"]"),
        .accepted("low surrogate behind a letter", #"["\u0041\uDC00"]"#, as: "[\"A\u{FFFD}\"]"),
        .accepted("pair that an escaped backslash parts", #"["\uD83D\\uDEA2"]"#, as: "[\"\u{FFFD}\\\\uDEA2\"]"),
        .accepted("surrogate in a key", #"{"\uDFAA":0}"#, as: "{\"\u{FFFD}\":0}"),
    ]

    /// Bytes that are not UTF-8 are refused, and so is a byte order mark: no part of a text may change unseen.
    static let encodings: [Sample] = [
        .refused("UTF-8 byte order mark", "\u{FEFF}{}", .unexpectedByte, at: 0),
        .refused("UTF-16, big end first", bytes: [0xFE, 0xFF, 0, 0x5B, 0, 0x5D], .unexpectedByte, at: 0),
        .refused("UTF-16, little end first", bytes: [0xFF, 0xFE, 0x5B, 0, 0x5D, 0], .unexpectedByte, at: 0),
        .refused("UTF-16 without a mark, big end first", bytes: [0, 0x5B, 0, 0x5D], .unexpectedByte, at: 0),
        .refused("UTF-16 without a mark, little end first", bytes: [0x5B, 0, 0x5D, 0], .unexpectedByte, at: 1),
        .refused("UTF-32, little end first", bytes: [0x5B, 0, 0, 0, 0x5D, 0, 0, 0], .unexpectedByte, at: 1),
        .refused("Latin-1 in a string", bytes: [0x5B, 0x22, 0xE9, 0x22, 0x5D], .invalidUTF8, at: 2),
        .refused("Japanese in another encoding", bytes: [0x5B, 0x22, 0x93, 0xFA, 0x22, 0x5D], .invalidUTF8, at: 2),
        .refused("lone continuation byte", bytes: [0x22, 0x81, 0x22], .invalidUTF8, at: 1),
        .refused("overlong solidus, two bytes", bytes: [0x22, 0xC0, 0xAF, 0x22], .invalidUTF8, at: 1),
        .refused("overlong solidus, three bytes", bytes: [0x22, 0xE0, 0x80, 0xAF, 0x22], .invalidUTF8, at: 1),
        .refused("overlong, six bytes", bytes: [0x22, 0xFC, 0x83, 0xBF, 0xBF, 0xBF, 0xBF, 0x22], .invalidUTF8, at: 1),
        .refused("overlong NUL", bytes: [0x22, 0xC0, 0x80, 0x22], .invalidUTF8, at: 1),
        .refused("surrogate in UTF-8", bytes: [0x22, 0xED, 0xA0, 0x80, 0x22], .invalidUTF8, at: 1),
        .refused("beyond U+10FFFF", bytes: [0x22, 0xF4, 0xBF, 0xBF, 0xBF, 0x22], .invalidUTF8, at: 1),
        .refused("truncated UTF-8", bytes: [0x22, 0x61, 0xE0, 0xFF, 0x22], .invalidUTF8, at: 2),
        .refused("byte 0xFF in a string", bytes: [0x22, 0xFF, 0x22], .invalidUTF8, at: 1),
    ]

    static let limits: [Sample] = [
        .refused("129 arrays in each other", nested(129, "[", "]"), .tooDeep, at: 128),
        .refused("500 arrays in each other", nested(500, "[", "]"), .tooDeep, at: 128),
        .refused("129 objects in each other", nested(129, #"{"":"#, "}", inside: "0"), .tooDeep, at: 128 * 4),
        .accepted("256 marks in a row in a key", #"{""# + marks(256) + #"":0}"#, as: #"{""# + marks(256) + #"":0}"#),
        .refused("257 marks in a row in a key", #"{""# + marks(257) + #"":0}"#, .tooManyMarks, at: 1),
        .refused("257 escaped marks in a key", #"{"x":{"a"# + escapedMarks(257) + #"":0}}"#, .tooManyMarks, at: 6),
        .accepted("256 marks in a row in a string", "\"" + marks(256) + "\"", as: "\"" + marks(256) + "\""),
        .refused("257 marks in a row in a string", "[\"" + marks(257) + "\"]", .tooManyMarks, at: 1),
        .refused("257 escaped marks in a string", "\"" + escapedMarks(257) + "\"", .tooManyMarks, at: 0),
    ]

    private static let digits = String(repeating: "123456789012345678901234567890", count: 10)

    private static func nested(_ count: Int, _ open: String, _ close: String, inside: String = "") -> String {
        String(repeating: open, count: count) + inside + String(repeating: close, count: count)
    }

    private static func marks(_ count: Int) -> String {
        "a" + String(String.UnicodeScalarView((0..<count).map { $0.isMultiple(of: 2) ? "\u{301}" : "\u{323}" }))
    }

    private static func escapedMarks(_ count: Int) -> String { String(repeating: #"\u0301"#, count: count) }
}
