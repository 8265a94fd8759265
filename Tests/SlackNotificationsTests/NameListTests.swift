import FargateRetirement
import FargateRetirementTesting
import SlackBlockKit
import SlackNotifications
import Testing

/// Lists of names, most of which are written in one go.
struct NameListTests {
    /// A name that needs a closer look, wherever it stands, is written as it would be alone, and so are its neighbours.
    @Test(arguments: ["a`b", "x<y>&z", "é", "\"quoted\"", "under_score", " ", "n".repeated(301), "n".repeated(300)])
    func namesAreWrittenAsEachAlone(odd: String) throws {
        let count = 120
        for place in [0, 1, 57, 58, 118, 119] {
            var names = (0..<count).map { "service-\(1_000 + $0)-" + "x".repeated($0 % 40) }
            names[place] = "service-\(1_000 + place)" + odd
            let notice = TaskRetirementNotice.fixture(resources: names.map { .fixture(service: $0) })
            let text = try messages(for: notice).map(\.body).joined()
            for name in names where name.utf8.count <= 300 {
                let alone = try MrkdwnText { $0.code(name) }
                #expect(text.contains(alone.source))
            }
            expectLimits(try messages(for: notice))
        }
    }
}

extension String {
    fileprivate func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
