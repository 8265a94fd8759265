import SlackBlockKit

/// Texts of headings that can be escaped one by one, before what stands between them is known.
///
/// What becomes of a colon depends on what follows it: `:name:` would be an emoji. Where that is decided inside each text,
/// as it nearly always is, the pieces together are what the escaped whole would be.
enum HeadingTexts {
    /// The texts as pieces of a heading; `nil` where it must be escaped as a whole.
    static func template(of texts: [String]) -> MrkdwnTemplate? {
        guard texts.allSatisfy(isSettled) else { return nil }
        return MrkdwnTemplate(plain: texts.map { text in try? PlainText { $0.text(text) } })
    }

    /// Whether what follows a text changes nothing in it.
    private static func isSettled(_ text: String) -> Bool {
        // Of a line break in two characters the second is left out.
        guard text.utf8.last != 0x0D else { return false }
        var rest = text.utf8[...]
        while let colon = rest.firstIndex(of: 0x3A) {
            rest = rest[rest.index(after: colon)...]
            guard rest.contains(where: { !isOfName($0) }) else { return false }
        }
        return true
    }

    /// Whether a character can be one of an emoji's name.
    private static func isOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2B, 0x2D, 0x27: true
        default: false
        }
    }
}
