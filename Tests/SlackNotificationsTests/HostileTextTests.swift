import AWSHealthEvents
import FargateRetirement
import FargateRetirementTesting
import Foundation
import SlackBlockKit
import SlackNotifications
import Testing

struct HostileTextTests {
    static let texts = [
        "<!channel>", "<@U012AB3CD>", "<https://evil.example|https://console.aws.amazon.com>", "a|b>c", "a\nb", "a`b",
        "```",
        "&lt;!here&gt;", "\u{202E}evil", "nul\u{0}", "*x*", "_x_", "~x~", "@here", ":smile:", "> quote", "{services}",
    ]

    /// What is to be found in mrkdwn of nothing but what the renderer means to say.
    private func expectHarmless(_ messages: [SlackMessage], sourceLocation: SourceLocation = #_sourceLocation) {
        expectLimits(messages, sourceLocation: sourceLocation)
        for message in messages {
            for text in [message.text.source, message.body] {
                for part in text.components(separatedBy: "<").dropFirst() {
                    let token = part.prefix { $0 != ">" }
                    #expect(
                        token.hasPrefix("https://") || token.hasPrefix("!date^"),
                        "\(token)",
                        sourceLocation: sourceLocation
                    )
                    #expect(!token.contains("evil.example|"), sourceLocation: sourceLocation)
                }
                // Only a code block has line breaks.
                let outside = text.components(separatedBy: "```").enumerated().filter { $0.offset.isMultiple(of: 2) }
                for line in outside.flatMap({ $0.element.split(separator: "\n") }) {
                    #expect(
                        line.filter { $0 == "`" }.count.isMultiple(of: 2),
                        "\(line)",
                        sourceLocation: sourceLocation
                    )
                }
                #expect(
                    !text.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{0}" },
                    sourceLocation: sourceLocation
                )
            }
        }
    }

    @Test(arguments: texts)
    func namesOfAccountsAreText(text: String) throws {
        var options = SlackRenderer.Options()
        options.accountNames = ["111122223333": text]
        expectHarmless(try messages(for: .fixture(), options: options))
    }

    @Test(arguments: texts)
    func whatAWSWritesIsText(text: String) throws {
        let notice = TaskRetirementNotice.fixture(
            account: text,
            region: text,
            resources: [
                .fixture(service: text, cluster: text), .fixture(service: "web", cluster: text),
                .fixture(unrecognized: text),
            ],
            startTime: .unreadable(text),
            status: .other(.init(rawValue: text)),
            eventARN: "arn:aws:health:\(text)::event/\(text)",
            text: text
        )
        expectHarmless(try messages(for: notice))
        expectHarmless(try messages(for: notice, change: NoticeChange(added: notice.resources)))
    }

    @Test func identifiersCanBeCopied() throws {
        for name in ["a_b", "a__b", "_a", "a_", "a-_b", "-", "A1-b_c"] {
            let notice = TaskRetirementNotice.fixture(resources: [.fixture(service: name, cluster: name)])
            for detail in [ResourceDetail.linked, .names] {
                var options = SlackRenderer.Options()
                options.resourceDetail = detail
                let body = try message(for: notice, options: options).body
                #expect(body.contains("`\(name)`") || body.contains("|\(name)>"))
                #expect(!body.unicodeScalars.contains { $0 == "\u{2060}" || $0 == "\u{2CD}" })
            }
        }
    }
}
