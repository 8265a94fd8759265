import NotificationDelivery
import Testing

struct GlobPatternTests {
    @Test(arguments: [
        ("web", "web", true), ("web", "Web", false), ("web", "web-1", false), ("web*", "web", true),
        ("web*", "web-1", true), ("*web", "prod-web", true), ("w?b", "wob", true), ("w?b", "wb", false),
        ("*", "", true), ("?", "", false), ("a*b*c", "a-b-b-c", true), ("a*b*c", "a-c-b", false),
        ("**a**", "bab", true), ("?*", "", false), ("*?", "x", true), ("a\\*", "a*", true), ("a\\*", "ab", false),
        ("\\?", "?", true), ("\\?", "x", false), ("\\\\", "\\", true), ("\\a", "a", true),
        ("caf\u{E9}", "caf\u{E9}", true),
        ("caf??", "caf\u{E9}", true), ("caf\u{E9}", "cafe\u{301}", false), ("[ab]", "a", false),
    ])
    func namesArePickedByThePattern(pattern: String, name: String, matches: Bool) throws {
        #expect(try GlobPattern(pattern).matches(name) == matches)
    }

    @Test(arguments: ["", "\\", "a*\\"])
    func aPatternThatSaysNothingIsRefused(text: String) {
        let error = #expect(throws: RoutingError.self) { try GlobPattern(text) }
        #expect(error?.code == .invalidPattern)
    }

    @Test(arguments: ["web", "a*b", "?", "\\", "\\*", "é"])
    func aNameCanBeMeantExactly(name: String) throws {
        let pattern = GlobPattern(exactly: name)
        #expect(pattern.matches(name))
        #expect(try GlobPattern(pattern.text) == pattern)
        #expect(!pattern.matches(name + "x"))
        #expect(!pattern.matches("ab"))
    }

    @Test(.timeLimit(.minutes(20)))
    func aPatternOfManyStarsTakesNoLongTime() throws {
        let pattern = try GlobPattern(String(repeating: "a*", count: 500) + "b")
        #expect(!pattern.matches(String(repeating: "a", count: 2000)))
        #expect(pattern.matches(String(repeating: "a", count: 2000) + "b"))
    }

    /// All texts of some letters, up to a length.
    private static func texts(_ letters: [Character], upTo length: Int) -> [String] {
        var all = [""]
        var last = all
        for _ in 0..<length {
            last = last.flatMap { text in letters.map { text + String($0) } }
            all += last
        }
        return all
    }

    /// What a pattern means, letter by letter.
    private static func reference(_ pattern: Substring, _ name: Substring) -> Bool {
        guard let first = pattern.first else { return name.isEmpty }
        switch first {
        case "*":
            return reference(pattern.dropFirst(), name) || !name.isEmpty && reference(pattern, name.dropFirst())
        case "?": return !name.isEmpty && reference(pattern.dropFirst(), name.dropFirst())
        default: return name.first == first && reference(pattern.dropFirst(), name.dropFirst())
        }
    }

    private static let patterns = texts(["a", "b", "*", "?"], upTo: 3).filter { !$0.isEmpty }
    private static let names = texts(["a", "b", "c"], upTo: 4)

    @Test func matchingIsWhatTheSignsMean() throws {
        for text in Self.patterns {
            let pattern = try GlobPattern(text)
            for name in Self.names where pattern.matches(name) != Self.reference(text[...], name[...]) {
                Issue.record("\(text) and \(name)")
            }
        }
    }

    @Test func aPatternThatCoversAnotherTakesAllItsNames() throws {
        let patterns = try Self.patterns.map { try GlobPattern($0) }
        let languages = patterns.map { pattern in Self.names.indices.filter { pattern.matches(Self.names[$0]) } }
        var count = 0
        for (first, language) in zip(patterns, languages) {
            let all = Set(language)
            for (second, other) in zip(patterns, languages) where first.covers(second) {
                count += 1
                if !all.isSuperset(of: other) { Issue.record("\(first) does not cover \(second)") }
            }
        }
        // Each covers itself, and there are others.
        #expect(count > 2 * patterns.count)
        #expect(patterns.allSatisfy { $0.covers($0) })
    }

    @Test(arguments: [
        ("*", "a*b", true), ("a*", "ab*", true), ("a?*", "a*?", true), ("*-web", "prod-web", true), ("a*", "*", false),
        ("a?", "a*", false), ("a", "a\\*", false), ("a\\*", "a*", false), ("?", "\\*", true),
    ])
    func coveringIsFound(first: String, second: String, covers: Bool) throws {
        #expect(try GlobPattern(first).covers(GlobPattern(second)) == covers)
    }
}
