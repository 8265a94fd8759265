import Testing
import WireJSON

/// Where errors are, in offsets, lines, columns and paths.
@Suite struct ErrorPlaceTests {
    @Test func placeIsToldInWords() {
        let place = location(24, in: "{\n  \"page\": [\n    \"1\",\n    x]}")
        #expect(place == JSONLocation(offset: 24, line: 4, column: 2, path: "$.page[1]"))
        #expect(place.description == "line 4, column 2 (byte offset 24, path $.page[1])")
    }

    @Test(arguments: [
        ("\n\n", 2, 3, 1), ("a\nb", 1, 1, 2), ("a\nb", 2, 2, 1), ("a\r\nb", 3, 2, 1), ("éa", 2, 1, 3), ("", 0, 1, 1),
        ("ab", 9, 1, 3), ("ab", -1, 1, 1),
    ])
    func linesEndAtLineFeedsAndColumnsAreBytes(text: String, offset: Int, line: Int, column: Int) {
        let place = location(offset, in: text)
        #expect((place.line, place.column) == (line, column))
        #expect((0...text.utf8.count).contains(place.offset))
    }

    @Test(arguments: [
        ("", "$"),
        ("?", "$"),
        ("[?", "$[0]"),
        ("[1, ?", "$[1]"),
        ("[1, 2 ?", "$[1]"),
        ("[[], {}, [0, ?", "$[2][1]"),
        ("[]?", "$"),
        ("{?", "$"),
        (#"{"page"?"#, "$.page"),
        (#"{"page":?"#, "$.page"),
        (#"{"page":"1"?"#, "$.page"),
        (#"{"page":"1",?"#, "$"),
        (#"{"a":{"b":{}},"c":[{"d":?"#, "$.c[0].d"),
        (#"{"a":["x","y"],"b":?"#, "$.b"),
        (#"{"a":"],[{","b":?"#, "$.b"),
        (#"{"a":"\"","b":?"#, "$.b"),
        (#"{"a":"b","c" "d":?"#, "$.c"),
        (#"{"a_1":{"1a":?"#, "$.a_1.1a"),
        (#"{"detail-type":?"#, #"$["detail-type"]"#),
        (#"{"aws:tag/name":[?"#, #"$["aws:tag/name"][0]"#),
        (#"{"":?"#, #"$[""]"#),
        (#"{"a.b":{"c d":?"#, #"$["a.b"]["c d"]"#),
        (#"{"say \"hi\"\n":?"#, #"$["say \"hi\"\n"]"#),
        (#"{"\u0070age":?"#, "$.page"),
        (#"{"Straße":?"#, #"$["Straße"]"#),
        (#"{"a":1}]]}}?"#, "$"),
        (#",,?"#, "$"),
    ])
    func pathNamesWhatIsOpen(text: String, path: String) throws {
        let offset = try #require(text.contains("?") ? Array(text.utf8).firstIndex(of: 0x3F) : 0)
        #expect(location(offset, in: text).path == path)
    }

    @Test(arguments: [
        (#"{"a":"te"#, "\t", #"xt"}"#, "$.a"), (#"{"a":1,"ke"#, "\t", #"y":2}"#, "$"),
        (#"["x", "te"#, "\t", #"xt"]"#, "$[1]"),
    ])
    func pathOfAPlaceInsideAStringIsThatOfTheString(before: String, byte: String, after: String, path: String) throws {
        let text = before + byte + after
        let error = try #require(failure(Array(text.utf8)))
        #expect(error.offset == before.utf8.count)
        #expect(location(error.offset, in: text).path == path)
    }

    @Test func pathOfAValueThatBeginsLaterIsItsOwn() throws {
        let text = "{\"a\":[1]}\n{\"b\":\n  [true,\n   x]}\n"
        let bytes = Array(text.utf8)
        let start = 10
        #expect(
            try secondValueFailure(in: bytes, from: start) == JSONError(.unexpectedByte, at: 28, expected: "a value")
        )
        let place = location(28, in: text, valueAt: start, prefix: "$[1]")
        #expect(place == JSONLocation(offset: 28, line: 4, column: 4, path: "$[1].b[1]"))
        #expect(location(5, in: text, valueAt: start).path == "$")
    }

    private func secondValueFailure(in bytes: [UInt8], from start: Int) throws -> JSONError? {
        var reader = unsafe JSONReader(bytes.span.bytes)
        try reader.skipValue()
        reader.skipWhitespace()
        #expect(reader.index == start)
        do throws(JSONError) {
            try reader.skipValue()
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        ("", "the input ends where a value was expected"),
        ("[1", "the input ends where ',' or ']' was expected"),
        ("[x]", "found 'x', expected a value"),
        ("[\u{1}]", "found the byte 0x01, expected a value"),
        ("[ÿ]", "found the byte 0xC3, expected a value"),
        ("{\u{7F}}", "found the byte 0x7F, expected a key in double quotes"),
        ("{} x", "found 'x', expected the end of the input"),
        ("[1.]", "found ']' in a number, expected a digit after '.'"),
        ("1.", "the input ends where a digit after '.' was expected"),
        (#"["\x"]"#, #"found an escape that JSON does not have, expected one of \" \\ \/ \b \f \n \r \t \uXXXX"#),
        ("[\"\n\"]", "found the byte 0x0A inside a string, expected it to be escaped"),
    ])
    func messageNamesWhatWasFoundAndWhatWasExpected(text: String, message: String) throws {
        let bytes = Array(text.utf8)
        let error = try #require(failure(bytes))
        #expect(unsafe error.message(in: bytes.span.bytes) == message)
    }

    @Test func messagesOfLimitsNameThem() throws {
        let deep = [UInt8](repeating: 0x5B, count: 200)
        #expect(
            unsafe try #require(failure(deep)).message(in: deep.span.bytes)
                == "found more nested arrays and objects than 128, expected a value that is not nested"
        )
        let marks = Array((#"{""# + String(repeating: "\u{301}", count: 300) + #"":0}"#).utf8)
        #expect(
            unsafe try #require(failure(marks)).message(in: marks.span.bytes)
                == "found a text with more combining marks than can be compared, expected a text with at most 256 in a row"
        )
        let latin: [UInt8] = [0x22, 0xE9, 0x22]
        #expect(
            unsafe try #require(failure(latin)).message(in: latin.span.bytes)
                == "found the byte 0xE9, which is not UTF-8, expected UTF-8"
        )
        let error = JSONError(.unexpectedByte, at: 3, expected: "a value")
        #expect(unsafe error.message(in: latin.span.bytes) == "found the end of the input, expected a value")
    }
}
