import FargateRetirement
import FargateRetirementTesting
import SlackBlockKit
import SlackNotifications
import Testing

/// Headings, whose texts are escaped before the numbers between them are known.
struct HeadingTests {
    /// A heading that is put together of pieces is what the escaped whole would be.
    @Test(arguments: [
        "Fargate: {services}", "a:{services}", "Update:x {services}", "{services}:", ":x:{services}",
        "x :smile{services}", "{services}:{services}", "10:30 {services}", "a & b <{services}> *c*",
        "é 😀 {services} \u{202E}x", "{services}\r",
        "\"{services}\" \\", "::{services}", "#{services} @here _x_", "{services}", "{others}", "- {services} -",
        "{services} " + "long heading ".repeated(20),
    ])
    func headingIsEscapedAsAWhole(template: String) throws {
        var options = SlackRenderer.Options()
        options.wording.upcoming.services = template
        for (one, other) in [("1 service", "{count} services"), ("x:", "{count}:"), (":a", ":{count}")] {
            options.wording.services = Counted(one: one, other: other)
            let counted = other.replacing("{count}", with: "3")
            let plain = template.trimmed
                .replacing("{services}", with: counted)
                .replacing("{others}", with: "0 resources of unknown kind")
            let message = try message(for: .fixture(), options: options)
            let whole = try PlainText(plain, emoji: .arrowsCounterclockwise)
            let header = try #require(message.header)
            if whole.count > HeaderBlock.maximumTextCount {
                #expect(header.hasSuffix("…") && header.utf16.count <= HeaderBlock.maximumTextCount)
            } else {
                #expect(header == whole.source)
            }
        }
    }

    @Test func aHeadingThatIsTooLongLosesAWholeClause() throws {
        let resources: [AffectedResource] =
            (1...1_000).flatMap { [.fixture(service: "s\($0)"), .fixture(task: $0)] }
            + (1...50).map { .fixture(unrecognized: "junk \($0)") }
        let notice = TaskRetirementNotice.fixture(resources: resources)
        let first = try messages(for: notice, now: FixtureTimes.retirementStarts)[0]
        #expect(
            first.header == ":rotating_light: Action needed now: Fargate is stopping 1000 standalone tasks and "
                + "replacing tasks in 1000 services"
        )
        #expect(first.body.contains("*To look up: 50 resources of unknown kind*"))
    }

    @Test func aHeadingOfManyWordsIsCutBetweenTwo() throws {
        var options = SlackRenderer.Options()
        options.wording.upcoming.services = "word ".repeated(39)
        let header = try #require(try message(for: .fixture(), options: options).header)
        #expect(header.hasSuffix("word…") && header.utf16.count > 120)
    }
}

extension String {
    fileprivate func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
    fileprivate var trimmed: String {
        String(self.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
