import Testing
import WireJSON

@Suite("Reading a value from bytes")
struct ValueParsingTests {
    @Test func aTextIsReadAsAWhole() throws {
        let value = try JSONValue(parsing: Array(#" {"a": [1, null], "b": "x"} "#.utf8))
        #expect(value == ["a": [1, nil], "b": "x"])
    }

    @Test func anErrorNamesItsPlaceAndWhatWasFound() throws {
        let error = try #require(throws: JSONSyntaxError.self) {
            try JSONValue(parsing: Array("{\"a\": [1,\n  x]}".utf8))
        }
        #expect(error.location == JSONLocation(offset: 12, line: 2, column: 3, path: "$.a[1]"))
        #expect("\(error)".contains("'x'"))
    }

    @Test(arguments: ["", "{} {}", "{\"a\":}"])
    func whatIsNoSingleTextIsRefused(text: String) {
        #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: Array(text.utf8)) }
    }
}
