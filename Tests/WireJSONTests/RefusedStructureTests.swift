import Testing
import WireJSON

/// Strings and whole texts that no reader may accept, with the place of the error.
@Suite struct RefusedStructureTests {
    @Test(arguments: strings + structure)
    func whatIsNoJSONIsRefusedByReadingAndSkippingAlike(_ sample: Sample) {
        check(sample)
    }

    @Test(arguments: strings + structure)
    func foundationAgreesThatItIsNoJSON(_ sample: Sample) {
        #expect((foundationValue(sample.bytes) == nil) != sample.foundationDiffers)
    }

    static let strings: [Sample] = [
        .refused("quote alone", #"""#, .unexpectedEnd, at: 1),
        .refused("unclosed string", #"["page"#, .unexpectedEnd, at: 6),
        .refused("unclosed string of eight bytes", #""12345678"#, .unexpectedEnd, at: 9),
        .refused("unclosed behind a backslash", #"["\"#, .unexpectedEnd, at: 3),
        .refused("backslash before the closing quote", #"["\"]"#, .unexpectedEnd, at: 5),
        .refused("three backslashes and a quote", #"["\\\"]"#, .unexpectedEnd, at: 7),
        .refused("escape that JSON does not have", #"["\a"]"#, .invalidEscape, at: 2),
        .refused("escape of a line", "[\"\\\n\"]", .invalidEscape, at: 2),
        .refused("escape of an apostrophe", #"["\'"]"#, .invalidEscape, at: 2),
        .refused("hexadecimal escape", #"["\x41"]"#, .invalidEscape, at: 2),
        .refused("octal escape", #"["\0"]"#, .invalidEscape, at: 2),
        .refused("escape of NUL", "[\"\\\u{0}\"]", .invalidEscape, at: 2),
        .refused("escape of an emoji", #"["\🚢"]"#, .invalidEscape, at: 2),
        .refused("capital u", #"["\U0041"]"#, .invalidEscape, at: 2),
        .refused("u without digits", #"["\u"]"#, .invalidEscape, at: 2),
        .refused("u with one digit", #"["\u0"]"#, .invalidEscape, at: 2),
        .refused("u with three digits", #"["\u123"]"#, .invalidEscape, at: 2),
        .refused("u with a letter that is no digit", #"["\u00G0"]"#, .invalidEscape, at: 2),
        .refused("u with a sign", #"["\u+041"]"#, .invalidEscape, at: 2),
        .refused("u with a space", #"["\u 041"]"#, .invalidEscape, at: 2),
        .refused("u with a full-width digit", "[\"\\u004１\"]", .invalidEscape, at: 2),
        .refused("u in braces", #"["\u{41}"]"#, .invalidEscape, at: 2),
        .refused("u cut by the end", #"["\u00"#, .unexpectedEnd, at: 6),
        .refused("high surrogate and u without digits", #"["\uD834\uDd"]"#, .invalidEscape, at: 8),
        .refused("high surrogate and a wrong escape", #"["\uD800\x"]"#, .invalidEscape, at: 8),
        .refused("high surrogate and a cut escape", #"["\uD800\"]"#, .unexpectedEnd, at: 11),
        .refused("tab in a string", "[\"\t\"]", .controlCharacter, at: 2),
        .refused("line feed in a string", "[\"new\nline\"]", .controlCharacter, at: 5),
        .refused("NUL in a string", "[\"a\u{0}a\"]", .controlCharacter, at: 3),
        .refused("unit separator in a string", "[\"\u{1F}\"]", .controlCharacter, at: 2),
        .refused("tab in a key", "{\"a\tb\":0}", .controlCharacter, at: 3),
        .refused("single quotes", "['a']", .unexpectedByte, at: 1),
        .refused("typographic quotes", "[“a”]", .unexpectedByte, at: 1),
        .refused("text without quotes", "page", .unexpectedByte, at: 0),
        .refused("escape without quotes", #"[\n]"#, .unexpectedByte, at: 1),
        .refused("escaped space without quotes", #"[\u0020"a"]"#, .unexpectedByte, at: 1),
        .refused("text behind a string", #""a"b"#, .trailingContent, at: 3),
        .refused("invalid UTF-8 in a key", bytes: [0x7B, 0x22, 0xB9, 0x22, 0x3A, 0x30, 0x7D], .invalidUTF8, at: 2),
        .refused("invalid UTF-8 behind an escape", bytes: [0x22, 0x5C, 0x6E, 0xE5, 0x22], .invalidUTF8, at: 3),
        .refused("invalid UTF-8 behind a backslash", bytes: [0x22, 0x5C, 0xE5, 0x22], .invalidEscape, at: 1),
        .refused("invalid UTF-8 in an escape", bytes: [0x22, 0x5C, 0x75, 0xE5, 0x22], .invalidEscape, at: 1),
    ]

    static let structure: [Sample] = [
        .refused("nothing", "", .unexpectedEnd, at: 0),
        .refused("white space only", " \n\t\r", .unexpectedEnd, at: 4),
        .refused("NUL", "\u{0}", .unexpectedByte, at: 0),
        .refused("byte order mark alone", "\u{FEFF}", .unexpectedByte, at: 0),
        .refused("half a byte order mark", bytes: [0xEF, 0xBB, 0x7B, 0x7D], .unexpectedByte, at: 0),
        .refused("word joiner in front", "\u{2060}[]", .unexpectedByte, at: 0),
        .refused("NUL behind the value", "[]\u{0}", .trailingContent, at: 2),
        .refused("NUL behind white space", "{} \u{0}", .trailingContent, at: 3),
        .refused("two values", "{} []", .trailingContent, at: 3),
        .refused("two objects", #"{"a":1}{"b":2}"#, .trailingContent, at: 7),
        .refused("two numbers", "1 2", .trailingContent, at: 2),
        .refused("bracket behind the value", "[1]x", .trailingContent, at: 3),
        .refused("closing bracket alone", "]", .unexpectedByte, at: 0),
        .refused("comma alone", ",", .unexpectedByte, at: 0),
        .refused("colon alone", ":", .unexpectedByte, at: 0),
        .refused("angle brackets", "<.>", .unexpectedByte, at: 0),
        .refused("markup", "<html></html>", .unexpectedByte, at: 0),
        .refused("opening bracket and brace", "[{", .unexpectedEnd, at: 2),
        .refused("opening brace and bracket", "{[", .unexpectedByte, at: 1),
        .refused("open array and key", #"["a":"#, .unexpectedByte, at: 4),
        .refused("comment in front", "/* a */ {}", .unexpectedByte, at: 0),
        .refused("line comment in an array", "[1 // one\n]", .unexpectedByte, at: 3),
        .refused("hash in front", "#{}", .unexpectedByte, at: 0),
        .refused("semicolon behind", "{};", .trailingContent, at: 2),
        .refused("function call", "callback({})", .unexpectedByte, at: 0),
        .refused("guard against scripts", ")]}',\n{}", .unexpectedByte, at: 0),
        .refused("next line as white space", "[\u{85}]", .unexpectedByte, at: 1),
        .refused("line separator as white space", "[\u{2028}]", .unexpectedByte, at: 1),
        .refused("form feed behind the value", "[]\u{C}", .trailingContent, at: 2),
        .refused("100,000 open arrays", String(repeating: "[", count: 100_000), .tooDeep, at: 128),
        .refused("50,000 open objects", String(repeating: #"{"":"#, count: 50_000), .tooDeep, at: 512),
        .refused("50,000 open arrays and objects", String(repeating: #"[{"":"#, count: 50_000), .tooDeep, at: 320),
    ]
}
