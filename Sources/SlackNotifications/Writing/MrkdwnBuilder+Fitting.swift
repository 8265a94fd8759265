import SlackBlockKit

extension MrkdwnBuilder {
    /// Writes text from outside and cuts it where it would be too long, with an ellipsis.
    ///
    /// - Parameters:
    ///   - text: Any string.
    ///   - maximum: How many characters Slack may count.
    /// - Returns: The part of the text that was written.
    @discardableResult
    mutating func text(_ text: String, atMost maximum: Int) -> String {
        fit(text, maximum, mark: "…") { $0.text($1) }
    }

    /// Writes code and cuts it where it would be too long, with an ellipsis.
    ///
    /// - Parameters:
    ///   - text: Any string.
    ///   - maximum: How many characters Slack may count.
    mutating func code(_ text: String, atMost maximum: Int) {
        fit(text, maximum, mark: "…") { $0.code($1) }
    }

    @discardableResult
    private mutating func fit(
        _ text: String,
        _ maximum: Int,
        mark ellipsis: String,
        _ write: (inout MrkdwnBuilder, String) -> Void
    ) -> String {
        let start = mark
        // A character takes six at most, as `&` does that looks like an entity.
        if text.utf8.count <= maximum / 6 - 2 {
            write(&self, text)
            return text
        }
        var part = String(text.unicodeScalars.prefix(maximum))
        var isCut = part.utf8.count < text.utf8.count
        while true {
            let shown = isCut ? part + ellipsis : part
            write(&self, shown)
            let written = count - start.characterCount
            if written <= maximum || part.isEmpty { return shown }
            truncate(to: start)
            isCut = true
            let length = part.unicodeScalars.count
            part = String(part.unicodeScalars.prefix(min(length - 1, length * maximum / written)))
        }
    }
}

extension String {
    /// The text in pieces of at most so many scalars, so that each fits where the whole does not.
    func pieces(of length: Int) -> [String] {
        var pieces: [String] = []
        var rest = unicodeScalars[...]
        while !rest.isEmpty {
            pieces.append(String(rest.prefix(length)))
            rest = rest.dropFirst(length)
        }
        return pieces
    }

    /// Whether the text is one that URLs and mrkdwn show as it is: letters, digits, `-`, and `_` inside words.
    ///
    /// Nearly all names of clusters and services are. They need no escape, so links to them are written at once.
    var isPlainName: Bool {
        var previous: UInt8 = 0x2D
        for byte in utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: break
            case 0x2D where previous != 0x5F: break
            case 0x5F where previous != 0x2D: break
            default: return false
            }
            previous = byte
        }
        return previous != 0x5F && (1...255).contains(utf8.count)
    }
}
