import AWSHealthEvents
import FargateRetirement
import FargateRetirementTesting
import Foundation
import Testing

struct NoticeTextTests {
    @Test(arguments: [
        (#"One.\n\nTwo."#, "One.\n\nTwo."),
        (#"\n\nOne.\n\n\n\nTwo.\n"#, "One.\n\nTwo."),
        ("One.\nTwo.", "One.\nTwo."),
        ("One.\r\nTwo.\r\n", "One.\nTwo."),
        (#"One.\r\nTwo."#, "One.\nTwo."),
        (#"the \"list\""#, #"the "list""#),
        (#"a \\ b"#, #"a \ b"#),
        ("update-service \\\n--cluster c", "update-service --cluster c"),
        ("update-service\\\n--cluster c", "update-service --cluster c"),
        ("update-service \\\r\n--cluster c", "update-service --cluster c"),
        (#"C:\temp and \d"#, #"C:\temp and \d"#),
        (#"ends with \"#, #"ends with \"#),
        ("  One.  \n  Two.  ", "One.\nTwo."),
        ("", ""),
        (#"\n"#, ""),
    ])
    func lineBreaksAndQuotesAreWhatTheyMean(text: String, body: String) {
        #expect(NoticeText(cleaning: text).body == body)
    }

    @Test(arguments: ["(1)", "[1]"])
    func footnotesAreApart(mark: String) {
        let text = NoticeText(cleaning: #"Read \#(mark) and more\#(mark).\n\n\#(mark) https://example.com/one\n"#)
        #expect(text.body == "Read and more.")
        #expect(text.footnotes == [.init(number: 1, text: "https://example.com/one")])
    }

    @Test func severalFootnotesKeepTheirOrder() {
        let text = NoticeText(
            cleaning:
                #"Read (1), (2) and (10).\n\n(1) https://a.example\n(2) https://b.example\n\n(10) see the console\n"#
        )
        #expect(text.body == "Read, and.")
        #expect(text.footnotes.map(\.number) == [1, 2, 10])
        #expect(text.footnotes.map(\.text) == ["https://a.example", "https://b.example", "see the console"])
    }

    @Test func whatFollowsTheFootnotesStays() {
        let text = NoticeText(cleaning: #"Read (1).\n(1) https://a.example\nThe list is in the console."#)
        #expect(text.body == "Read.\nThe list is in the console.")
        #expect(text.footnotes.map(\.text) == ["https://a.example"])
    }

    @Test(arguments: [
        "(1) is a number, (one) is not", "Step (2) of 3", "[x] done", "(3)", "() nothing", "(1", "a (1) b",
    ])
    func whatIsNoFootnoteStays(text: String) {
        let cleaned = NoticeText(cleaning: "Before.\n\(text)\nAfter.")
        #expect(cleaned.body == "Before.\n\(text)\nAfter.")
        #expect(cleaned.footnotes.isEmpty)
    }

    @Test(arguments: [
        ("a (1) [2]b", "ab"), ("a  (1) b", "a  b"), ("a(1)(2)", "a"), ("see ([2]).", "see ()."),
        ("((1)) [3] (01) (+1) [1)", "() [3] (01) (+1) [1)"), ("a (-7) (- 7) b", "a (- 7) b"),
        ("(1", "(1"), ("no (1)\u{301}", "no (1)\u{301}"),
    ])
    func aReferenceGoesWithOneBlankBeforeIt(text: String, body: String) {
        let cleaned = NoticeText(
            cleaning: "\(text)\n(1) https://a.example\n[2] https://b.example\n(-7) https://c.example"
        )
        #expect(cleaned.body == body)
        #expect(cleaned.footnotes.map(\.number) == [1, 2, -7])
    }

    @Test func theTextOfAnEventIsFitToBeShown() throws {
        let text = try #require(HealthEventFixture.services.interpreted()?.text())
        #expect(text.body.contains(#"in the "Affected resources" list"#))
        #expect(text.body.contains("--service service_name --cluster cluster_name --force-new-deployment"))
        #expect(text.body.contains("AWS Fargate platform is ready"))
        #expect(text.body.split(separator: "\n\n").count == 3)
        #expect(text.footnotes.map(\.number) == [1, 2])
        #expect(text.footnotes.allSatisfy { $0.text.hasPrefix("https://docs.aws.amazon.com/") })
        #expect(text.language == "en_US")
    }

    @Test(arguments: [
        (["en"], "English"), ([], "koreanisch"), (["ko"], "koreanisch"), (["KO_kr"], "koreanisch"),
        (["ko-KR"], "koreanisch"),
        (["de", "en"], "English"), (["en-GB"], "English"), (["en_US"], "English"), (["en-AU", "ko"], "Australian"),
        (["fr"], "koreanisch"), ([""], "koreanisch"),
    ])
    func theBestLanguageIsChosen(languages: [String], body: String) {
        let descriptions: [HealthEvent.Description] = [
            .init(language: "en_US", latestDescription: "  "), .init(),
            .init(language: "ko_KR", latestDescription: "koreanisch"),
            .init(language: "en_US", latestDescription: "English"),
            .init(language: "en_AU", latestDescription: "Australian"),
            .init(language: nil, latestDescription: "nobody knows"),
        ]
        #expect(NoticeText(descriptions, preferring: languages)?.body == body)
    }

    @Test func noTextIsNone() {
        #expect(NoticeText([]) == nil)
        #expect(NoticeText([.init(language: "en_US"), .init(latestDescription: "\n")]) == nil)
        #expect(TaskRetirementNotice.fixture(text: " ").text() == nil)
    }

    @Test func aTextWithoutALanguageIsATextToo() {
        #expect(NoticeText([.init(latestDescription: "Hello")])?.body == "Hello")
        #expect(NoticeText([.init(latestDescription: "Hello")])?.language == nil)
    }

    @Test(.timeLimit(.minutes(20)))
    func longTextsTakeNoLongTime() {
        let text = String(repeating: #"(1) \n[2] \\ "#, count: 20_000)
        #expect(!NoticeText(cleaning: text).body.isEmpty)
    }

    /// The text is in one line; footnotes are at the end, or before what follows them.
    @Test(arguments: ["", "The end."])
    func manyFootnotesTakeLinearTime(end: String) {
        func text(_ count: Int) -> String {
            let footnotes = (0..<count).map { "[\($0)]https://a" }
            return ([String(repeating: "a", count: count * 20)] + footnotes + [end]).joined(separator: "\n")
        }
        expectLinearTime(of: 250, input: text) { text in
            #expect(NoticeText(cleaning: text).footnotes.last?.text == "https://a")
        }
    }

    @Test func manyReferencesAreRemovedInLinearTime() {
        func text(_ count: Int) -> String {
            let footnotes = (0..<count).map { "[\($0)]https://a" }
            return ((0..<count).map { "a [\($0)]" } + [""] + footnotes).joined(separator: "\n")
        }
        expectLinearTime(of: 250, input: text) { text in
            #expect(!NoticeText(cleaning: text).body.contains("["))
        }
    }
}
