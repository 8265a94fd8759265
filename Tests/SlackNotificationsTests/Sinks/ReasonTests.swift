import AWSHealthEvents
import FargateRetirement
import FargateRetirementTesting
import Foundation
import NotificationDelivery
import SlackBlockKit
import SlackNotifications
import Testing

struct ReasonTests {
    private let clock = SteppingClock()

    private func messages(
        for notification: RetirementNotification,
        earlier: EarlierDelivery? = nil,
        options: SlackRenderer.Options = SlackRenderer.Options()
    ) async throws -> [SlackMessage] {
        let transport = ScriptedTransport(clock)
        let context = DeliveryContext(clock, earlier: earlier)
        _ = try await webhookSink(transport, options: options).deliver(notification, context: context)
        // Reading them back checks every limit.
        return try transport.sent.map { try SlackMessage(json: $0.request.body) }
    }

    private func message(
        for notification: RetirementNotification,
        earlier: EarlierDelivery? = nil,
        options: SlackRenderer.Options = SlackRenderer.Options()
    ) async throws -> SlackMessage {
        let all = try await messages(for: notification, earlier: earlier, options: options)
        try #require(all.count == 1)
        return all[0]
    }

    @Test func anUpdateNamesTheEarlierStart() async throws {
        let start = FixtureTimes.retirementStarts.addingTimeInterval(-FixtureTimes.day)
        let earlier = EarlierDelivery(state: SinkState(), startTime: start, deliveredAt: clock.date)
        let message = try await message(for: .fixture(.updated), earlier: earlier)
        #expect(message.text.source.hasPrefix("Update: "))
        #expect(message.body.contains("it was <!date^1788447600^"))
        #expect(!message.body.contains("as before"))
    }

    @Test func anUpdateOfWhatIsNotKnownSaysOnlyThatItIsOne() async throws {
        let same = EarlierDelivery(
            state: SinkState(),
            startTime: FixtureTimes.retirementStarts,
            deliveredAt: clock.date
        )
        for earlier in [nil, same] {
            let message = try await message(for: .fixture(.updated), earlier: earlier)
            #expect(message.body.contains("*This updates an earlier notice.*"))
            #expect(!message.body.contains("it was"))
        }
    }

    @Test func theLeadTimeIsShown() async throws {
        let leadTime = LeadTime(verdict: .asSet, waitPeriod: .sevenDays, basis: [])
        let notification = RetirementNotification(.fixture(), leadTime: leadTime)
        #expect(try await message(for: notification).context.contains("As your wait period of 7 days sets it"))
    }

    // MARK: The end

    @Test func theEndIsShortEvenWhereAWSDoesNotSayIt() async throws {
        clock.advance(by: .seconds(10 * FixtureTimes.day))
        let message = try await message(for: .fixture(.finished))
        #expect(message.text.source.hasPrefix("Finished: Fargate has replaced tasks in 3 services"))
        #expect(message.header == nil)
        #expect(message.blocks.count == 3)
    }

    // MARK: Reminders

