import AWSHealthEvents
import FargateRetirement
import FargateRetirementTesting
import SlackBlockKit
import SlackNotifications
import Testing

struct OptionTests {
    @Test func accountsAreCalledByTheirNames() throws {
        var options = SlackRenderer.Options()
        options.accountNames = ["111122223333": "prod-apps", "999999999999": "other"]
        let message = try message(for: .fixture(), options: options)
        #expect(message.text.source.hasSuffix("In prod-apps (111122223333), eu-central-1."))
        #expect(message.fields["*Account*"] == "prod-apps `111122223333`")
        #expect(message.body.contains("for example, in prod-apps (111122223333):"))
    }

    @Test func emojiAreAChoice() throws {
        var options = SlackRenderer.Options()
        options.emoji.automatic = .bell
        #expect(
            try message(for: .fixture(), options: options).header == ":bell: Fargate will replace tasks in 3 services"
        )
        options.emoji = MessageEmoji(automatic: nil, actionNeeded: nil, immediate: nil, finished: nil, test: nil)
        for notice in [TaskRetirementNotice.fixture(), .fixture(status: .finished), .fixture(isSimulation: true)] {
            let body = try message(for: notice, options: options).body
            #expect(!body.contains(":test_tube:") && !body.contains(":white_check_mark:"))
            #expect(!body.hasPrefix(":") && !body.hasPrefix(" "))
        }
    }

    @Test func namesAreShownWithoutLinksToEach() throws {
        var options = SlackRenderer.Options()
        options.resourceDetail = .names
        let body = try message(for: .fixture(), options: options).body
        #expect(body.contains("|production> · 2 services: `checkout-api`, `web`\n• "))
        #expect(!body.contains("/health?region="))
    }

    @Test func theWordingIsAChoice() throws {
        var wording = MessageWording.english
        wording.upcoming.services = "Fargate ersetzt Tasks in {services}"
        wording.services = Counted(one: "1 Service", other: "{count} Services")
        wording.times.upcoming = " ab {date}"
        wording.date = "{weekday}, {day}. {month} {year}, {hour}:{minute} UTC"
        wording.weekdays = ["So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"]
        wording.months[8] = "September"
        wording.actions.none = "Nichts zu tun."
        wording.actions.noneField = "Nichts zu tun"
        wording.labels.starts = "Beginn"
        wording.labels.healthEvent = "Ereignis | AWS"
        var options = SlackRenderer.Options()
        options.wording = wording
        let message = try message(for: .fixture(), options: options)
        #expect(
            message.text.source
                == "Fargate ersetzt Tasks in 3 Services ab Fr, 4. September 2026, 15:00 UTC. Nichts zu tun. "
                + "In 111122223333, eu-central-1."
        )
        #expect(message.fields["*Beginn*"]?.hasSuffix("|Fr, 4. September 2026, 15:00 UTC>") == true)
        #expect(message.fields["*Action*"] == "Nichts zu tun")
        #expect(message.context.contains("|Ereignis ¦ AWS>"))
        #expect(message.body.contains("* · 1 Service\n"))
    }

    @Test func unknownNamesInTheWordingAreText() throws {
        var options = SlackRenderer.Options()
        options.wording.upcoming.services = "{name} {services} {date} {"
        let message = try message(for: .fixture(), options: options)
        #expect(message.header == ":arrows_counterclockwise: {name} 3 services {date} {")
    }

    @Test func thePreferredLanguageOfAWSIsShown() throws {
        var notice = TaskRetirementNotice.fixture(startTime: .notStated)
        notice.descriptions = [
            .init(language: "en_US", latestDescription: "English"),
            .init(language: "de_DE", latestDescription: "Deutsch"),
        ]
        var options = SlackRenderer.Options()
        #expect(try message(for: notice, options: options).body.contains("```English```"))
        options.wording.languages = ["de"]
        #expect(try message(for: notice, options: options).body.contains("```Deutsch```"))
    }

    // MARK: Nothing breaks a limit

    static let texts = [
        "", " ", "x", "{services}", "*bold*", "<!channel>", "a|b", "a\nb", "```", "\u{202E}x", "\u{0}", ":smile:",
        "@here",
        String(repeating: "&", count: 5_000), String(repeating: "😀", count: 5_000),
    ]

    @Test(arguments: texts)
    func noWordingBreaksAMessage(text: String) throws {
        var options = SlackRenderer.Options()
        options.accountNames = ["111122223333": text]
        options.wording = Self.wording(text)
        let renderer = SlackRenderer(options: options)
        let resources: [[AffectedResource]] = [
            [], [.fixture(service: "web")], [.fixture(task: 1)],
            [.fixture(service: "web"), .fixture(task: 1), .fixture(unrecognized: "other")],
            (1...250).map { .fixture(service: "service-\($0)", cluster: "cluster-\($0 / 2)") }
                + (1...250).map { .fixture(task: $0) },
        ]
        let times: [StatedTime] = [.date(FixtureTimes.retirementStarts), .notStated, .unreadable("some day")]
        for resources in resources {
            for time in times {
                for status in [RetirementStatus.upcoming, .underWay, .finished] {
                    let notice = TaskRetirementNotice.fixture(
                        resources: resources,
                        startTime: time,
                        status: status,
                        isSimulation: true,
                        pages: NoticePages(total: 3, received: [1])
                    )
                    let change = NoticeChange(earlierStart: .notStated, earlierStatus: .notStated, added: resources)
                    expectLimits(try renderer.messages(for: notice, change: change, now: aheadOfTime))
                }
            }
        }
    }

    private static func wording(_ text: String) -> MessageWording {
        var wording = MessageWording()
        let headlines = Headlines(services: text, tasks: text, both: text, others: text, none: text)
        (wording.upcoming, wording.immediate, wording.finished) = (headlines, headlines, headlines)
        wording.closedEarly = headlines
        wording.services = Counted(one: text, other: text)
        wording.tasks = Counted(one: text, other: text)
        wording.date = text
        wording.weekdays = [text]
        wording.months = Array(repeating: text, count: 12)
        wording.sentence = text
        wording.testPrefix = text
        wording.updatePrefix = text
        wording.times.upcoming = text
        wording.times.closedEarly = text
        wording.actions.none = text
        wording.actions.checkTasks = Counted(one: text, other: text)
        wording.actions.redeploy = text
        wording.actions.replaceTask = text
        wording.actions.replaceTasksField = text
        wording.explanations.services = text
        wording.explanations.tasks = text
        wording.explanations.tasksClosedEarly = text
        wording.explanations.whatAWSWrites = text
        wording.labels.starts = text
        wording.labels.plannedStart = text
        wording.labels.account = text
        wording.labels.healthEvent = text
        wording.labels.tasksTitle = text
        wording.labels.continued = text
        wording.notes.part = text
        wording.notes.test = text
        wording.notes.update = text
        wording.notes.added = text
        wording.notes.more = text
        wording.notes.listFollows = text
        return wording
    }
}
