public import AWSHealthEvents

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

    /// Chooses among the descriptions of an event and cleans one.
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
                footnotes.insert(footnote, at: 0)
                lines.removeLast()
            } else {
                break
            }
        }
        // Some texts go on behind their footnotes.
        let inner = lines.enumerated().compactMap { index, line in Self.footnote(line).map { (index, $0) } }
        for (index, footnote) in inner.reversed() where footnote.text.hasPrefix("https://") {
            footnotes.insert(footnote, at: 0)
            lines.remove(at: index)
        }
        let numbers = Set(footnotes.map(\.number))
        let body = lines.map { Self.withoutReferences($0, to: numbers) }
        self.init(body: Self.joined(body), footnotes: footnotes, language: language)
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

    /// Removes ` (1)` and ` [1]` where there is such a footnote.
    private static func withoutReferences(_ line: String, to numbers: Set<Int>) -> String {
        var line = line
        for number in numbers {
            for mark in ["(\(number))", "[\(number)]"] {
                for spaced in [" " + mark, mark] where line.contains(spaced) {
                    line = line.split(separator: spaced, omittingEmptySubsequences: false).joined()
                }
            }
        }
        return line
    }

    /// Lines with no more than one empty line between them.
    private static func joined(_ lines: [String]) -> String {
        var result: [String] = []
        for line in lines where !(line.isEmpty && (result.last ?? "").isEmpty) { result.append(line) }
        if result.last?.isEmpty == true { result.removeLast() }
        return result.joined(separator: "\n")
    }
}
