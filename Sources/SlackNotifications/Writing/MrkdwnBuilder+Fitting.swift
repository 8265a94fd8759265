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
        fit(text, maximum) { $0.text($1) }
    }

    /// Writes code and cuts it where it would be too long, with an ellipsis.
    ///
    /// - Parameters:
    ///   - text: Any string.
    ///   - maximum: How many characters Slack may count.
    mutating func code(_ text: String, atMost maximum: Int) {
        fit(text, maximum) { $0.code($1) }
    }

    @discardableResult
    private mutating func fit(
        _ text: String,
        _ maximum: Int,
        _ write: (inout MrkdwnBuilder, String) -> Void
    ) -> String {
        let start = mark
        var part = text
        if text.utf8.count <= maximum {
            write(&self, text)
            if count - start.characterCount <= maximum { return text }
            truncate(to: start)
        } else {
            part = String(text.unicodeScalars.prefix(maximum))
        }
        while true {
            write(&self, part + "…")
            let written = count - start.characterCount
            if written <= maximum || part.isEmpty { return part + "…" }
            truncate(to: start)
            let length = part.unicodeScalars.count
            part = String(part.unicodeScalars.prefix(min(length - 1, length * maximum / written)))
        }
    }
}
