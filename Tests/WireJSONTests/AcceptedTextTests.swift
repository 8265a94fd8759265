import Testing
import WireJSON

/// JSON texts that every reader must accept (the class `y_` of the JSON Parsing Test Suite).
@Suite struct AcceptedTextTests {
    @Test(arguments: arrays + objects + strings + numbers + structure)
    func whatIsJSONIsReadAndSkippedAlike(_ sample: Sample) {
        check(sample)
    }

    @Test(arguments: arrays + objects + strings + numbers + structure)
    func foundationAgreesThatItIsJSON(_ sample: Sample) {
        #expect((foundationValue(sample.bytes) != nil) != sample.foundationDiffers)
    }

    static let arrays: [Sample] = [
        .accepted("empty array", "[]", as: "[]"),
        .accepted("empty array with a space", "[ ]", as: "[]"),
        .accepted("empty string in an array", #"[""]"#, as: #"[""]"#),
        .accepted("arrays in an array", "[[ ] , [[]]]", as: "[[],[[]]]"),
        .accepted("every kind of value", #"[null,1,"two",{},[],true,false]"#, as: #"[null,1,"two",{},[],true,false]"#),
        .accepted("line feed between elements", "[1\n,\n2]", as: "[1,2]"),
        .accepted("space before an array", "  [7]", as: "[7]"),
        .accepted("space behind an array", "[7]  ", as: "[7]"),
        .accepted("several nulls", "[null,null , null]", as: "[null,null,null]"),
        .accepted("128 arrays in each other", brackets(128), as: brackets(128)),
    ]

    static let objects: [Sample] = [
        .accepted("empty object", "{}", as: "{}"),
        .accepted("empty object with white space", "{\t\r\n }", as: "{}"),
        .accepted("one member", #"{"page":"1"}"#, as: #"{"page":"1"}"#),
        .accepted(
            "white space everywhere",
            "\t{ \"a\" \n:\r\n[ 1 , 2 ] , \"b\" : { } } \n",
            as: #"{"a":[1,2],"b":{}}"#
        ),
        .accepted("duplicate key", #"{"a":1,"b":0,"a":2}"#, as: #"{"a":2,"b":0}"#),
        .accepted("duplicate key and value", #"{"a":1,"a":1}"#, as: #"{"a":1}"#),
        .accepted("empty key", #"{"":0}"#, as: #"{"":0}"#),
        .accepted("escaped NUL in a key", #"{"a\u0000b":0}"#, as: #"{"a\u0000b":0}"#),
        .accepted("escaped quote in a key", #"{"a\"b":0}"#, as: #"{"a\"b":0}"#),
        .accepted("key that is written with escapes", #"{"\u0070age":0}"#, as: #"{"page":0}"#),
        .accepted("the same key in both ways", #"{"page":0,"\u0070age":1}"#, as: #"{"page":1}"#),
        .accepted("non-ASCII key", #"{"Straße":"ß"}"#, as: #"{"Straße":"ß"}"#),
        .accepted("extreme numbers", #"{"min":-1.0e+28,"max":1.0e+28}"#, as: #"{"max":1.0e+28,"min":-1.0e+28}"#),
        .accepted("objects in objects", #"{"a":{"b":{"c":{}}}}"#, as: #"{"a":{"b":{"c":{}}}}"#),
        .accepted("brackets and commas in a key", #"{"]},:[{":0}"#, as: #"{"]},:[{":0}"#),
        .accepted("long key", #"{""# + long + #"":""# + long + #""}"#, as: #"{""# + long + #"":""# + long + #""}"#),
        .accepted("long non-ASCII key", #"{""# + thai + #"":0}"#, as: #"{""# + thai + #"":0}"#),
    ]

    static let strings: [Sample] = [
        .accepted("empty string", #""""#, as: #""""#),
        .accepted("one space", #"[" "]"#, as: #"[" "]"#),
        .accepted("every short escape", #""\"\\\/\b\f\n\r\t""#, as: #""\"\\/\b\f\n\r\t""#),
        .accepted("escaped letters in both cases", #""\u004A\u004a\u006f\u006F""#, as: #""JJoo""#),
        .accepted("escaped control character", #""\u0012""#, as: #""\u0012""#),
        .accepted("escaped NUL", #""\u0000""#, as: #""\u0000""#),
        .accepted("escaped escape", #""\\u0041\\n""#, as: #""\\u0041\\n""#),
        .accepted("escaped two-byte scalar", #""\u00e9""#, as: #""é""#),
        .accepted("escaped three-byte scalar", #""\u20AC""#, as: #""€""#),
        .accepted("surrogate pair", #""\uD83D\uDEA2""#, as: #""🚢""#),
        .accepted("surrogate pair, lower case", #""\ud83d\udea2!""#, as: #""🚢!""#),
        .accepted("two surrogate pairs", #""\uD834\uDD1E\uD83D\uDEA2""#, as: #""𝄞🚢""#),
        .accepted("last scalar, escaped", #""\uDBFF\uDFFF""#, as: "\"\u{10FFFF}\""),
        .accepted("first scalar of the supplement, escaped", #""\uD800\uDC00""#, as: "\"\u{10000}\""),
        .accepted("last scalar, as it is", "\"\u{10FFFF}\"", as: "\"\u{10FFFF}\""),
        .accepted("noncharacter U+FFFF", "\"\u{FFFF}\"", as: "\"\u{FFFF}\""),
        .accepted("noncharacter U+FFFF, escaped", #""\uFFFF""#, as: "\"\u{FFFF}\""),
        .accepted("noncharacter U+1FFFE, escaped", #""\uD83F\uDFFE""#, as: "\"\u{1FFFE}\""),
        .accepted("DEL as it is", "\"a\u{7F}b\"", as: "\"a\u{7F}b\""),
        .accepted("DEL, escaped", #""\u007F""#, as: "\"\u{7F}\""),
        .accepted("line separators as they are", "\"\u{2028}\u{2029}\"", as: "\"\u{2028}\u{2029}\""),
        .accepted("line separators, escaped", #""\u2028\u2029""#, as: "\"\u{2028}\u{2029}\""),
        .accepted("byte order mark in a string", "\"\u{FEFF}\"", as: "\"\u{FEFF}\""),
        .accepted("zero width space, escaped", #""\u200B""#, as: "\"\u{200B}\""),
        .accepted("object replacement, escaped", #""\uFFFC""#, as: "\"\u{FFFC}\""),
        .accepted("no-break space in a string", "\"\u{A0}\"", as: "\"\u{A0}\""),
        .accepted("UTF-8 of two, three and four bytes", #""é€🚢""#, as: #""é€🚢""#),
        .accepted("combining mark", "\"e\u{301}\"", as: "\"e\u{301}\""),
        .accepted("comment signs in a string", #""a/*b*/c//d#e""#, as: #""a/*b*/c//d#e""#),
        .accepted("brackets in a string", #""[{,:}]""#, as: #""[{,:}]""#),
        .accepted("words in a string", #"["true","null","1"]"#, as: #"["true","null","1"]"#),
        .accepted("HTML in a string", #""<script>&amp;'""#, as: #""<script>&amp;'""#),
        .accepted("solidus, escaped and not", #""a/b\/c""#, as: #""a/b/c""#),
        .accepted("string that ends in a backslash", #""C:\\""#, as: #""C:\\""#),
        .accepted("wrapped JSON", #""{\"page\":[\"1\"]}""#, as: #""{\"page\":[\"1\"]}""#),
    ]

    static let numbers: [Sample] = [
        .accepted("zero", "0", as: "0"),
        .accepted("negative zero", "[-0]", as: "[-0]"),
        .accepted("negative zero with a fraction", "[-0.0]", as: "[-0.0]"),
        .accepted("integer", "[42]", as: "[42]"),
        .accepted("negative integer", "[-123]", as: "[-123]"),
        .accepted("negative one", "-1", as: "-1"),
        .accepted("fraction", "[0.25]", as: "[0.25]"),
        .accepted("fraction with trailing zeros", "[1.500]", as: "[1.500]"),
        .accepted("epoch seconds", "[1589077890.53]", as: "[1589077890.53]"),
        .accepted("exponent", "[1e3]", as: "[1e3]"),
        .accepted("exponent, capital", "[1E3]", as: "[1E3]"),
        .accepted("exponent with plus", "[1e+3]", as: "[1e+3]"),
        .accepted("exponent with minus", "[1E-3]", as: "[1E-3]"),
        .accepted("exponent with leading zeros", "[1e-003]", as: "[1e-003]"),
        .accepted("fraction and exponent", "[12.75e2]", as: "[12.75e2]"),
        .accepted("zero with an exponent", "[0e1,0E+1,-0e-1]", as: "[0e1,0E+1,-0e-1]"),
        .accepted("small fraction", "[-0.0000000000000000001]", as: "[-0.0000000000000000001]"),
        .accepted("space behind a number", "[7 ]", as: "[7]"),
        .accepted("number before a tab and a return", "[7\t\r]", as: "[7]"),
        .accepted(
            "largest 64-bit integers",
            "[-9223372036854775808,18446744073709551615]",
            as: "[-9223372036854775808,18446744073709551615]"
        ),
    ]

    static let structure: [Sample] = [
        .accepted("lonely true", "true", as: "true"),
        .accepted("lonely false", "false", as: "false"),
        .accepted("lonely null", "null", as: "null"),
        .accepted("lonely integer", "15", as: "15"),
        .accepted("lonely string", #""text""#, as: #""text""#),
        .accepted("white space around a lonely value", "\r\n\t true \t\r\n", as: "true"),
        .accepted("line feed at the end", "[1]\n", as: "[1]"),
        .accepted("true in an array", "[true]", as: "[true]"),
        .accepted("much white space", String(repeating: " \n\t\r", count: 50) + "{}", as: "{}"),
    ]

    private static let long = String(repeating: "0123456789abcdef", count: 40)
    private static let thai = String(repeating: "ที่นี่ทั้งหมด", count: 60)

    private static func brackets(_ count: Int) -> String {
        String(repeating: "[", count: count) + String(repeating: "]", count: count)
    }
}
