import Testing
import WireJSON

/// Bytes that are not UTF-8 are refused, at the first byte that belongs to no scalar.
@Suite struct InvalidUTF8Tests {
    @Test(
        arguments: [
            [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xC2, 0x41], [0xC2, 0xC2], [0xDF], [0xE0, 0x80, 0x80],
            [0xE0, 0x9F, 0xBF], [0xE0, 0xA0], [0xE0, 0xA0, 0x41], [0xE1], [0xE1, 0x80], [0xE1, 0x41, 0x80],
            [0xE2, 0x28, 0xA1],
            [0xE2, 0x82, 0x28], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xED, 0xAD, 0xBF, 0xED, 0xBE, 0xB2],
            [0xEF, 0xBF],
            [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x90, 0x80], [0xF0, 0x90], [0xF0],
            [0xF0, 0x28, 0x8C, 0xBC], [0xF0, 0x90, 0x28, 0xBC], [0xF0, 0x90, 0x8C, 0x28], [0xF1, 0x80, 0x80, 0xC0],
            [0xF4, 0x90, 0x80, 0x80], [0xF4, 0x8F, 0xBF], [0xF5, 0x80, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80],
            [0xFE],
            [0xFF], [0xFF, 0xFE],
        ] as [[UInt8]]
    )
    func everyFormIsRefusedAtItsFirstByteWhereverItStands(form: [UInt8]) {
        for before in wordPlaces {
            for after in 0...9 {
                let head = [UInt8](repeating: 0x68, count: before)
                let bytes = [0x22] + head + form + [UInt8](repeating: 0x74, count: after) + [0x22]
                #expect(failure(bytes) == JSONError(.invalidUTF8, at: 1 + before, expected: "UTF-8"))
            }
        }
    }

    @Test(arguments: ["é", "€", "🚢", "h\\n"])
    func formIsFoundBehindValidText(text: String) {
        for count in 0...9 {
            let head = Array(String(repeating: text, count: count).utf8)
            #expect(failure([0x22] + head + [0xE2, 0x82] + [0x22])?.offset == 1 + head.count)
        }
    }

    @Test func scalarThatTheEndOfTheStringCutsIsNotCompletedFromBehindIt() {
        let bytes: [UInt8] = [0x22, 0xE2, 0x82, 0x22, 0xAC]
        #expect(failure(bytes)?.offset == 1)
    }

    @Test func scalarThatTheEndOfAPartCutsIsNotCompletedFromBehindIt() {
        let bytes = Array("aé€🚢".utf8)
        let places = (0...bytes.count).map { end in unsafe bytes.span.bytes.firstInvalidUTF8(in: 0..<end) }
        #expect(places == [nil, nil, 1, nil, 3, 3, nil, 6, 6, 6, nil])
    }

    /// Two bytes behind every lead byte, compared with the standard library's decoder.
    @Test func standardLibraryAgreesOnEveryBeginning() {
        for lead in UInt8(0x80)...0xFF {
            for second in UInt8(0x70)...0xFF {
                for rest in [[], [0x80], [0x80, 0x80], [0xBF, 0xBF], [0x41]] as [[UInt8]] {
                    let bytes = [lead, second] + rest
                    let isValid = unsafe bytes.span.bytes.firstInvalidUTF8(in: 0..<bytes.count) == nil
                    if isValid != (String(validating: bytes, as: UTF8.self) != nil) { Issue.record("\(bytes)") }
                }
            }
        }
    }
}
