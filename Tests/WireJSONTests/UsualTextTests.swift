import Testing
import WireJSON

/// The short ways for what is usual give what the long ways give.
@Suite struct UsualTextTests {
    @Test(arguments: ["", "k", "id", "key", "page", "detail", "version", "eventArn", "resources", "eventTypeCategory"])
    func aKeyIsTakenWhereItIsNextAndOtherwiseNothingIs(key: String) throws {
        for other in [key, key + "s", String(key.dropLast()) + "X", "", "eventTypeCategorY"] {
            for (space, comma) in [("", ","), (" ", ","), ("", " , ")] {
                let bytes = Array("{\"a\":0\(comma)\"\(other)\"\(space):1}".utf8)
                var reader = unsafe JSONReader(bytes.span.bytes)
                try reader.beginObject()
                #expect(try reader.nextKey() != nil)
                try reader.skipValue()
                let index = reader.index
                let taken = take(key, from: &reader)?.range
                let isPlain = space.isEmpty && comma == ","
                #expect((taken != nil) == (other == key && isPlain), "\(other)")
                #expect(taken != nil || reader.index == index)
                let next = try taken ?? reader.nextKey()?.range
                #expect(next.map { Array(bytes[$0]) } == Array(other.utf8))
                #expect(try reader.readNumber().description == "1")
            }
        }
    }

    /// The names as the compiler has to know them.
    private func take(_ key: String, from reader: inout JSONReader) -> JSONStringSlice? {
        switch key {
        case "": reader.takeKey("")
        case "k": reader.takeKey("k")
        case "id": reader.takeKey("id")
        case "key": reader.takeKey("key")
        case "page": reader.takeKey("page")
        case "detail": reader.takeKey("detail")
        case "version": reader.takeKey("version")
        case "eventArn": reader.takeKey("eventArn")
        case "resources": reader.takeKey("resources")
        default: reader.takeKey("eventTypeCategory")
        }
    }

    @Test func onlyTheFirstKeyIsTakenAsTheFirst() throws {
        let bytes = Array(#"{"id":1,"id":2}"#.utf8)
        var reader = unsafe JSONReader(bytes.span.bytes)
        try reader.beginObject()
        #expect(reader.takeKey("id") == nil)
        #expect(reader.takeFirstKey("idea") == nil)
        #expect(reader.takeFirstKey("id")?.range == 2..<4)
        #expect(try reader.readNumber().description == "1")
        #expect(reader.takeFirstKey("id") == nil)
        #expect(reader.takeKey("id")?.range == 9..<11)
        #expect(try reader.readNumber().description == "2")
        #expect(try reader.nextKey() == nil)
        try reader.finish()
    }

    @Test(arguments: [
        ("\"ECS\"", true), ("\"ECS", false), ("\"EC\"", false), ("\"ECR\"", false), ("\"ECS \"", false), ("", false),
    ])
    func aStringIsTakenWhereItIsTheGivenOne(text: String, isTaken: Bool) {
        let bytes = Array(text.utf8)
        var reader = unsafe JSONReader(bytes.span.bytes)
        #expect(reader.takeString("ECS") == isTaken)
        #expect(reader.index == (isTaken ? 5 : 0))
    }

    /// A string is read in one pass where it is made, and in two where its place is asked for first.
    @Test(arguments: 0..<400 as Range<UInt64>)
    func aStringIsTheSameInOnePassAndInTwo(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let pieces = [#"\n"#, #"\\"#, #"\""#, #"\/"#, #"\b\f"#, #"\u00e9"#, #"\uD83D\uDEA2"#, "é", "🚢", "e\u{301}"]
        let wrong: [[UInt8]] = [[0x0A], [0x5C, 0x78], [0xFF], [0xC3], [0x5C, 0x75, 0x30]]
        var bytes: [UInt8] = [0x22]
        for _ in 0..<Int.random(in: 0...20, using: &random) {
            let length = Int.random(in: 0...(seed % 10 == 0 ? 2000 : 90), using: &random)
            bytes += (0..<length).map { _ in UInt8.random(in: 0x61...0x7A, using: &random) }
            bytes += Array((pieces.randomElement(using: &random) ?? "").utf8)
            if seed % 3 == 0, Int.random(in: 0..<40, using: &random) == 0 {
                bytes += wrong.randomElement(using: &random) ?? []
            }
        }
        if seed % 7 != 0 { bytes.append(0x22) }
        bytes += Array(repeating: 0x20, count: Int.random(in: 0...40, using: &random))
        let once = Result { () throws(JSONError) in try readString(bytes) }
        let twice = Result { () throws(JSONError) in
            var reader = unsafe JSONReader(bytes.span.bytes)
            return reader.string(try reader.readStringSlice())
        }
        switch (once, twice) {
        case (.success(let a), .success(let b)): #expect(a.utf8.elementsEqual(b.utf8))
        case (.failure(let a), .failure(let b)): #expect(a == b)
        default: Issue.record("\(once) and \(twice)")
        }
    }
}
