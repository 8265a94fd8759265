import FargateRetirement
import FargateRetirementTesting
import Foundation
import SlackBlockKit
import SlackNotifications
import Testing

struct ImmediateMessageTests {
    private let late = FixtureTimes.retirementStarts.addingTimeInterval(3_600)
    private let tasks = TaskRetirementNotice.fixture(resources: [.fixture(task: 1)])

    @Test func whatIsPastIsNeverAnnounced() throws {
        for notice in [.fixture(), tasks, .fixture(resources: [.fixture(service: "web"), .fixture(task: 1)])] {
            let message = try message(for: notice, now: late)
            for text in [message.text.source, message.body] {
                #expect(!text.contains("will"))
                #expect(!text.contains("from <") && !text.contains("from Fri"))
                #expect(!text.contains("efore <!date"))
                #expect(text.contains("now"))
            }
            #expect(message.text.source.contains("(since Fri 4 Sep 2026 15:00 UTC)"))
            #expect(message.fields["*Started*"]?.contains("Fri 4 Sep 2026 15:00 UTC") == true)
            #expect(message.header?.hasPrefix(":rotating_light: ") == true)
        }
    }

    @Test func theSecondOfTheStartIsNow() throws {
        let start = FixtureTimes.retirementStarts
        #expect(try message(for: .fixture(), now: start).text.source.hasPrefix("Fargate is now replacing tasks"))
        let before = try message(for: .fixture(), now: start.addingTimeInterval(-1))
        #expect(before.text.source.hasPrefix("Fargate will replace tasks"))
    }

    @Test func standaloneTasksAreToBeReplacedNow() throws {
        let message = try message(for: tasks, now: late)
        #expect(
            message.text.source
                == "Action needed now: Fargate is stopping 1 standalone task (since Fri 4 Sep 2026 15:00 UTC). "
                + "Nothing restarts it. In 111122223333, eu-central-1."
        )
        #expect(message.body.contains("AWS shows a stopped task for about an hour only"))
    }

    @Test func whatIsUnderWayIsNowThoughItsStartIsNotKnown() throws {
        let message = try message(for: .fixture(startTime: .notStated, status: .underWay))
        #expect(
            message.text.source == "Fargate is now replacing tasks in 3 services. "
                + "No action needed; watch the deployments. "
                + "In 111122223333, eu-central-1."
        )
    }

    // MARK: The security override

    @Test(arguments: [-0.5, 0, 5], [RetirementStatus.upcoming, .notStated])
    func aNoticeWithoutAdvanceSaysWhy(hours: Double, status: RetirementStatus) throws {
        let sent = FixtureTimes.retirementStarts.addingTimeInterval(-hours * 3_600)
        let notice = TaskRetirementNotice.fixture(sentTime: .date(sent), status: status)
        let body = try message(for: notice, now: late).body
        #expect(body.contains("AWS gave little or no advance notice: either the account's wait period is 0 days, or"))
        #expect(body.contains("critical security update, for which AWS may override the wait period"))
        #expect(!body.contains("If this is the first"))
    }

    @Test func aNoticeJustBeforeTheStartSaysWhyToo() throws {
        let start = FixtureTimes.retirementStarts
        let notice = TaskRetirementNotice.fixture(sentTime: .date(start.addingTimeInterval(-660)))
        let body = try message(for: notice, now: start.addingTimeInterval(-300)).body
        #expect(body.contains("AWS gave little or no advance notice: either the account's wait period is 0 days, or"))
        let asSet = LeadTime(verdict: .asSet, waitPeriod: .immediate, basis: [])
        let known = try message(for: notice, leadTime: asSet, now: start.addingTimeInterval(-300)).body
        #expect(!known.contains("little or no advance notice"))
    }

    @Test func whatIsUnderWayWhenItsNoticeIsSentIsWithoutAdvanceOnlyIfNothingCameBefore() throws {
        for fixture in [HealthEventFixture.securityOverride, .updateUnderWay] {
            let notice = try #require(fixture.interpreted())
            let sent = try #require(notice.sentTime.date)
            let now = sent.addingTimeInterval(60)
            let body = try message(for: notice, now: now).body
            #expect(body.contains("If this is the first that you hear of it, AWS gave little or no advance notice"))
            #expect(!body.contains("\nAWS gave little"))
            let leadTime = LeadTime(verdict: .shorterThanSet, waitPeriod: .sevenDays, basis: [])
            let compared = try message(for: notice, leadTime: leadTime, now: now).body
            #expect(
                compared.contains(
                    "If this is the first that you hear of it, it starts earlier than your wait period of 7 days: "
                )
            )
            #expect(!compared.contains("This is earlier"))
        }
    }

    @Test func aNoticeThatIsReadLateDoesNotSpeakOfAnOverride() throws {
        #expect(try !message(for: .fixture(), now: late).body.contains("override"))
    }

    @Test func aLeadTimeShorterThanSetIsNamed() throws {
        let leadTime = LeadTime(verdict: .shorterThanSet, waitPeriod: .fourteenDays, basis: [])
        for now in [aheadOfTime, late] {
            let body = try message(for: .fixture(), leadTime: leadTime, now: now).body
            #expect(
                body.contains(
                    "This is earlier than your wait period of 14 days: probably a critical security update, "
                        + "for which AWS may override the wait period, unless an event window decides."
                )
            )
        }
    }

    @Test(arguments: [
        (LeadTime.Verdict.asSet, "As your wait period of 7 days sets it"),
        (.longerThanSet, "Later than your wait period of 7 days"),
        (.byEventWindow, "An event window may decide the exact time"),
    ])
    func otherLeadTimesStandInTheSmallPrint(verdict: LeadTime.Verdict, text: String) throws {
        let leadTime = LeadTime(verdict: verdict, waitPeriod: .sevenDays, basis: [])
        let message = try message(for: .fixture(), leadTime: leadTime)
        #expect(message.context.hasSuffix(text))
        #expect(!message.body.contains("earlier than your wait period"))
    }

    @Test func anUnknownLeadTimeIsNotMentioned() throws {
        let leadTime = LeadTime(verdict: .unknown, basis: ["nothing is known"])
        #expect(try message(for: .fixture(), leadTime: leadTime) == message(for: .fixture()))
    }

    @Test func aWaitPeriodOfNoDaysIsNoAlarm() throws {
        let leadTime = LeadTime(verdict: .asSet, waitPeriod: .immediate, basis: [])
        let message = try message(for: .fixture(), leadTime: leadTime, now: late)
        #expect(message.header?.hasPrefix(":arrows_counterclockwise: ") == true)
        #expect(!message.body.contains("override"))
    }

    // MARK: Mentions

    @Test func somebodyIsMentionedOnlyWhereThatIsAskedForAndItGoesOn() throws {
        var options = SlackRenderer.Options()
        #expect(try !message(for: tasks, now: late, options: options).jsonString().contains("<!" + "here>"))
        options.immediateMention = .here
        let message = try message(for: tasks, now: late, options: options)
        #expect(message.body.contains("<!here>\n"))
        #expect(!message.text.source.contains("<!here>"))
        #expect(try !SlackNotificationsTests.message(for: tasks, options: options).body.contains("<!here>"))
    }

    @Test func aSimulationMentionsNobody() throws {
        var options = SlackRenderer.Options()
        options.immediateMention = .channel
        let body = try message(for: .fixture(isSimulation: true), now: late, options: options).body
        #expect(!body.contains("<!channel>"))
    }
}
