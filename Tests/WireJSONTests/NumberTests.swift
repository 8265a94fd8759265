import Testing
import WireJSON

/// Numbers keep their text and are converted where they fit.
@Suite struct NumberTests {
    @Test(arguments: [
        "0", "-0", "-0.0", "1.0", "1.50", "1e3", "1E+3", "1e-003", "1589077890.53", "123456789012345678901234567890",
        "0.1000000000000000055511151231257827", "1e999999999999", "18446744073709551615",
    ])
    func textIsKept(text: String) throws {
        let value = try JSONValue(json: Array("[\(text)]".utf8))
        #expect(value.description == "[\(text)]")
        #expect(value.arrayValue?.first.map { "\($0)" } == text)
    }

    @Test(
        arguments: [
            ("0", 0, 0), ("-0", 0, 0), ("42", 42, 42), ("-7", -7, -7), ("1.0", nil, 1), ("1e3", nil, 1000),
            ("1E+3", nil, 1000), ("12.5e-1", nil, 1.25), ("9223372036854775807", .max, 0x1p63),
            ("-9223372036854775808", .min, -0x1p63), ("9223372036854775808", nil, 0x1p63),
            ("18446744073709551616", nil, 0x1p64), ("1589077890.53", nil, 1_589_077_890.53), ("1e308", nil, 1e308),
            ("1.8e308", nil, nil), ("-1e400", nil, nil), ("1e99999999999999999999", nil, nil), ("1e-400", nil, 0),
            ("0e99999999999999999999", nil, 0), ("5e-324", nil, .leastNonzeroMagnitude), ("0.1", nil, 0.1),
        ] as [(String, Int?, Double?)]
    )
    func numberIsConvertedWhereItFits(text: String, integer: Int?, double: Double?) throws {
        let number = try number(text)
        #expect(number.intValue == integer)
        #expect(number.doubleValue == double)
    }

    @Test func signOfZeroIsKept() throws {
        #expect(try number("-0").doubleValue?.sign == .minus)
        #expect(try #require(JSONNumber(-0.0)).doubleValue?.sign == .minus)
    }

    @Test(
        arguments: [
            (0, "0"), (3, "3"), (-12, "-12"), (0.5, "0.5"), (-0.0, "-0"), (1e15, "1000000000000000"), (1e16, "1e+16"),
            (1e300, "1e+300"), (.leastNonzeroMagnitude, "5e-324"), (0.1, "0.1"), (1_589_077_890.53, "1589077890.53"),
            (.greatestFiniteMagnitude, "1.7976931348623157e+308"),
        ] as [(Double, String)]
    )
    func doubleIsWrittenSoThatItIsReadBack(value: Double, text: String) throws {
        let made = try #require(JSONNumber(value))
        #expect(made.description == text)
        #expect(try number(text).doubleValue == value)
    }

    @Test(arguments: [Double.infinity, -.infinity, .nan, .signalingNaN])
    func infinityAndNaNAreNoNumbers(value: Double) {
        #expect(JSONNumber(value) == nil)
    }

    @Test func randomDoublesAreReadBackBitForBit() throws {
        var generator = SeededGenerator(seed: 4)
        for _ in 0..<2000 {
            let value = Double(bitPattern: generator.next())
            guard let made = JSONNumber(value) else { continue }
            #expect(try number(made.description).doubleValue?.bitPattern == value.bitPattern)
        }
    }

    @Test func integersOfAnyWidthAreWritten() {
        #expect(JSONNumber(UInt64.max).description == "18446744073709551615")
        #expect(JSONNumber(Int128.min).description == "-170141183460469231731687303715884105728")
        #expect(JSONNumber(Int8(-1)).description == "-1")
    }

    @Test func numbersAreEqualWhereTheyAreWrittenAlike() throws {
        #expect(try number("1") == JSONNumber(1))
        #expect(try number("1.0") != JSONNumber(1))
    }

    @Test func numberEndsWhereItsPartEnds() throws {
        let bytes = Array("[123456]".utf8)
        var reader = unsafe JSONReader(bytes.span.bytes, in: 1..<4)
        let range = try reader.readNumberRange()
        #expect(range == 1..<4)
    }

    private func number(_ text: String) throws -> JSONNumber {
        let bytes = Array(text.utf8)
        var reader = unsafe JSONReader(bytes.span.bytes)
        let number = try reader.readNumber()
        try reader.finish()
        return number
    }
}
