import Testing
import WireJSON

/// What is appended piece by piece.
@Suite struct ByteWritingTests {
    @Test(arguments: 0...70)
    func piecesStandOneBehindAnother(length: Int) {
        let piece = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        var bytes: [UInt8] = [1]
        piece.withBytes { piece in
            bytes.append(piece)
            bytes.append(piece, 0..<length / 2)
        }
        bytes.append("é" as StaticString)
        bytes.append(atMost: 64) { room in
            #expect(room.count == 0)
            room.append(9)
            room.append("ab" as StaticString)
            #expect(room.count == 3)
        }
        // Step by step: as one sum it takes the compiler many seconds.
        var expected: [UInt8] = [1]
        expected += piece
        expected += piece.prefix(length / 2)
        expected += Array("é\tab".utf8)
        #expect(bytes == expected)
    }

    @Test(arguments: [
        0, 1, 9, 10, 99, 100, 4_294_967_296, 9_999_999_999_999_999_999, 10_000_000_000_000_000_000, UInt.max,
    ])
    func numbersAreWrittenInTheirDigits(number: UInt) {
        #expect(number.digitCount == "\(number)".utf8.count)
        var bytes: [UInt8] = []
        bytes.append(atMost: 24) { room in
            room.append(decimal: number, digits: number.digitCount)
            room.append(decimal: 7, digits: 2)
        }
        #expect(String(decoding: bytes, as: UTF8.self) == "\(number)07")
    }

    @Test func piecesOfTextAreWrittenByTheirPlaces() {
        var pieces = TextPieces()
        for text in ["", "Tue", "d\u{2019}été ", "😀"] { pieces.add(Array(text.utf8), units: text.utf16.count) }
        var bytes: [UInt8] = []
        var units = 0
        bytes.append(atMost: 64) { room in
            for index in [3, 0, 2, 1, 1] { units += pieces.write(index, to: &room) }
        }
        let text = "😀d\u{2019}été TueTue"
        #expect(String(decoding: bytes, as: UTF8.self) == text)
        #expect(units == text.utf16.count)
        #expect(pieces.longest == Array("d\u{2019}été ".utf8).count)
    }

    /// Each byte at each place of a word, in texts that are shorter and longer than one.
    @Test func wordsTellEachByteAtEachPlace() {
        for length in [1, 5, 7, 8, 9, 15, 16, 40] {
            for place in 0..<length {
                for byte in UInt8.min...UInt8.max {
                    var bytes = [UInt8](repeating: 0x6D, count: length)
                    bytes[place] = byte
                    let isLetter = (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                    let isDigit = (0x30...0x39).contains(byte)
                    let found = bytes.withBytes { bytes in
                        bytes.allWords { word in
                            guard ASCIIWord.isASCII(word) else { return false }
                            let digits = ASCIIWord.range(word, 0x30, 0x39)
                            return ASCIIWord.isAll(ASCIIWord.letters(word) | digits | ASCIIWord.equal(word, 0x5F))
                        }
                    }
                    #expect(found == (isLetter || isDigit || byte == 0x5F))
                }
            }
        }
    }
}
