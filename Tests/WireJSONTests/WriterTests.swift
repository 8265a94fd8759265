import Foundation
import Testing
import WireJSON

/// What the writer puts between and around values.
@Suite struct WriterTests {
    @Test func controlCharactersQuotesAndBackslashesAreEscaped() {
        let short: [UInt8: String] = [
            0x08: #"\b"#, 0x09: #"\t"#, 0x0A: #"\n"#, 0x0C: #"\f"#, 0x0D: #"\r"#, 0x22: #"\""#, 0x5C: #"\\"#,
        ]
        let hex = Array("0123456789abcdef")
        for byte in UInt8(0)..<0x80 {
            let text = String(Unicode.Scalar(byte))
            let escape = short[byte] ?? (byte < 0x20 ? "\\u00\(hex[Int(byte >> 4)])\(hex[Int(byte & 15)])" : text)
            #expect(JSONValue.string(text).description == "\"\(escape)\"")
        }
    }

    @Test func textOutsideOfASCIIIsWrittenAsItIs() {
        for text in ["é", "€", "🚢", "\u{7F}", "\u{80}", "\u{2028}", "\u{FEFF}", "\u{FFFF}", "\u{10FFFF}", "e\u{301}"] {
            #expect(JSONValue.string(text).jsonBytes() == Array("\"\(text)\"".utf8))
        }
    }

    @Test(arguments: ["\"", "\\", "\u{0}", "\u{1F}", "\n", "é", "🚢"])
    func escapeIsFoundAtEveryPlaceOfAWord(text: String) throws {
        for before in wordPlaces {
            for after in 0...9 {
                let whole = String(repeating: "h", count: before) + text + String(repeating: "ÿ", count: after) + text
                #expect(try readString(JSONValue.string(whole).jsonBytes()).utf8.elementsEqual(whole.utf8))
            }
        }
    }

    @Test func textThatIsNotKeptInSwiftsOwnStorageIsWritten() throws {
        let text = (NSString(string: "a\"é") as String) + String("1\"2".dropFirst())
        #expect(try readString(JSONValue.string(text).jsonBytes()) == text)
    }

    @Test func everyKindOfValueIsWrittenOnOneLine() throws {
        let bytes = try written(indentation: 0)
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == #"{"a\"b":[1,[],{},-2.50],"k":{"":"x\ny"},"t":true,"f":false,"n":null,"w":"a\u0000"}"#
        )
    }

    @Test func everyKindOfValueIsWrittenIndented() throws {
        let bytes = try written(indentation: 2)
        #expect(
            String(decoding: bytes, as: UTF8.self) == #"""
                {
                  "a\"b": [
                    1,
                    [],
                    {},
                    -2.50
                  ],
                  "k": {
                    "": "x\ny"
                  },
                  "t": true,
                  "f": false,
                  "n": null,
                  "w": "a\u0000"
                }
                """#
        )
    }

    private func written(indentation: Int) throws -> [UInt8] {
        let key: StaticString = "k"
        let word: StaticString = "t"
        var escaped: [UInt8] = []
        JSONWriter.escape("a", into: &escaped)
        JSONWriter.escape("\u{0}", into: &escaped)
        var writer = JSONWriter(indentation: indentation, capacity: 0)
        writer.beginObject()
        writer.key("a\"b" as String)
        writer.beginArray()
        writer.number(1)
        writer.beginArray()
        writer.endArray()
        writer.beginObject()
        writer.endObject()
        writer.number(try #require(try JSONValue(json: Array("[-2.50]".utf8)).arrayValue?.first?.numberValue))
        writer.endArray()
        writer.key(key)
        writer.beginObject()
        writer.key("" as String)
        writer.string("x\ny" as String)
        writer.endObject()
        writer.key(word)
        writer.bool(true)
        writer.key("f" as String)
        writer.bool(false)
        writer.key("n" as String)
        writer.null()
        writer.key("w" as String)
        writer.string(escaped: escaped)
        writer.endObject()
        return writer.bytes
    }

    @Test func fixedStringsAreWritten() {
        let word: StaticString = "mrkdwn"
        var writer = JSONWriter()
        writer.beginArray()
        writer.string(word)
        writer.string(word)
        writer.endArray()
        #expect(writer.bytes == Array(#"["mrkdwn","mrkdwn"]"#.utf8))
    }

    @Test func objectAroundAStringIsWrittenAtOneStrokeOnOneLineOnly() {
        var writer = JSONWriter()
        writer.beginArray()
        for text in ["a", "b"] {
            let isWritten = writer.object(opening: #"{"text":""#, escaped: Array(text.utf8), closing: #""}"#)
            #expect(isWritten)
        }
        writer.endArray()
        #expect(writer.bytes == Array(#"[{"text":"a"},{"text":"b"}]"#.utf8))
        var indented = JSONWriter(indentation: 2)
        let isWritten = indented.object(opening: #"{"text":""#, escaped: [], closing: #""}"#)
        #expect(!isWritten && indented.bytes.isEmpty)
    }

    @Test(arguments: [
        ("[]", "[]"), ("{}", "{}"), ("0", "0"), ("[[]]", "[\n   []\n]"), (#"{"a":{}}"#, "{\n   \"a\": {}\n}"),
        ("[[],[[1]],{}]", "[\n   [],\n   [\n      [\n         1\n      ]\n   ],\n   {}\n]"),
    ])
    func emptyArraysAndObjectsStayOnOneLine(text: String, indented: String) throws {
        let value = try JSONValue(json: Array(text.utf8))
        #expect(String(decoding: value.jsonBytes(indentation: 3), as: UTF8.self) == indented)
        #expect(value.description == text)
    }

    @Test func keysOfAValueAreSorted() {
        let value: JSONValue = ["b": 1, "a": ["z": 1, "": 2, "é": 3, "Z": 4], "B": 2, "aa": 3]
        #expect(value.description == #"{"B":2,"a":{"":2,"Z":4,"z":1,"é":3},"aa":3,"b":1}"#)
    }

    @Test func equalValuesAreWrittenAlikeInWhateverOrderTheyWereMade() {
        let keys = (0..<200).map { "key\($0)" }
        var forwards: [String: JSONValue] = [:]
        var backwards: [String: JSONValue] = [:]
        backwards.reserveCapacity(5000)
        for key in keys { forwards[key] = .string(key) }
        for key in keys.reversed() { backwards[key] = .string(key) }
        #expect(JSONValue.object(forwards) == .object(backwards))
        #expect(JSONValue.object(forwards).jsonBytes() == JSONValue.object(backwards).jsonBytes())
    }
}

extension JSONValue {
    /// The number, or `nil` where this is none.
    var numberValue: JSONNumber? {
        if case .number(let number) = self { number } else { nil }
    }
}
