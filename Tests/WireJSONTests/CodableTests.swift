import Foundation
import Testing
import WireJSON

/// `JSONValue` through encoders and decoders of Foundation.
@Suite struct CodableTests {
    private static let sample: JSONValue = [
        "text": "line\nbreak é🚢", "empty": "", "yes": true, "no": false, "one": 1, "zero": 0, "negative": -5,
        "least": .number(JSONNumber(Int64.min)), "most": .number(JSONNumber(UInt64.max)), "array": [1, "2", [], [:]],
        "object": ["": ["nested": [true]]],
    ]

    @Test(arguments: [sample, [sample, sample], "text", 0, 1, -1, true, false, [], [:], nil, [nil], ["a": nil]])
    func valueComesBackThroughFoundationsJSON(value: JSONValue) throws {
        let data = try JSONEncoder().encode(value)
        #expect(try JSONDecoder().decode(JSONValue.self, from: data) == value)
        #expect(try JSONValue(json: Array(data)) == value)
    }

    @Test(arguments: [PropertyListSerialization.PropertyListFormat.xml, .binary])
    func valueComesBackThroughAPropertyList(format: PropertyListSerialization.PropertyListFormat) throws {
        let encoder = PropertyListEncoder()
        encoder.outputFormat = format
        let data = try encoder.encode(Self.sample)
        #expect(try PropertyListDecoder().decode(JSONValue.self, from: data) == Self.sample)
    }

    @Test(arguments: [
        "0.5", "-2.25", "1589077890.53", "1e300", "5e-324", "1.7976931348623157e308", "18446744073709551616", "1.0",
        "1e3",
        "-0",
    ])
    func numberKeepsItsValueThroughFoundation(text: String) throws {
        let value = try JSONValue(json: Array("[\(text)]".utf8))
        let json = try JSONDecoder().decode(JSONValue.self, from: JSONEncoder().encode(value))
        let list = try PropertyListDecoder().decode(JSONValue.self, from: PropertyListEncoder().encode(value))
        for read in [json, list] {
            #expect(read.arrayValue?.first?.numberValue?.doubleValue == Double(text))
        }
    }

    @Test func numberThatNoDoubleHoldsIsRefusedWithItsPath() throws {
        let value = try JSONValue(json: Array(#"{"a":[1e400]}"#.utf8))
        let error = #expect(throws: EncodingError.self) { try JSONEncoder().encode(value) }
        guard case .invalidValue(let number, let context) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect((number as? JSONNumber)?.description == "1e400")
        #expect(context.codingPath.map(\.stringValue) == ["a", "Index 0"])
        #expect(context.debugDescription == "1e400 is too large for a floating-point number")
    }

    @Test func whatJSONCannotExpressIsADecodingError() throws {
        let data = try PropertyListEncoder().encode(["when": Date(timeIntervalSince1970: 0)])
        #expect(throws: DecodingError.self) { try PropertyListDecoder().decode(JSONValue.self, from: data) }
    }

    @Test func valuesOfATypeAreEncodedByWayOfTheirJSON() throws {
        struct Page: JSONWritable, Encodable {
            func write(to writer: inout JSONWriter) {
                writer.beginObject()
                writer.key("page")
                writer.string("1")
                writer.endObject()
            }
            func encode(to encoder: any Encoder) throws { try encodeJSON(to: encoder) }
        }
        let data = try JSONEncoder().encode([Page()])
        #expect(String(decoding: data, as: UTF8.self) == #"[{"page":"1"}]"#)
    }

    @Test func valuesTooDeepForTheReaderAreAnErrorAndNoTrap() throws {
        struct Deep: JSONWritable, Encodable {
            func write(to writer: inout JSONWriter) {
                for _ in 0..<200 { writer.beginArray() }
                for _ in 0..<200 { writer.endArray() }
            }
            func encode(to encoder: any Encoder) throws { try encodeJSON(to: encoder) }
        }
        #expect(throws: JSONError.self) { try JSONEncoder().encode(Deep()) }
    }

    @Test func partsOfAValueAreReached() {
        let value: JSONValue = ["array": [1, nil], "text": "t", "twice": 1, "twice": 2]
        #expect(value["array"]?.arrayValue == [1, nil])
        #expect(value["text"]?.stringValue == "t")
        #expect(value["twice"] == 2)
        #expect(value.objectValue?.count == 3)
        #expect(value["none"] == nil)
        #expect(value["text"]?["text"] == nil && value.arrayValue == nil && value.stringValue == nil)
        #expect(JSONValue.null.objectValue == nil)
    }

    @Test(
        arguments: [
            (nil, "null"), (true, "a boolean"), (1, "a number"), ("", "a string"), ([], "an array"), ([:], "an object"),
        ] as [(JSONValue, String)]
    )
    func kindIsNamedForAMessage(value: JSONValue, name: String) {
        #expect(value.kindDescription == name)
    }
}
