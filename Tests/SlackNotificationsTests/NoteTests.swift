import AWSHealthEvents
import FargateRetirement
import FargateRetirementTesting
import Foundation
import SlackBlockKit
import SlackNotifications
import Testing

struct NoteTests {
    @Test func aSimulationIsMarkedEverywhere() throws {
        let message = try message(for: .fixture(isSimulation: true))
        #expect(message.text.source.hasPrefix("TEST: Fargate will replace tasks"))
        #expect(message.header == ":test_tube: TEST: Fargate will replace tasks in 3 services")
        #expect(message.body.contains("somebody made this event, it does not come from AWS"))
    }

    @Test(arguments: [(true, true), (false, false), (nil, false)])
    func aBackupCopySaysSo(isCopy: Bool?, isSaid: Bool) throws {
        let context = try message(for: .fixture(isBackupCopy: isCopy)).context
        #expect(context.contains("Copy for the backup Region") == isSaid)
    }

    @Test func missingPagesAreNamed() throws {
        let body = try message(for: .fixture(pages: NoticePages(total: 3, received: [2]))).body
        #expect(
            body.contains(
                "This notice has 3 pages. Received: 2. Missing: 1, 3. More resources are affected than are listed."
            )
        )
        #expect(try !message(for: .fixture()).body.contains("pages"))
    }

    @Test func whereServicesArePerhapsNotAllNothingIsSaidToNeedNoAction() throws {
        let message = try message(for: .fixture(pages: NoticePages(total: 3, received: [2])))
        #expect(message.header == ":warning: Fargate will replace tasks in 3 services")
        #expect(message.text.source.contains("UTC. More is affected: pages of this notice are missing. In 1111"))
        #expect(message.fields["*Action*"] == "Look up what the missing pages name")
        #expect(!message.text.source.contains("No action needed"))
        let last = try SlackNotificationsTests.message(
            for: .fixture(pages: NoticePages(total: 3, received: [3], toldBefore: [1, 2]))
        )
        #expect(last.text.source.contains("No action needed."))
        #expect(last.fields["*Action*"] == "None needed")
    }

    @Test func aPageWithoutResourcesDoesNotSpeakForTheOthers() throws {
        let notice = TaskRetirementNotice.fixture(resources: [], pages: NoticePages(total: 3, received: [1]))
        let message = try message(for: notice)
        #expect(!message.body.contains("AWS names no resource in this notice"))
        #expect(message.fields["*Action*"] == "Look up what is affected; look up what the missing pages name")
    }

    @Test func whereTasksArePerhapsNotAllTheActionSaysSo() throws {
        let notice = TaskRetirementNotice.fixture(
            resources: [.fixture(task: 1)],
            pages: NoticePages(total: 2, received: [1])
        )
        let message = try message(for: notice)
        #expect(
            message.text.source.contains(
                "Nothing restarts it. More is affected: pages of this notice are missing."
            )
        )
        #expect(message.fields["*Action*"] == "Replace 1 standalone task; look up what the missing pages name")
    }

    @Test func pagesThatWereToldBeforeAreNotCalledMissing() throws {
        let last = try message(for: .fixture(pages: NoticePages(total: 3, received: [3], toldBefore: [1, 2]))).body
        #expect(
            last.contains("This notice has 3 pages, and comes in parts. Here: 3. The others were posted before.")
        )
        #expect(!last.contains("Missing"))
        let middle = try message(for: .fixture(pages: NoticePages(total: 3, received: [2], toldBefore: [1]))).body
        #expect(middle.contains("This notice has 3 pages. Received: 2. Missing: 3."))
    }

    @Test func manyMissingPagesAreCut() throws {
        let body = try message(for: .fixture(pages: NoticePages(total: 5_000, received: [1]))).body
        #expect(body.contains("Missing: 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, …"))
    }

    @Test func whatTheListsDoNotShareIsCounted() throws {
        var notice = TaskRetirementNotice.fixture()
        notice.listDisagreement = .init(
            onlyInResources: [.fixture(service: "a"), .fixture(service: "b")],
            onlyInAffectedEntities: [.fixture(service: "c")]
        )
        let context = try message(for: notice).context
        #expect(context.contains("lists differ (2 only in resources, 1 only in affectedEntities): all are shown"))
    }

    // MARK: What AWS does not say

    @Test func aStartThatIsNotStatedSaysSo() throws {
        let message = try message(for: .fixture(startTime: .notStated, text: #"First line.\nSecond line."#))
        #expect(message.text.source.contains("Fargate will replace tasks in 3 services; AWS states no start time."))
        #expect(message.fields["*Starts*"] == "Not stated by AWS")
        #expect(
            message.body.contains("The start is not known. This is what AWS writes:```First line.\nSecond line.```")
        )
    }

    @Test func aStartThatCanNotBeReadIsShownAsAWSWroteIt() throws {
        let message = try message(for: .fixture(startTime: .unreadable("Someday, 20 Jul <2024>")))
        #expect(message.text.source.contains("; AWS writes its start as “Someday, 20 Jul &lt;2024&gt;”"))
        #expect(message.fields["*Starts*"] == "`Someday, 20 Jul &lt;2024&gt;`")
        #expect(message.body.contains("This is what AWS writes:"))
    }

    @Test func aLongTextOfAWSIsCutWithAnEllipsis() throws {
        let text = String(repeating: "AWS says so. ", count: 1_000)
        let message = try message(for: .fixture(startTime: .notStated, text: text))
        #expect(message.body.contains("AWS says so. …```") || message.body.contains("…```"))
        expectLimits([message])
    }

    @Test func anUnknownAccountAndRegionAreNamedAsSuch() throws {
        var notice = TaskRetirementNotice.fixture(account: nil, region: nil)
        notice.partition = nil
        let message = try message(for: notice)
        #expect(message.text.source.hasSuffix("In unknown account, unknown Region."))
        #expect(message.fields["*Account*"] == "unknown account")
        #expect(message.fields["*Region*"] == "unknown Region")
        #expect(message.body.contains("*`production`* · 2 services\n• `checkout-api`\n• `web`"))
        #expect(!message.body.contains("aws ecs"))
    }

    @Test func aStatusThatIsNotKnownIsShownAsAWSWroteIt() throws {
        let notice = TaskRetirementNotice.fixture(status: .other(HealthEvent.StatusCode(rawValue: "paused")))
        #expect(try message(for: notice).context.contains("AWS states the status `paused`"))
    }

    @Test func whatAWSCallsUnderWayAheadOfItsStartSaysSo() throws {
        let message = try message(for: .fixture(status: .underWay))
        #expect(message.text.source.contains("will replace"))
        #expect(message.context.contains("AWS states the status `open`"))
    }

    @Test(arguments: ["arn:aws:health:x::event/a b", "no arn|at all", ""])
    func anUnusualEventARNStillLeadsToAWSHealth(arn: String) throws {
        let notice = TaskRetirementNotice.fixture(eventARN: arn)
        let context = try message(for: notice).context
        #expect(context.hasPrefix("<https://health.console.aws.amazon.com/health/home#/account/"))
        #expect(context.contains("|AWS Health event>"))
        #expect(try #require(context.split(separator: ">").first).filter { $0 == "|" }.count == 1)
    }
}
