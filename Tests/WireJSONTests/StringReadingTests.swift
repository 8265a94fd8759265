import Testing
import WireJSON

/// Strings and their escapes.
@Suite struct StringReadingTests {
    @Test(arguments: [
        (#"\""#, "\""), (#"\\"#, "\\"), (#"\/"#, "/"), (#"\b"#, "\u{8}"), (#"\f"#, "\u{C}"), (#"\n"#, "\n"),
        (#"\r"#, "\r"), (#"\t"#, "\t"), (#"\u0000"#, "\u{0}"), (#"\u0041"#, "A"), (#"\u00DF"#, "ß"),
        (#"\u07ff"#, "\u{7FF}"), (#"\u0800"#, "\u{800}"), (#"\uFFFD"#, "\u{FFFD}"), (#"\uD7FF"#, "\u{D7FF}"),
        (#"\uE000"#, "\u{E000}"), (#"\uD83D\uDEA2"#, "🚢"), (#"\uD83D"#, "\u{FFFD}"), (#"\uDEA2"#, "\u{FFFD}"),
    ])
    func everyEscapeIsReadAtEveryPlaceOfAWord(escape: String, text: String) throws {
        for before in wordPlaces {
            for after in 0...9 {
                let (head, tail) = (String(repeating: "h", count: before), String(repeating: "t", count: after))
                let read = try readString(Array("\"\(head)\(escape)\(tail)\"".utf8))
                #expect(read.utf8.elementsEqual((head + text + tail).utf8))
            }
        }
    }

    @Test func everyCodeUnitOfFourDigitsIsRead() throws {
        let digits = Array("0123456789abcdef".utf8)
        for unit in 0..<0x10000 {
            let hex = [12, 8, 4, 0].map { digits[unit >> $0 & 15] }
            let read = try readString([0x22, 0x5C, 0x75] + hex + [0x22])
            let scalar = Unicode.Scalar(UInt16(unit)) ?? "\u{FFFD}"
            if !read.unicodeScalars.elementsEqual([scalar]) { Issue.record("U+\(String(unit, radix: 16))") }
        }
    }

    @Test func textOutsideOfASCIIIsReadAtEveryPlaceOfAWord() throws {
        for scalar in ["é", "€", "🚢", "\u{7FF}", "\u{800}", "\u{FFFF}", "\u{10000}", "\u{10FFFF}"] {
            for before in wordPlaces {
                for after in 0...9 {
                    let text = String(repeating: "h", count: before) + scalar + String(repeating: "t", count: after)
                    #expect(try readString(Array("\"\(text)\" ".utf8)).utf8.elementsEqual(text.utf8))
                }
            }
        }
    }

    /// The search by words must find the first of these bytes, whatever stands around it.
    @Test(arguments: [0x22, 0x5C, 0x1F, 0x00, 0x0A] as [UInt8], ["a", " ", "!", "#", "[", "]", "é", "ÿ", "\u{7F}"])
    func bytesThatEndARunAreFoundAtEveryPlaceOfAWord(byte: UInt8, around: String) {
        for before in wordPlaces {
            for after in 0...9 {
                let head = Array(String(repeating: around, count: before).utf8)
                let bytes = [0x22] + head + [byte] + Array(String(repeating: around, count: after).utf8) + [0x22]
                let place = 1 + head.count
                switch byte {
                case 0x22:
                    #expect((try? readString(bytes)).map { Array($0.utf8) } == head)
                case 0x5C where after == 0:
                    #expect(failure(bytes)?.offset == bytes.count)
                case 0x5C:
                    let error = failure(bytes)
                    #expect(error?.code == .invalidEscape && error?.offset == place)
                default:
                    #expect(failure(bytes) == JSONError(.controlCharacter, at: place, expected: "it to be escaped"))
                }
            }
        }
    }

    @Test func everyByteOfEightIsSeenBesideEveryOther() {
        // The letters behind the pair make four hexadecimal digits behind \u.
        let escapes: Set<UInt8> = [0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74, 0x75]
        // All pairs of neighbours: a borrow from one byte must not hide or invent a hit in the next.
        for first in UInt8.min...UInt8.max {
            for second in UInt8.min...UInt8.max {
                let bytes: [UInt8] = [0x22, 0x61, 0x61, first, second, 0x61, 0x61, 0x61, 0x61, 0x61, 0x22]
                let arePlain = isPlain(first) && isPlain(second)
                let isEscape = first == 0x5C && escapes.contains(second)
                let isUTF8 = (0xC2...0xDF).contains(first) && (0x80...0xBF).contains(second)
                if (failure(bytes) == nil) != (arePlain || isEscape || isUTF8) {
                    Issue.record("\(first) and \(second)")
                }
            }
        }
    }

    private func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x22, 0x5C: false
        case 0x20...0x7F: true
        default: false
        }
    }

    @Test func bytesOfAStringAreItsTextWithoutEscapes() throws {
        let plain = (0..<70).map { String(repeating: "p", count: $0) }
        for text in plain + [#"{\"a\":\"b\\n\"}"#, #"\uD83D\uDEA2 é \uD83D"#] {
            let bytes = Array("\"\(text)\"".utf8)
            var reader = unsafe JSONReader(bytes.span.bytes)
            let slice = try reader.readStringSlice()
            let (string, content) = (reader.string(slice), reader.unescapedBytes(slice))
            #expect(content == Array(string.utf8))
            #expect(slice.count == text.utf8.count && slice.range == 1..<bytes.count - 1)
            #expect(slice.isEscaped == text.contains("\\"))
        }
    }
}
