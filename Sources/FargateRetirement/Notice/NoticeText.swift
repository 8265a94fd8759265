public import AWSHealthEvents
import WireJSON

/// What AWS writes about a retirement, fit to be shown.
///
/// AWS writes line breaks and quotes as the two characters `\n` and `\"`, and gathers its links as footnotes at the
/// end. Here line breaks are line breaks, and the footnotes are apart from the text.
public struct NoticeText: Hashable, Sendable {
    /// A link that the text refers to.
    public struct Footnote: Hashable, Sendable {
        /// The number by which the text refers to it.
        public var number: Int
        /// What the footnote says, nearly always a URL.
        public var text: String

        /// Creates a footnote.
        ///
        /// - Parameters:
        ///   - number: The number by which the text refers to it.
        ///   - text: What the footnote says.
        public init(number: Int, text: String) {
            self.number = number
            self.text = text
        }
    }

    /// The text in paragraphs, without references to footnotes.
    public var body: String
    /// The footnotes in their order.
    public var footnotes: [Footnote]
    /// The language as AWS states it, such as `en_US`.
    public var language: String?

    /// Creates a text.
    ///
    /// - Parameters:
    ///   - body: The text in paragraphs.
    ///   - footnotes: The footnotes.
    ///   - language: The language.
    public init(body: String, footnotes: [Footnote] = [], language: String? = nil) {
        self.body = body
        self.footnotes = footnotes
        self.language = language
    }

    /// Chooses among the descriptions of an event and cleans one; `nil` where none has a text.
    ///
    /// - Parameters:
    ///   - descriptions: The descriptions of an event.
    ///   - languages: The languages in order of preference, such as `["de", "en-US"]`. Where the country of one is not
    ///     there, another country of the same language counts; where no language is there, the first description does.
    public init?(_ descriptions: [HealthEvent.Description], preferring languages: [String] = ["en"]) {
        let usable = descriptions.filter { !($0.latestDescription ?? "").trimmed.isEmpty }
        let wanted = languages.lazy.compactMap { language -> HealthEvent.Description? in
            let parts = Self.parts(language)
            return usable.first { !parts.isEmpty && Self.parts($0.language) == parts }
                ?? usable.first { !parts.isEmpty && Self.parts($0.language).first == parts.first }
        }
        guard let description = wanted.first ?? usable.first, let text = description.latestDescription else {
            return nil
        }
        self.init(cleaning: text, language: description.language)
    }

    /// Language and country of `en_US` or `en-us`, in small letters.
    private static func parts(_ language: String?) -> [Substring] {
        language?.lowercased().split { $0 == "_" || $0 == "-" } ?? []
    }

    /// Cleans a text as AWS writes it.
    ///
    /// - Parameters:
    ///   - text: The text of a description.
    ///   - language: The language as AWS states it.
    public init(cleaning text: String, language: String? = nil) {
        var lines = Self.unescaped(text)
            .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { String($0).trimmed }
        var footnotes: [Footnote] = []
        while let line = lines.last {
            if line.isEmpty {
                lines.removeLast()
            } else if let footnote = Self.footnote(line) {
                footnotes.append(footnote)
                lines.removeLast()
            } else {
                break
            }
        }
        // Some texts go on behind their footnotes; like those at the end, they are gathered from the last to the first.
        var body: [String] = []
        body.reserveCapacity(lines.count)
        for line in lines.reversed() {
            if let footnote = Self.footnote(line), footnote.text.hasPrefix("https://") {
                footnotes.append(footnote)
            } else {
                body.append(line)
            }
        }
        footnotes.reverse()
        body.reverse()
        self.init(
            body: Self.joined(body, without: Set(footnotes.map(\.number))),
            footnotes: footnotes,
            language: language
        )
    }

    /// Turns `\n`, `\r\n` and `\"` of two characters each into what they mean; a backslash before a line break goes.
    private static func unescaped(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        var rest = text[...]
        while let backslash = rest.firstIndex(of: "\\") {
            result += rest[..<backslash]
            rest = rest[rest.index(after: backslash)...]
            switch rest.first {
            case "n": result += "\n"
            case "r" where rest.dropFirst().hasPrefix("\\n"): break
            case "\"", "\\": result.append(rest.first ?? "\\")
            case "\n", "\r\n": result += result.last == " " ? "" : " "
            default:
                result += "\\"
                continue
            }
            rest.removeFirst()
        }
        return result + rest
    }

    /// The footnote in a line such as `(1) https://…` or `[1] https://…`.
    private static func footnote(_ line: String) -> Footnote? {
        guard let open = line.first, open == "(" || open == "[",
            let close = line.firstIndex(of: open == "(" ? ")" : "]"),
            let number = Int(line[line.index(after: line.startIndex)..<close])
        else { return nil }
        let text = String(line[line.index(after: close)...]).trimmed
        return text.isEmpty ? nil : Footnote(number: number, text: text)
    }

    /// Removes `(1)` and `[1]`, and a blank before them, where there is such a footnote.
    private static func withoutReferences(_ line: String, to numbers: Set<Int>) -> String {
        guard !numbers.isEmpty else { return line }
        var result = ""
        // What has not been copied yet, and what has not been looked at.
        var start = line.startIndex
        var next = start
        while let open = line[next...].firstIndex(where: { $0 == "(" || $0 == "[" }) {
            next = line.index(after: open)
            guard let end = endOfReference(in: line, at: open, to: numbers) else { continue }
            var text = line[start..<open]
            if text.last == " " { text.removeLast() }
            result += text
            start = end
            next = end
        }
        return start == line.startIndex ? line : result + line[start...]
    }

    /// Where the reference ends that begins with a bracket; `nil` where none does, or there is no such footnote.
    private static func endOfReference(in line: String, at open: String.Index, to numbers: Set<Int>) -> String.Index? {
        let digits = line[line.index(after: open)...].prefix { $0.isASCII && $0.isNumber || $0 == "-" }
        let close: Character = line[open] == "(" ? ")" : "]"
        guard digits.endIndex < line.endIndex, line[digits.endIndex] == close,
            // A footnote 1 is not referred to by `(01)`.
            let number = Int(digits), numbers.contains(number), String(number) == digits
        else { return nil }
        return line.index(after: digits.endIndex)
    }

    /// Lines with no more than one empty line between them, and without references to footnotes.
    private static func joined(_ lines: [String], without numbers: Set<Int>) -> String {
        var result: [String] = []
        for line in lines {
            let text = withoutReferences(line, to: numbers)
            if !(text.isEmpty && (result.last ?? "").isEmpty) { result.append(text) }
        }
        if result.last?.isEmpty == true { result.removeLast() }
        return result.joined(separator: "\n")
    }
}
