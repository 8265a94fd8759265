import AWSHealthEvents
import FargateRetirement
import FargateRetirementTesting
import Foundation
import SlackBlockKit
import SlackNotifications
import Testing

struct UpdateMessageTests {
    private let earlier = TaskRetirementNotice.fixture()

    private func render(_ notice: TaskRetirementNotice, now: Date = aheadOfTime) throws -> SlackMessage {
        try message(for: notice, change: NoticeChange(from: earlier, to: notice), now: now)
    }

    @Test func anUpdateSaysThatItIsOne() throws {
        let message = try message(for: earlier, change: .unspecified)
        #expect(message.text.source.hasPrefix("Update: Fargate will replace tasks"))
        #expect(message.header == ":arrows_counterclockwise: Update: Fargate will replace tasks in 3 services")
        #expect(message.body.contains("*This updates an earlier notice.*\n"))
        #expect(!message.body.contains("as before"))
    }

    @Test func aStartThatMovedIsNamedWithTheOldOne() throws {
        let start = FixtureTimes.retirementStarts.addingTimeInterval(86_400)
        let body = try render(.fixture(startTime: .date(start))).body
        #expect(
            body.contains(
                "\n• Start: <!date^1788620400^{date_short_pretty} at {time}|Sat 5 Sep 2026 15:00 UTC>; it was "
                    + "<!date^1788534000^{date_short_pretty} at {time}|Fri 4 Sep 2026 15:00 UTC>"
            )
        )
    }

    @Test(arguments: [
        (RetirementStatus.underWay, "under way"), (.finished, "finished"), (.notStated, "none"),
        (.other(HealthEvent.StatusCode(rawValue: "paused")), "`paused`"),
    ])
    func aStatusThatChangedIsNamed(status: RetirementStatus, text: String) throws {
        let notice = TaskRetirementNotice.fixture(
            lastUpdatedTime: .date(FixtureTimes.windowEnds),
            status: status
        )
        let body = try render(notice, now: FixtureTimes.windowEnds).body
        #expect(body.contains("\n• Status: \(text); it was upcoming"))
    }

    // MARK: The time of an update

    @Test func anUpdateOfWhatIsUnderWayIsNoSecurityOverride() throws {
        let update = try #require(HealthEventFixture.updateUnderWay.interpreted())
        for change in [NoticeChange.unspecified, NoticeChange(from: earlier, to: update)] {
            for hours in [0.0, 1, 100] {
                let now = FixtureTimes.retirementStarts.addingTimeInterval(hours * 3_600)
                let body = try message(for: update, change: change, now: now).body
                #expect(body.contains("Update: Fargate is now replacing tasks in 3 services"))
                #expect(!body.contains("advance notice") && !body.contains("override"))
            }
        }
    }

    @Test(arguments: [LeadTime.Verdict.asSet, .shorterThanSet, .longerThanSet, .byEventWindow])
    func theLeadTimeOfAnUpdateIsNone(verdict: LeadTime.Verdict) throws {
        let leadTime = LeadTime(verdict: verdict, waitPeriod: .sevenDays, basis: [])
        for now in [aheadOfTime, FixtureTimes.windowEnds] {
            let plain = try message(for: earlier, change: .unspecified, now: now)
            #expect(try message(for: earlier, change: .unspecified, leadTime: leadTime, now: now) == plain)
        }
    }

    @Test func addedAndRemovedResourcesAreNamed() throws {
        let body = try render(
            .fixture(resources: [.fixture(service: "checkout-api"), .fixture(service: "web"), .fixture(service: "new")])
        ).body
        #expect(body.contains("\n• Added (1): `production/new`\n• No longer listed (1): `reporting/nightly-report`"))
    }

    @Test func manyChangesAreCut() throws {
        let resources = (1...500).map { AffectedResource.fixture(service: "service-\($0)") }
        let all = try messages(
            for: .fixture(resources: resources),
            change: NoticeChange(from: earlier, to: .fixture(resources: resources))
        )
        let body = all[0].body
        #expect(body.contains("• Added (500): `production/service-1`, "))
        #expect(body.contains(", and 46") || body.contains(", and 47"))
        #expect(
            body.contains(
                "• No longer listed (3): `production/checkout-api`, `production/web`, `reporting/nightly-report`"
            )
        )
        expectLimits(all)
    }

    @Test func anUpdateThatChangesNothingSaysSo() throws {
        #expect(try render(earlier).body.contains("\n• Start, status and resources are as before."))
    }

    @Test func missingPagesAreNotTakenForChanges() {
        let page = TaskRetirementNotice.fixture(
            resources: [.fixture(service: "web")],
            pages: NoticePages(total: 2, received: [1])
        )
        #expect(NoticeChange(from: earlier, to: page) == NoticeChange(comparesAllResources: false))
        #expect(NoticeChange(from: page, to: earlier).added.isEmpty)
        #expect(NoticeChange(from: page, to: earlier).removed.isEmpty)
    }

    @Test func resourcesAreNotSaidToBeAsBeforeWherePagesAreMissing() throws {
        let page = TaskRetirementNotice.fixture(
            resources: [.fixture(service: "web")],
            pages: NoticePages(total: 2, received: [1])
        )
        for (before, after) in [(page, earlier), (earlier, page), (page, page)] {
            let body = try message(for: after, change: NoticeChange(from: before, to: after)).body
            #expect(body.contains("\n• Start and status are as before."))
            #expect(!body.contains("resources are as before"))
        }
    }

    // MARK: The end

    @Test func whatIsOverNamesWhatIsToBeLookedUp() throws {
        let web = AffectedResource.fixture(service: "web")
        let cases: [([AffectedResource], String)] = [
            ([web, .fixture(unrecognized: "odd")], "\nLook up 1 resource of unknown kind."),
            ([.fixture(unrecognized: "odd")], "\nLook up what is affected."), ([], "\nLook up what is affected."),
        ]
        for (resources, text) in cases {
            let message = try message(
                for: .fixture(resources: resources, status: .finished),
                now: FixtureTimes.windowEnds
            )
            #expect(message.body.contains(text))
        }
        let services = try message(for: .fixture(resources: [web], status: .finished), now: FixtureTimes.windowEnds)
        #expect(!services.body.contains("Look up"))
    }

    @Test func aFinishedRetirementIsShort() throws {
        let message = try render(closedNotice(), now: FixtureTimes.windowEnds)
        #expect(message.header == nil)
        #expect(
            message.text.source == "Update: Finished: Fargate has replaced tasks in 3 services "
                + "(started Fri 4 Sep 2026 15:00 UTC). No action needed. In 111122223333, eu-central-1."
        )
        #expect(
            message.body.hasPrefix(":white_check_mark: *Update: Finished: Fargate has replaced tasks in 3 services*\n")
        )
        #expect(message.body.contains("Started <!date^1788534000^"))
        #expect(message.body.contains("production> · 2 services: `checkout-api`, `web`"))
        #expect(!message.body.contains("aws ecs"))
        #expect(!message.body.contains("Window ends"))
    }

    @Test func finishedTasksRemindOfTheirWork() throws {
        let notice = closedNotice(resources: [.fixture(task: 1)])
        let message = try message(for: notice, now: FixtureTimes.windowEnds)
        #expect(message.body.contains("ECS does not restart standalone tasks."))
        #expect(message.body.contains("*Finished: Fargate has stopped 1 standalone task*"))
    }

    @Test func finishedResourcesOfAllKindsAreNamed() throws {
        let notice = TaskRetirementNotice.fixture(
            resources: [.fixture(service: "web"), .fixture(task: 1), .fixture(unrecognized: "other")],
            status: .finished
        )
        let body = try message(for: notice, now: FixtureTimes.windowEnds).body
        for text in ["`web`", try #require(notice.tasks.first?.id), "`other`"] { #expect(body.contains(text)) }
    }
}
