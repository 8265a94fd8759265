import SlackBlockKit
import Testing

/// Strings from outside are shown, and nothing else.
struct InjectionTests {
    static let url = "https://eu-west-1.console.aws.amazon.com/"

    @Test(arguments: [
        ("<!channel>", "&lt;!channel&gt;"),
        ("<@U012AB3CD>", "&lt;@\u{2060}U012AB3CD&gt;"),
        ("<!subteam^S012AB3CD>", "&lt;!subteam^S012AB3CD&gt;"),
        (
            "<https://evil|https://console.aws.amazon.com>",
            "&lt;https:\u{2060}//evil|https:\u{2060}//console.\u{2060}aws.\u{2060}amazon.\u{2060}com&gt;"
        ),
        ("a|b", "a|b"),
        ("a\nb", "a b"),
        ("a\r\nb\rc\td\u{0B}e\u{2028}f\u{85}g", "a b c d e f g"),
        ("a`b", "aˋb"),
        ("&lt;!here&gt;", "&amp;\u{2060}lt;!here&amp;\u{2060}gt;"),
        ("R&D &c; &#39; &amp", "R&amp;D &amp;c; &amp;\u{2060}#\u{2060}39; &amp;amp"),
        ("a\u{202E}b\u{2066}c\u{2069}", "abc"),
        ("a\0b\u{7F}c\u{9B}d", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d"),
        ("*x*", "∗x∗"),
        ("_y_", "ˍyˍ"),
        ("my_service__a", "my_service__a"),
        ("~z~", "∼z∼"),
        (":smile:", ":\u{2060}smile:"),
        (":+1:", ":\u{2060}+1:"),
        ("x :smile", "x :\u{2060}smile"),
        ("team:100:", "team:\u{2060}100:"),
        (":1234: :7a:", ":\u{2060}1234: :\u{2060}7a:"),
        ("10:30:00 a: b", "10:30:00 a: b"),
        ("10:30 1:2:3 a", "10:30 1:2:3 a"),
        ("> q", "&gt; q"),
        ("@here", "@\u{2060}here"),
        ("#general a@b", "#\u{2060}general a@b"),
        ("example.com 1.4.0 end.", "example.\u{2060}com 1.4.0 end."),
        ("\"\\", "\"\\"),
        ("é 😀 \u{2022}", "é 😀 \u{2022}"),
        ("", ""),
    ])
    func textIsShownAndNothingElse(text: String, source: String) throws {
        var builder = MrkdwnBuilder()
        builder.literal("> ")
        builder.text(text)
        let count = builder.count
        let built = try builder.take()
        #expect(built.source == "> " + source)
        #expect(count == built.source.utf16.count)
    }

    @Test(arguments: [
        ("<!channel> & co", "&lt;!channel&gt; &amp; co"),
        ("a|b", "a|b"),
        ("a\nb", "a b"),
        ("a`b```", "aˋbˋˋˋ"),
        ("a_b *c* :d: e.fr", "a_b *c* :d: e.fr"),
        ("a\u{202E}b\0", "ab\u{FFFD}"),
        ("", "\u{FFFD}"),
        (" \u{A0}", " \u{A0}\u{FFFD}"),
        ("\u{202E}", "\u{FFFD}"),
        ("\u{200B}", "\u{200B}\u{FFFD}"),
    ])
    func codeKeepsWhatCanNotEndIt(text: String, source: String) throws {
        #expect(try MrkdwnText { $0.code(text) }.source == "`" + source + "`")
    }

    @Test func codeBlocksKeepLineBreaks() throws {
        let text = try MrkdwnText { $0.codeBlock("aws ecs \\\n\t--x `y`\r\n```<z>") }
        #expect(text.source == "```aws ecs \\\n\t--x ˋyˋ\nˋˋˋ&lt;z&gt;```")
    }

    @Test(arguments: [
        ("a|b>c<d", "a¦b&gt;c&lt;d"),
        ("a\nb", "a b"),
        ("console.aws.amazon.com", "console.\u{2060}aws.\u{2060}amazon.\u{2060}com"),
        ("*x* :y:", "∗x∗ :\u{2060}y:"),
        ("", "\u{FFFD}"),
        ("\u{3000}", "\u{3000}\u{FFFD}"),
    ])
    func labelsDoNotEndTheirLink(label: String, source: String) throws {
        let url = try SlackURL(Self.url)
        #expect(try MrkdwnText { $0.link(to: url, label: label) }.source == "<\(Self.url)|\(source)>")

        let date = try SlackDate(timestamp: 0, fallback: label.isEmpty ? " " : label, link: url)
        let shown = label.isEmpty ? " \u{FFFD}" : source
        let expected = "<!date^0^{date_short_pretty} at {time}^\(Self.url)|\(shown)>"
        #expect(try MrkdwnText { $0.date(date) }.source == expected)
    }

    @Test(arguments: [
        ("a/b", "a%2Fb"), ("a|b", "a%7Cb"), ("x y", "x%20y"), ("é", "%C3%A9"), ("..", ".."), ("a_b-c.d", "a_b-c.d"),
        ("<!here>", "%3C%21here%3E"), ("0123456789/abcdefgh", "0123456789%2Fabcdefgh"), ("a%2Fb", "a%252Fb"),
    ])
    func componentsOfPathsArePercentEncoded(component: String, encoded: String) throws {
        let base = try SlackURL("https://example.com/services")
        let tail = SlackURL.Tail("/health?region=a|b")
        let text = try MrkdwnText { $0.link(to: base, component: component, tail: tail, label: "x") }
        #expect(text.source == "<https://example.com/services/\(encoded)/health?region=a%7Cb|x>")
        let url = try base.appending(component: component, tail: tail)
        #expect(url.string == "https://example.com/services/\(encoded)/health?region=a%7Cb")
    }

    @Test func basesWithoutASlashCanNotGrowTheirHost() throws {
        let base = try SlackURL("https://example.com")
        #expect(try base.appending(component: ".evil.com").string == "https://example.com/.evil.com")
        #expect(
            try MrkdwnText { $0.link(to: base, component: ".evil", label: "x") }.source
                == "<https://example.com/.evil|x>"
        )
        let slash = try SlackURL("https://example.com/")
        #expect(try slash.appending(component: "a").string == "https://example.com/a")
    }

