import AWSHealthEvents
import FargateRetirement
import NotificationDelivery

extension RetirementNotification {
    /// A small notice that any sink can say in one message.
    static var sample: Self { Self(.fixture()) }

    /// A notice of a thousand services.
    static var huge: Self {
        let names = (1001...2000).map { "service-\($0)-of-a-long-list" }
        return Self(
            .fixture(resources: names.enumerated().map { .fixture(service: $1, cluster: "cluster-\($0 % 12)") })
        )
    }

    /// An input that nobody could read.
    static var unreadable: Self {
        let bytes = Array("{\"detail-type\": \"AWS Health Event\", \"detail\": <!channel> ".utf8) + [0xFF, 0x00, 0x1B]
        return Self(
            unreadable: OpeningError(
                code: .malformedJSON,
                message: "expected a value, found \"<\"",
                location: JSONLocation(offset: 44, line: 1, column: 45, path: "$.detail"),
                bytes: bytes
            )
        )
    }

    /// Notices that a sink does not expect, with their names.
    static var hostile: [(String, Self)] {
        [
            ("a usual notice", sample),
            ("an update", Self(.fixture(), reason: .updated)),
            ("a reminder", Self(.fixture(), reason: .reminder(occasion: "<!here> \"one day\" before"))),
            ("the end", Self(.fixture(status: .finished), reason: .finished)),
            ("a simulation", Self(.fixture(isSimulation: true))),
            ("page 2 of 3", Self(.fixture(pages: NoticePages(total: 3, received: [2])))),
            ("a notice without resources", Self(.fixture(resources: []))),
            (
                "a notice with markup in its names",
                Self(.fixture(resources: hostileNames.map { .fixture(service: $0) }))
            ),
            (
                "a notice with things of no known kind",
                Self(.fixture(resources: hostileNames.map { .fixture(unrecognized: $0) }))
            ),
            ("a notice without account, Region and times", bare),
            ("a notice with a time that can't be read", Self(.fixture(startTime: .unreadable("<!channel> soon")))),
            ("a thousand resources", huge),
            ("an unreadable input", unreadable),
        ]
    }

    private static var bare: Self {
        Self(
            .fixture(
                account: nil,
                region: nil,
                resources: [.fixture(service: "web", cluster: nil, status: nil)],
                startTime: .notStated,
                endTime: .notStated,
                sentTime: .notStated,
                lastUpdatedTime: .notStated,
                isBackupCopy: nil,
                text: ""
            )
        )
    }

    private static var hostileNames: [String] {
        [
            "<!channel>", "<@U000000>", "*bold*_under_`code`~gone~", "&amp;&lt;", "\"}],\"text\":\"x\"", "\\",
            "a\nb\r\nc",
            "\u{0}\u{1B}[31m", "\u{202E}txet", "e\u{301}\u{1F9D1}\u{200D}\u{1F680}", "", " ", "'; drop table --",
            "https://example.com/<script>", "%s%n{{x}}${y}", String(repeating: "long-", count: 600),
        ]
    }
}
