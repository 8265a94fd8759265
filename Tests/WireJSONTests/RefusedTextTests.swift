import Testing
import WireJSON

/// Texts that no reader may accept (the class `n_` of the JSON Parsing Test Suite), with the place of the error.
@Suite struct RefusedTextTests {
    @Test(arguments: arrays + objects + numbers + literals)
    func whatIsNoJSONIsRefusedByReadingAndSkippingAlike(_ sample: Sample) {
        check(sample)
    }

    @Test(arguments: arrays + objects + numbers + literals)
    func foundationAgreesThatItIsNoJSON(_ sample: Sample) {
        #expect((foundationValue(sample.bytes) == nil) != sample.foundationDiffers)
    }

    static let arrays: [Sample] = [
        .refused("elements without a comma", "[1 true]", .unexpectedByte, at: 3),
        .refused("strings without a comma", #"["a" "b"]"#, .unexpectedByte, at: 5),
        .refused("array behind an element", "[3[4]]", .invalidNumber, at: 2),
        .refused("colon instead of a comma", #"["":1]"#, .unexpectedByte, at: 3),
        .refused("comma behind the array", "[1],", .trailingContent, at: 3),
        .refused("two commas behind the array", "[1],,", .trailingContent, at: 3),
        .refused("comma before the first element", "[,1]", .unexpectedByte, at: 1),
        .refused("two commas", "[1,,2]", .unexpectedByte, at: 3),
        .refused("trailing comma", #"["a",]"#, .unexpectedByte, at: 5, differs: true),
        .refused("two trailing commas", "[1,,]", .unexpectedByte, at: 3),
        .refused("comma alone", "[,]", .unexpectedByte, at: 1),
        .refused("minus alone", "[-]", .invalidNumber, at: 2),
        .refused("space and comma", "[   , 1]", .unexpectedByte, at: 4),
        .refused("two closing brackets", "[7]]", .trailingContent, at: 3),
        .refused("closed by a brace", "[1}", .unexpectedByte, at: 2),
        .refused("closed by a brace behind a space", "[1 }", .unexpectedByte, at: 3),
        .refused("unclosed", "[1", .unexpectedEnd, at: 2),
        .refused("unclosed behind a comma", "[1,", .unexpectedEnd, at: 3),
        .refused("unclosed with a string", #"["a""#, .unexpectedEnd, at: 4),
        .refused("unclosed with line feeds", "[\"a\",\n4\n,1", .unexpectedEnd, at: 10),
        .refused("unclosed with an object", "[{}", .unexpectedEnd, at: 3),
        .refused("inner array unclosed", "[[1]", .unexpectedEnd, at: 4),
        .refused("star", "[*]", .unexpectedByte, at: 1),
        .refused("word", "[inner]", .unexpectedByte, at: 1),
        .refused("form feed", "[\u{C}]", .unexpectedByte, at: 1),
        .refused("vertical tab in front of a string", "[\u{B}\"a\"]", .unexpectedByte, at: 1),
        .refused("NUL in an array", "[\u{0}]", .unexpectedByte, at: 1),
        .refused("no-break space", "[\u{A0}]", .unexpectedByte, at: 1),
        .refused("invalid UTF-8 outside of a string", bytes: [0x5B, 0xFF, 0x5D], .unexpectedByte, at: 1),
        .refused("letter outside of ASCII", "[é]", .unexpectedByte, at: 1),
    ]

    static let objects: [Sample] = [
        .refused("comma instead of a colon", #"{"x", null}"#, .unexpectedByte, at: 4),
        .refused("equals sign instead of a colon", #"{"x"=1}"#, .unexpectedByte, at: 4),
        .refused("two colons", #"{"x"::1}"#, .unexpectedByte, at: 5),
        .refused("no colon", #"{"x" 1}"#, .unexpectedByte, at: 5),
        .refused("no value", #"{"x":}"#, .unexpectedByte, at: 5),
        .refused("no value, unclosed", #"{"x":"#, .unexpectedEnd, at: 5),
        .refused("key alone", #"{"x"}"#, .unexpectedByte, at: 4),
        .refused("key alone, unclosed", #"{"x""#, .unexpectedEnd, at: 4),
        .refused("bracket instead of a key", #"{["x"]}"#, .unexpectedByte, at: 1),
        .refused("number as a key", "{1:1}", .unexpectedByte, at: 1),
        .refused("null as a key", "{null:null}", .unexpectedByte, at: 1),
        .refused("key without quotes", "{page:1}", .unexpectedByte, at: 1),
        .refused("key in single quotes", "{'a':0}", .unexpectedByte, at: 1),
        .refused("emoji as a key", "{🚢}", .unexpectedByte, at: 1),
        .refused("comma before the first key", #"{,"a":1}"#, .unexpectedByte, at: 1),
        .refused("trailing comma", #"{"id":0,}"#, .unexpectedByte, at: 8, differs: true),
        .refused("many trailing commas", #"{"id":0,,,}"#, .unexpectedByte, at: 8),
        .refused("two commas", #"{"a":0,,"b":1}"#, .unexpectedByte, at: 7),
        .refused("members without a comma", #"{"a":"b" "c":1}"#, .unexpectedByte, at: 9),
        .refused("comment behind the object", #"{"a":"b"}/**/"#, .trailingContent, at: 9),
        .refused("line comment behind the object", #"{"a":"b"}//"#, .trailingContent, at: 9),
        .refused("hash behind the object", #"{"a":"b"}#"#, .trailingContent, at: 9),
        .refused("comment in the object", #"{"a":/*b*/1}"#, .unexpectedByte, at: 5),
        .refused("value that begins a string and no more", #"{"a":"b"#, .unexpectedEnd, at: 7),
        .refused("text behind a value", #"{"a":"a" 123}"#, .unexpectedByte, at: 9),
        .refused("closed by a bracket", #"{"a":true]"#, .unexpectedByte, at: 9),
        .refused("two closing braces", "{}}", .trailingContent, at: 2),
        .refused("opening brace alone", "{", .unexpectedEnd, at: 1),
        .refused("closing brace alone", "}", .unexpectedByte, at: 0),
    ]

    static let numbers: [Sample] = [
        .refused("two signs", "[++1]", .unexpectedByte, at: 1),
        .refused("plus", "[+1]", .unexpectedByte, at: 1),
        .refused("minus and a space", "[- 1]", .invalidNumber, at: 2),
        .refused("two minuses", "[--1]", .invalidNumber, at: 2),
        .refused("minus and a letter", "[-x]", .invalidNumber, at: 2),
        .refused("minus at the end", "-", .unexpectedEnd, at: 1),
        .refused("leading zero", "[012]", .invalidNumber, at: 2),
        .refused("negative leading zero", "[-012]", .invalidNumber, at: 3),
        .refused("zeros", "00", .invalidNumber, at: 1),
        .refused("point in front", "[.5]", .unexpectedByte, at: 1),
        .refused("minus and a point", "[-.5]", .invalidNumber, at: 2),
        .refused("point behind", "[1.]", .invalidNumber, at: 3),
        .refused("point at the end", "0.", .unexpectedEnd, at: 2),
        .refused("point and an exponent", "[1.e3]", .invalidNumber, at: 3),
        .refused("two points", "[0.1.2]", .invalidNumber, at: 4),
        .refused("exponent without digits", "[1e]", .invalidNumber, at: 3),
        .refused("exponent at the end", "1E", .unexpectedEnd, at: 2),
        .refused("exponent with a sign only", "[1e+]", .invalidNumber, at: 4),
        .refused("exponent with two signs", "[1e+-2]", .invalidNumber, at: 4),
        .refused("exponent twice", "[1eE2]", .invalidNumber, at: 3),
        .refused("exponent with a fraction", "[1e1.5]", .invalidNumber, at: 4),
        .refused("exponent alone", "[e1]", .unexpectedByte, at: 1),
        .refused("hexadecimal", "[0x42]", .invalidNumber, at: 2),
        .refused("digits and letters", "[1a]", .invalidNumber, at: 2),
        .refused("space between digits", "[1 000]", .unexpectedByte, at: 3),
        .refused("separator between digits", "[1_000]", .invalidNumber, at: 2),
        .refused("Infinity", "[Infinity]", .unexpectedByte, at: 1),
        .refused("negative Infinity", "[-Infinity]", .invalidNumber, at: 2),
        .refused("NaN", "[NaN]", .unexpectedByte, at: 1),
        .refused("negative NaN", "[-NaN]", .invalidNumber, at: 2),
        .refused("full-width digit", "[１]", .unexpectedByte, at: 1),
        .refused("full-width digit behind a digit", "[1１]", .invalidNumber, at: 2),
        .refused("NUL behind a digit", "[1\u{0}]", .invalidNumber, at: 2),
        .refused("form feed behind a digit", "[1\u{C}]", .invalidNumber, at: 2),
        .refused("quote behind a digit", "[1\"\"]", .invalidNumber, at: 2),
        .refused("byte behind a digit that is no UTF-8", bytes: [0x31, 0xE5], .invalidNumber, at: 1),
        .refused("expression", "[1+2]", .invalidNumber, at: 2),
    ]

    static let literals: [Sample] = [
        .refused("true, cut", "[tru]", .unexpectedByte, at: 4),
        .refused("true, cut by the end", "tru", .unexpectedEnd, at: 3),
        .refused("false, cut", "[fals]", .unexpectedByte, at: 5),
        .refused("false, cut by the end", "fa", .unexpectedEnd, at: 2),
        .refused("null, cut", "[nul]", .unexpectedByte, at: 4),
        .refused("null, cut by the end", "n", .unexpectedEnd, at: 1),
        .refused("capital true", "[True]", .unexpectedByte, at: 1),
        .refused("capitals in true", "[tRUE]", .unexpectedByte, at: 2),
        .refused("capital false", "[FALSE]", .unexpectedByte, at: 1),
        .refused("None", "[None]", .unexpectedByte, at: 1),
        .refused("nil", "[nil]", .unexpectedByte, at: 2),
        .refused("undefined", "[undefined]", .unexpectedByte, at: 1),
        .refused("letters behind true", "[truex]", .unexpectedByte, at: 5),
        .refused("two literals", "truefalse", .trailingContent, at: 4),
        .refused("null and NUL", "null\u{0}", .trailingContent, at: 4),
    ]
}
