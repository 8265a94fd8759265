import SlackBlockKit
import Testing

/// Names in code, which are looked at many characters at once.
struct CodeTests {
    private static let replaced: [Unicode.Scalar: String] = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "`": "ˋ"]

    /// Each ASCII character at each place of names of all lengths, in code, in text and in labels.
    @Test(arguments: [1, 7, 8, 9, 16, 33])
    func eachCharacterIsWrittenRightAtEachPlace(length: Int) throws {
        for place in 0..<length {
            for value in UInt8(0x20)..<0x7F {
                let scalar = Unicode.Scalar(value)
                if length == 1, scalar == " " { continue }
                let before = String(repeating: "a", count: place)
                let after = String(repeating: "Z", count: length - place - 1)
                let shown = Self.replaced[scalar] ?? String(scalar)
                let text = try MrkdwnText { $0.code(before + String(scalar) + after) }
                #expect(text.source == "`" + before + shown + after + "`")
                #expect(text.count == text.source.utf16.count)
                #expect(try SlackMessage(json: SlackMessage(text: text).json()).text == text)
            }
        }
    }

    @Test(arguments: ["", " ", "\u{2060}", "\u{200B} "])
    func codeThatShowsNothingShowsThatItDoes(name: String) throws {
        let text = try MrkdwnText { $0.code(name) }
        #expect(text.source.contains("\u{FFFD}"))
    }

    @Test(arguments: [0, 1, -1, 9, 10, 99, 100, -100, 1_234_567_890, Int.max, Int.min])
    func numbersAreWritten(number: Int) throws {
        let text = try MrkdwnText { $0.number(number) }
        #expect(text.source == "\(number)")
        #expect(text.count == text.source.utf8.count)
    }
}
