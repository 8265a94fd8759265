/// Finished mrkdwn, and its tokens in angle brackets, for making plainer text of it.
struct MrkdwnSource {
    /// What becomes of links.
    enum Links {
        /// They stay.
        case kept
        /// Their labels stay.
        case labels
    }

    let source: String

    /// The source with dates as words, and links as they are wanted; mentions stay.
    func plainer(_ links: Links) -> String {
        guard source.utf8.contains(0x3C) else { return source }
        var result = ""
        var rest = source[...]
        while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
            result += rest[..<start]
            let token = rest[rest.index(after: start)..<end]
            result += Self.plainer(token, links)
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }

    private static func plainer(_ token: Substring, _ links: Links) -> String {
        let parts = token.split(separator: "|", maxSplits: 1)
        if token.hasPrefix("!date^") { return parts.count == 2 ? String(parts[1]) : "" }
        guard links == .labels, parts.count == 2, let sign = token.first, !"!@#".contains(sign) else {
            return "<\(token)>"
        }
        return String(parts[1])
    }
}