    @Test func piecesDoNotMakeAnEmojiTogether() throws {
        let text = try MrkdwnText { text in
            text.literal("name:")
            text.text("smile")
            text.literal(":")
        }
        #expect(text.source == "name:\u{2060}smile:")
    }

    @Test(arguments: [
        ("a & b < c > d", "a ＆ b ＜ c ＞ d"), ("*x*", "∗x∗"), (":smile:", ":\u{2060}smile:"), ("a\nb", "a b"),
        (":100: 10:30:00 a", ":\u{2060}100: 10:30:00 a"),
        ("a\u{202E}b\0", "ab\u{FFFD}"), ("&lt;", "＆lt;"), ("_y_ ~z~ @here x.com `a`", "_y_ ~z~ @here x.com `a`"),
        ("https://example.com", "https://example.com"),
    ])
    func plainTextHoldsNoControlCharacters(text: String, source: String) throws {
        #expect(try PlainText(text).source == source)
    }

    @Test(arguments: ["\u{202E}", " ", "\u{200B}\n"])
    func textThatShowsNothingIsMadeVisible(text: String) throws {
        #expect(try PlainText(text).source.hasSuffix("\u{FFFD}"))
        #expect(try PlainText(text, emoji: .warning).source.hasSuffix("\u{FFFD}"))
        #expect(try MrkdwnText(text).source.hasSuffix("\u{FFFD}"))
    }

    @Test func longNamesAreReadEightBytesAtATimeAndNoneIsMissed() throws {
        let base = try SlackURL("https://example.com/")
        for length in 1...40 {
            for place in 0..<length {
                var name = Array(repeating: UInt8(ascii: "a"), count: length)
                for (sign, label, component) in [("*", "\u{2217}", "%2A"), ("|", "\u{A6}", "%7C"), ("Z", "Z", "Z")] {
                    name[place] = sign.utf8.first ?? 0
                    let text = String(decoding: name, as: UTF8.self)
                    let built = try MrkdwnText { $0.link(to: base, component: text, label: text) }
                    let expected = [component, label].map {
                        text.split(separator: sign, omittingEmptySubsequences: false).joined(separator: $0)
                    }
                    #expect(built.source == "<https://example.com/\(expected[0])|\(expected[1])>")
                    #expect(built.count == built.source.utf16.count)
                }
            }
        }
    }

    @Test func formatsAroundTextStayWhole() throws {
        let text = try MrkdwnText { text in
            text.bold(" a*b ")
            text.literal(" ")
            text.italic("c_")
            text.literal(" ")
            text.strike("  ")
            text.literal(" ")
            text.bold { $0.code("d") }
            text.italic { _ in }
            text.strike { $0.number(-12) }
        }
        #expect(text.source == "*a∗b* _cˍ_ ~\u{FFFD}~ *`d`*~-12~")
    }

    @Test func stringsInRichTextAndTablesLoseTheirControlCharacters() throws {
        #expect(try RichTextRun(displaying: "<!here>\0\n\u{202E}\u{9B}x").text == "<!here>\u{FFFD} \u{FFFD}x")
        #expect(try RawText(displaying: "").text == "\u{FFFD}")
        #expect(try TableRow(["", "a"]).cells.count == 2)
        #expect(failure { () throws(BlockKitError) in try RichTextRun("\u{1}") }.code == .controlCharacter)
    }
}
