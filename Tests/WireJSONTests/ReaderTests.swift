import Testing
import WireJSON

/// What a caller who asks for a kind of value is told, and how a reader keeps to its part of the bytes.
@Suite struct ReaderTests {
    @Test func documentedUseReadsOneKeyAndSkipsTheOthers() throws {
        let bytes = Array(#" {"a":[{}], "page" : "2" ,"b":null} "#.utf8)
        var reader = unsafe JSONReader(bytes.span.bytes)
        var page = ""
        try reader.beginObject()
        while let key = try reader.nextKey() {
            if reader.isKey(key, "page") { page = try reader.readString() } else { try reader.skipValue() }
        }
        try reader.finish()
        #expect(page == "2")
    }

    @Test func literalsAreRead() throws {
        let bytes = Array("[ true , false , null ]".utf8)
        var reader = unsafe JSONReader(bytes.span.bytes)
        var read: [Bool] = []
        try reader.beginArray()
        for _ in 0..<2 where try reader.nextElement() { read.append(try reader.readBool()) }
        #expect(read == [true, false])
        let third = try reader.nextElement()
        #expect(third)
        try reader.readNull()
        let fourth = try reader.nextElement()
        #expect(!fourth)
        try reader.finish()
    }

    @Test func nextTokenIsSeenAndLeftUnread() {
        let bytes = Array("\t x".utf8)
        var reader = unsafe JSONReader(bytes.span.bytes)
        let first = reader.peek()
        let again = reader.peek()
        let index = reader.index
        #expect(first == 0x78 && again == 0x78 && index == 2)
    }

    @Test(arguments: ["1", "true", #""a""#, "[]", "{}", "null", "x", ""])
    func askingForAnotherKindIsAnErrorAtTheToken(text: String) {
        let kinds: [(String, String, (inout JSONReader) throws(JSONError) -> Void)] = [
            ("1", "a number", { (reader: inout JSONReader) throws(JSONError) in _ = try reader.readNumber() }),
            ("true", "true or false", { (reader: inout JSONReader) throws(JSONError) in _ = try reader.readBool() }),
            (#""a""#, "a string", { (reader: inout JSONReader) throws(JSONError) in _ = try reader.readString() }),
            ("[]", "an array", { (reader: inout JSONReader) throws(JSONError) in try reader.beginArray() }),
            ("{}", "an object", { (reader: inout JSONReader) throws(JSONError) in try reader.beginObject() }),
            ("null", "null", { (reader: inout JSONReader) throws(JSONError) in try reader.readNull() }),
        ]
        let bytes = Array("  \(text)".utf8)
        for (own, expected, read) in kinds where own != text {
            var reader = unsafe JSONReader(bytes.span.bytes)
            let code: JSONError.Code = text.isEmpty ? .unexpectedEnd : .unexpectedByte
            do throws(JSONError) {
                try read(&reader)
                Issue.record("\(text) was read as \(expected)")
            } catch {
                #expect(error == JSONError(code, at: 2, expected: expected))
            }
        }
    }

    /// A part of the bytes is read as if nothing stood behind it, wherever its words end.
    @Test(arguments: [
        #""0123456789""#, #"{"key":"0123456789"}"#, "[true,false,null]", "-1234567.25e+10", #""\u0041\uD83D\uDEA2""#,
        #"["é€🚢é€🚢"]"#, "{ }",
    ])
    func nothingIsReadBehindTheEndOfAPart(text: String) {
        let content = Array(text.utf8)
        for before in 0...9 {
            let bytes = Array(repeating: 0x31, count: before) + content + Array(#"","0":{}]]1234567"#.utf8)
            for length in 0...content.count {
                let part = before..<(before + length)
                let alone = failure(Array(content[..<length]))
                let inside = unsafe skipFailure(in: bytes.span.bytes, part)
                #expect(inside?.code == alone?.code)
                #expect(inside?.offset == (alone?.offset).map { $0 + before })
            }
        }
    }

    private func skipFailure(in bytes: RawSpan, _ part: Range<Int>) -> JSONError? {
        do throws(JSONError) {
            var reader = JSONReader(bytes, in: part)
            try reader.skipValue()
            try reader.finish()
            return nil
        } catch {
            return error
        }
    }

    @Test func readingGoesOnAtAnotherPlaceOfAnArray() throws {
        let bytes = Array("[1, ?, 3]".utf8)
        var reader = unsafe JSONReader(bytes.span.bytes)
        var numbers: [Int?] = []
        try reader.beginArray()
        _ = try reader.nextElement()
        numbers.append(try reader.readNumber().intValue)
        reader.resume(at: 5, expectsElement: false)
        while try reader.nextElement() { numbers.append(try reader.readNumber().intValue) }
        try reader.finish()
        #expect(numbers == [1, 3])
    }

    @Test func partsOfBytesAreCopiedAndCompared() {
        let bytes = Array("0123456789abcdef-0123456789abcdeX".utf8)
        let other = Array("#0123456789abcdef".utf8)
        let copied = unsafe bytes.span.bytes.copy(10..<16)
        let text = unsafe bytes.span.bytes.text(10..<16)
        let empty = unsafe bytes.span.bytes.text(33..<33)
        #expect(copied == Array("abcdef".utf8) && text == "abcdef" && empty.isEmpty)
        #expect(unsafe bytes.span.bytes.isEqual(0..<15, 17..<32))
        #expect(unsafe !bytes.span.bytes.isEqual(0..<16, 17..<33))
        #expect(unsafe !bytes.span.bytes.isEqual(1..<16, 17..<32))
        #expect(unsafe !bytes.span.bytes.isEqual(0..<15, 17..<33))
        #expect(unsafe bytes.span.bytes.isEqual(0..<16, other.span.bytes, 1..<17))
    }

    @Test func partsOfBytesAreComparedWithText() {
        for count in wordPlaces {
            let text = String(repeating: "é", count: count / 2) + String(repeating: "t", count: count % 2)
            let bytes = Array("#\(text)#".utf8)
            let part = 1..<bytes.count - 1
            #expect(unsafe bytes.span.bytes.isEqual(part, to: text))
            #expect(unsafe !bytes.span.bytes.isEqual(part, to: text + "t"))
            #expect(unsafe !bytes.span.bytes.isEqual(0..<part.count, to: text) || count == 0)
        }
    }

    @Test func partsOutsideOfTheBytesTrap() async {
        await #expect(processExitsWith: .failure) {
            let bytes: [UInt8] = [1, 2, 3]
            _ = unsafe bytes.span.bytes.text(0..<1000)
        }
        await #expect(processExitsWith: .failure) {
            let bytes: [UInt8] = [1, 2, 3]
            _ = unsafe bytes.span.bytes.copy(2..<4)
        }
        await #expect(processExitsWith: .failure) {
            let bytes: [UInt8] = [1, 2, 3]
            _ = unsafe JSONReader(bytes.span.bytes, in: 0..<4)
        }
        await #expect(processExitsWith: .failure) {
            let bytes = Array(#""\u0041""#.utf8)
            var reader = unsafe JSONReader(bytes.span.bytes)
            let slice = try reader.readStringSlice()
            let other: [UInt8] = [1, 2, 3]
            _ = unsafe JSONReader(other.span.bytes).string(slice)
        }
    }
}