    @Test func aReminderIsShort() async throws {
        let notice = TaskRetirementNotice.fixture(resources: [.fixture(service: "web"), .fixture(task: 1)])
        let message = try await message(
            for: RetirementNotification(notice, reason: .reminder(occasion: "one day before")),
            options: SlackRenderer.Options(accountNames: ["111122223333": "prod-apps"])
        )
        #expect(
            message.text.source.hasPrefix(
                "Reminder: Action needed: Fargate will stop 1 standalone task and replace tasks in 1 service from "
            )
        )
        #expect(
            message.body.hasPrefix(
                ":hourglass_flowing_sand: *Reminder: Action needed: Fargate will stop 1 standalone task and replace "
                    + "tasks in 1 service*\nStarts <!date^1788534000^{ago}|Fri 4 Sep 2026 15:00 UTC>, "
                    + "<!date^1788534000^{date_short_pretty} at {time}|Fri 4 Sep 2026 15:00 UTC>"
            )
        )
        for text in ["nothing restarts them", "prod-apps", "`eu-central-1`", "|web>", "|AWS Health event>"] {
            #expect(message.body.contains(text))
        }
        #expect(message.header == nil)
        #expect(!message.body.contains("aws ecs"))
    }

    @Test func aReminderOfManyResourcesIsOneMessageWithCounts() async throws {
        let long = try #require(RetirementNotification.long().notice)
        let message = try await message(for: RetirementNotification(long, reason: .reminder(occasion: "today")))
        #expect(message.body.contains("production> · 2500 services"))
        #expect(message.text.source.contains("2500 services"))
    }

    @Test(arguments: [RetirementStatus.finished, .underWay])
    func aReminderFitsTheState(status: RetirementStatus) async throws {
        let notice = TaskRetirementNotice.fixture(
            resources: [.fixture(task: 1)],
            lastUpdatedTime: .date(FixtureTimes.windowEnds),
            status: status
        )
        clock.advance(by: .seconds(10 * FixtureTimes.day))
        let message = try await message(for: RetirementNotification(notice, reason: .reminder(occasion: "late")))
        let isFinished = status == .finished
        #expect(message.body.hasPrefix(isFinished ? ":white_check_mark: " : ":hourglass_flowing_sand: "))
        #expect(message.body.contains("\nStarted <!date^"))
        #expect(message.body.contains("ECS does not restart standalone tasks.") == isFinished)
    }

    @Test func aReminderOfWhatIsPerhapsDoneHasNoCheckMark() async throws {
        let notice = TaskRetirementNotice.fixture(resources: [.fixture(task: 1)])
        clock.advance(by: .seconds(30 * FixtureTimes.day))
        let message = try await message(for: RetirementNotification(notice, reason: .reminder(occasion: "late")))
        #expect(message.body.hasPrefix(":hourglass_flowing_sand: *Reminder: Fargate was to stop 1 standalone task*"))
        #expect(message.body.contains("AWS does not say whether it stopped any standalone task."))
    }

    @Test(arguments: [StatedTime.notStated, .unreadable("in `two` <weeks>")])
    func aReminderWithoutADateSaysWhatAWSWrites(start: StatedTime) async throws {
        let notice = TaskRetirementNotice.fixture(startTime: start)
        let message = try await message(for: RetirementNotification(notice, reason: .reminder(occasion: "x")))
        #expect(!message.body.contains("{ago}"))
        #expect(
            message.body.contains(start == .notStated ? "Starts Not stated by AWS" : "Starts `in ˋtwoˋ &lt;weeks&gt;`")
        )
    }

    @Test func theWordsOfSinksCanBeOthers() async throws {
        let transport = ScriptedTransport(clock)
        var wording = SinkWording()
        wording.reminder = "Erinnerung: <!here> "
        let sink = try SlackWebhookSink(url: SlackWebhookURL(webhookAddress), transport: transport, wording: wording)
        _ = try await sink.deliver(.fixture(.reminder(occasion: "x")), context: DeliveryContext(clock))
        #expect(transport.sent[0].text.hasPrefix("Erinnerung: &lt;!here&gt; Fargate will replace"))
    }

    // MARK: Inputs that can't be read

    private func unreadable(_ bytes: [UInt8], message: String = "a string is not closed") -> RetirementNotification {
        RetirementNotification(
            unreadable: OpeningError(
                code: .malformedJSON,
                message: message,
                location: JSONLocation(offset: 12, line: 1, column: 13, path: "$.Records[0].body"),
                innerLocation: JSONLocation(offset: 2, line: 1, column: 3, path: "$"),
                bytes: bytes
            )
        )
    }

    @Test func anInputThatCannotBeReadIsShown() async throws {
        let input = "{\"detail\": \"<!channel> & ``` \u{202E}\u{0}\u{1F}\u{E000}\u{FEFF}é🚨\n"
        let body = try await message(for: unreadable(Array(input.utf8) + [0xFF])).body
        #expect(body.hasPrefix(":warning: *A notice of AWS Health may be lost: an input can't be read*\nLook into"))
        #expect(body.contains("*Problem:* a string is not closed\n*Place:* line 1, column 13"))
        #expect(body.contains("*Size in bytes:* \(input.utf8.count + 1)\n*It begins with:*\n```{\"detail\": "))
        #expect(body.contains(#"&lt;!channel&gt; &amp; ˋˋˋ \u{202E}\u{0}\u{1F}\u{E000}\u{FEFF}é🚨"#))
    }

    @Test(arguments: [0x3C, 0x26, 0x60, 0x00, 0xFF, 0x61, 0x0A] as [UInt8])
    func aLongInputIsShownInPart(byte: UInt8) async throws {
        let message = try await message(for: unreadable([UInt8](repeating: byte, count: 200_000)))
        #expect(message.body.contains("*Size in bytes:* 200000"))
        #expect(message.textCharacterCount < 5_000)
    }

    @Test func anEmptyInputAndAnEmptyMessageAreNoProblem() async throws {
        let message = try await message(for: unreadable([], message: ""))
        #expect(message.body.contains("*Problem:* malformedJSON\n"))
        #expect(message.blocks.count == 2)
    }
}
