import Testing
import WireJSON

/// Keys are compared by their bytes, however they are written.
@Suite struct KeyTests {
    @Test(
        arguments: [
            (#"page"#, "page", true), (#"page"#, "pages", false), (#"pages"#, "page", false), (#"pagE"#, "page", false),
            (#"\u0070age"#, "page", true), (#"\u0070\u0061\u0067\u0065"#, "page", true), (#"p\u0061gE"#, "page", false),
            (#"\u0070"#, "p", true), (#"p"#, "p", true), (#""#, "", true), (#"\u0000"#, "", false), (#"x"#, "", false),
            (#"eventTypeCode"#, "eventTypeCode", true), (#"eventTypeCodE"#, "eventTypeCode", false),
            (#"EventTypeCode"#, "eventTypeCode", false), (#"eventArn"#, "eventArn", true),
            (#"eventArm"#, "eventArn", false),
            (#"affectedEntities"#, "affectedEntities", true), (#"affectedEntitieS"#, "affectedEntities", false),
            (#"Straße"#, "Straße", true), (#"Stra\u00dfe"#, "Straße", true), (#"a\/b"#, "a/b", true),
            (#"\uD83D\uDEA2"#, "🚢", true), (#"\uD83D"#, "\u{FFFD}", true),
            // Equal as text to Swift, which compares by canonical equivalence, but other bytes.
            (#"\u212Aey"#, "Key", false), (#"\u00e9"#, "e\u{301}", false), (#"e\u0301"#, "\u{E9}", false),
        ] as [(String, StaticString, Bool)]
    )
    func keyIsANameWhereItsTextHasTheSameBytes(key: String, name: StaticString, isEqual: Bool) throws {
        let bytes = Array(#"{"\#(key)":0}"#.utf8)
        var reader = unsafe JSONReader(bytes.span.bytes)
        try reader.beginObject()
        let slice = try #require(try reader.nextKey())
        let (isKey, length, text) = (reader.isKey(slice, name), reader.keyLength(slice), reader.string(slice))
        #expect(isKey == isEqual)
        #expect(length == text.utf8.count)
    }

    @Test func keysThatAreEqualOnlyAsTextAreOneMember() throws {
        // Dictionaries of strings know no difference: the last one counts, as for a key that occurs twice.
        let value = try JSONValue(json: Array("{\"e\u{301}\":1,\"\u{E9}\":2}".utf8))
        #expect(value.objectValue?.count == 1)
        #expect(value["\u{E9}"] == 2)
    }

    @Test func keyIsNotComparedBeyondTheEndOfThePart() throws {
        let bytes = Array(#""pag""#.utf8)
        var reader = unsafe JSONReader(bytes.span.bytes, in: 0..<5)
        let slice = try reader.readStringSlice()
        let (isShort, isLong) = (reader.isKey(slice, "page"), reader.isKey(slice, "page-and-more-than-a-word"))
        #expect(!isShort && !isLong)
    }
}
