import Testing
import WireJSON

/// Large hostile inputs end in an error or a value, in a time that grows with their size and no faster.
@Suite(.serialized) struct HostileInputTests {
    @Test(
        .timeLimit(.minutes(20)),
        arguments: [
            (0x00, .unexpectedByte, 0), (0x30, .invalidNumber, 1), (0x5B, .tooDeep, 128), (0x7B, .unexpectedByte, 1),
            (0x22, .trailingContent, 2), (0x5C, .unexpectedByte, 0), (0x2D, .invalidNumber, 1),
            (0x2C, .unexpectedByte, 0),
            (0xFF, .unexpectedByte, 0),
        ] as [(UInt8, JSONError.Code, Int)]
    )
    func thirtyMegabytesOfOneByteEndInAnErrorAtOnce(byte: UInt8, code: JSONError.Code, offset: Int) {
        let bytes = [UInt8](repeating: byte, count: 30_000_000)
        let time = ContinuousClock().measure {
            let error = failure(bytes)
            #expect(error?.code == code && error?.offset == offset)
        }
        #expect(time < .seconds(1))
    }

    /// Inputs by their size, each of which some parser reads in quadratic time.
    private static let growing: [(String, @Sendable (Int) -> [UInt8])] = [
        ("digits", { [UInt8](repeating: 0x37, count: $0) }),
        ("fraction", { [0x30, 0x2E] + [UInt8](repeating: 0x30, count: $0) + [0x31] }),
        ("exponent", { [0x31, 0x65] + [UInt8](repeating: 0x39, count: $0) }),
        ("white space", { [UInt8](repeating: 0x0A, count: $0) }),
        ("unclosed string", { [0x22] + [UInt8](repeating: 0x61, count: $0) }),
        ("backslashes", { [0x22] + [UInt8](repeating: 0x5C, count: $0 & ~1) + [0x22] }),
        ("high surrogates", { size in [0x22] + repeated(#"\uD800"#, size) + [0x22] }),
        ("text outside of ASCII", { size in [0x22] + repeated("é€🚢", size) + [0x22] }),
        ("combining marks in a string", { size in [0x22] + repeated("\u{301}\u{323}", size) + [0x22] }),
        (
            "combining marks in a key",
            { size in [0x7B, 0x22] + repeated("\u{301}\u{323}", size) + [0x22, 0x3A, 0x30, 0x7D] }
        ),
        (
            "letters with marks in a key",
            { size in [0x7B, 0x22] + repeated("e\u{323}\u{301}", size) + [0x22, 0x3A, 0x30, 0x7D] }
        ),
        ("escaped key", { size in [0x7B, 0x22] + repeated(#"\u0061"#, size) + [0x22, 0x3A, 0x30, 0x7D] }),
        ("one key again and again", { size in [0x7B] + repeated(#""a":0,"#, size) + Array(#""a":0}"#.utf8) }),
        ("empty arrays", { size in [0x5B] + repeated("[],", size) + [0x5D] }),
        (
            "elements in the deepest array",
            { size in
                [UInt8](repeating: 0x5B, count: 128) + repeated("0,", size) + [0x30]
                    + [UInt8](repeating: 0x5D, count: 128)
            }
        ),
    ]

    /// Sixteen times the size may take 64 times as long; quadratic time would be 256 times.
    @Test(.timeLimit(.minutes(20)), arguments: growing.map(\.0))
    func timeGrowsWithTheSize(name: String) throws {
        let make = try #require(Self.growing.first { $0.0 == name }).1
        let small = shortestTime(of: make(20_000)) { _ = failure($0) }
        let large = shortestTime(of: make(320_000)) { _ = failure($0) }
        #expect(large < max(small * 64, .milliseconds(500)), "\(small) and \(large)")
    }

    @Test(.timeLimit(.minutes(20)), arguments: growing.map(\.0))
    func placeIsFoundInATimeThatGrowsWithTheSize(name: String) throws {
        let make = try #require(Self.growing.first { $0.0 == name }).1
        func locate(_ bytes: [UInt8]) {
            let place = unsafe JSONLocation(offset: bytes.count, in: bytes.span.bytes)
            #expect(place.offset == bytes.count)
        }
        let small = shortestTime(of: make(20_000), locate)
        let large = shortestTime(of: make(320_000), locate)
        #expect(large < max(small * 64, .milliseconds(500)), "\(small) and \(large)")
    }

    @Test func placeBehindTooManyArraysIsStillToldShortly() {
        let bytes = [UInt8](repeating: 0x5B, count: 100_000)
        let place = unsafe JSONLocation(offset: bytes.count, in: bytes.span.bytes)
        #expect(place.path == "$" + String(repeating: "[0]", count: 129))
    }

    /// A key of a megabyte is compared with thirty names in no more than a glance at each.
    @Test func longEscapedKeyIsNotUnescapedForEachName() throws {
        let bytes = [0x22, 0x5C, 0x6E] + [UInt8](repeating: 0x61, count: 1_000_000) + [0x22]
        var reader = unsafe JSONReader(bytes.span.bytes)
        let key = try reader.readStringSlice()
        var matches = 0
        let start = ContinuousClock.now
        for _ in 0..<30_000 where reader.isKey(key, "affectedEntities") { matches += 1 }
        #expect(matches == 0)
        #expect(ContinuousClock.now - start < .seconds(5))
    }

    @Test func valueAsDeepAsAllowedIsReadComparedAndWritten() throws {
        let count = JSONReader.maximumDepth
        let bytes = Array(
            (String(repeating: #"{"a":"#, count: count) + "0" + String(repeating: "}", count: count)).utf8
        )
        let value = try JSONValue(json: bytes)
        #expect(value.jsonBytes() == bytes)
        #expect(value.hashValue == (try JSONValue(json: bytes)).hashValue)
    }

    private static func repeated(_ text: String, _ size: Int) -> [UInt8] {
        let unit = Array(text.utf8)
        return Array(repeatElement(unit, count: size / unit.count).joined())
    }

    private func shortestTime(of bytes: [UInt8], _ work: ([UInt8]) -> Void) -> Duration {
        (0..<3).reduce(.seconds(1000)) { shortest, _ in min(shortest, ContinuousClock().measure { work(bytes) }) }
    }
}
