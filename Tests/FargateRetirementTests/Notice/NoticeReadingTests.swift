import AWSHealthEvents
import FargateRetirement
import FargateRetirementTesting
import Foundation
import Testing

/// Who, what, when: what a notice takes from an event.
struct NoticeReadingTests {
    private func notice(_ change: (inout HealthEvent) -> Void) throws -> TaskRetirementNotice {
        var event = HealthEventFixture.services.event()
        change(&event)
        return try #require(TaskRetirementNotice.interpret(event).notice)
    }

    @Test func everythingThatAWSSaysIsThere() throws {
        let notice = try #require(HealthEventFixture.services.interpreted())
        #expect(notice.account == FixtureAccounts.workload)
        #expect(notice.region == "eu-central-1")
        #expect(notice.partition == .aws)
        #expect(
            notice.resources.map(\.description) == [
                "production/checkout-api", "production/web", "reporting/nightly-report",
            ]
        )
        #expect(notice.startTime == .date(FixtureTimes.retirementStarts))
        #expect(notice.endTime == .date(FixtureTimes.windowEnds))
        #expect(notice.sentTime == .date(FixtureTimes.noticeSent))
        #expect(notice.lastUpdatedTime == .date(FixtureTimes.lastUpdated))
        #expect(notice.status == .upcoming)
        #expect(!notice.isSimulation)
        #expect(notice.isBackupCopy == false)
        #expect(notice.pages == NoticePages(total: 1, received: [1]))
        #expect(notice.eventARN == HealthEventFixture.services.eventARN)
        #expect(notice.platformRevision?.isManaged == true)
        #expect(notice.listDisagreement == nil)
    }

    @Test func anEventThatSaysNothingIsANoticeThatSaysNothing() throws {
        let detail = HealthEvent.Detail(eventTypeCode: .ecsTaskPatchingRetirement)
        let notice = try #require(TaskRetirementNotice.interpret(HealthEvent(detail: detail)).notice)
        #expect(notice.account == nil)
        #expect(notice.region == nil)
        #expect(notice.partition == nil)
        #expect(notice.resources.isEmpty)
        #expect(notice.startTime == .notStated)
        #expect(notice.sentTime == .notStated)
        #expect(notice.status == .notStated)
        #expect(notice.isBackupCopy == nil)
        #expect(!notice.isSimulation)
        #expect(notice.pages.isComplete)
        #expect(notice.text() == nil)
        #expect(notice.advice.isEmpty)
        #expect(!notice.isImmediate(at: .now))
    }

    // MARK: Declining

    @Test(arguments: ["AWS_ECS_OPERATIONAL_ISSUE", "aws_ecs_task_patching_retirement"])
    func anEventOfAnotherTypeIsDeclined(code: String) {
        var event = HealthEventFixture.services.event()
        event.detail.eventTypeCode = HealthEvent.EventTypeCode(rawValue: code)
        let interpretation = TaskRetirementNotice.interpret(event)
        #expect(interpretation == .declined(.eventTypeCode(.init(rawValue: code))))
        #expect(interpretation.notice == nil)
    }

    @Test func aReasonReadsAsWords() {
        typealias Reason = TaskRetirementNotice.DeclineReason
        #expect(Reason.eventTypeCode(nil).description == "the event has no type")
        #expect(Reason.eventTypeCode(.init(rawValue: "AWS_X")).description == "the event type is AWS_X")
        #expect(
            Reason.detailType(.init(rawValue: "AHA \"Event\"")).description == #"the detail type is "AHA \"Event\"""#
        )
    }

    @Test func anEventWithoutATypeIsDeclined() {
        var event = HealthEventFixture.services.event()
        event.detail.eventTypeCode = nil
        #expect(TaskRetirementNotice.interpret(event) == .declined(.eventTypeCode(nil)))
    }

    @Test(arguments: ["AWS Health Abuse Event", "AHA Event", "ECS Task retirement Health event"])
    func anotherDetailTypeIsDeclined(type: String) {
        var event = HealthEventFixture.services.event()
        event.detailType = HealthEvent.DetailType(rawValue: type)
        #expect(TaskRetirementNotice.interpret(event) == .declined(.detailType(.init(rawValue: type))))
    }

    @Test func aDetailAloneNeedsNoDetailType() throws {
        let notice = try notice { $0 = HealthEvent(detail: $0.detail) }
        #expect(notice.resources.count == 3)
        #expect(notice.account == FixtureAccounts.workload)
        #expect(notice.region == "eu-central-1")
        #expect(!notice.isSimulation)
    }

    // MARK: Account, Region, partition

    @Test func theAffectedAccountCountsThenTheEnvelopeThenTheResources() throws {
        #expect(try #require(HealthEventFixture.organizationView.interpreted()).account == FixtureAccounts.workload)
        #expect(try notice { $0.detail.affectedAccount = nil }.account == FixtureAccounts.workload)
        #expect(
            try notice {
                $0.detail.affectedAccount = ""
                $0.account = FixtureAccounts.management
            }.account == FixtureAccounts.management
        )
        for arn in [
            ResourceText.task(1, in: "batch", account: FixtureAccounts.other),
            ResourceText.serviceARN("web", in: "production", account: FixtureAccounts.other),
        ] {
            let notice = try notice {
                ($0.detail.affectedAccount, $0.account) = (nil, nil)
                $0.resources = ["production|web-1", "arn:aws:ecs:::task/a/b", arn, "junk"]
            }
            #expect(notice.account == FixtureAccounts.other)
        }
        #expect(try notice { ($0.detail.affectedAccount, $0.account) = (nil, nil) }.account == nil)
    }

    @Test(
        arguments: [
            // eventRegion, Region of the ARN, envelope, backup, expected
            ("eu-west-1", "eu-central-1", "us-west-2", false, "eu-west-1"),
            ("eu-west-1", "eu-central-1", "us-west-2", true, "eu-west-1"),
            ("global", "eu-central-1", "us-west-2", false, "eu-central-1"),
            ("", "eu-central-1", "us-west-2", true, "eu-central-1"),
            (nil, "eu-central-1", "us-west-2", true, "eu-central-1"),
            (nil, "global", "us-east-1", false, "us-east-1"),
            ("global", "global", "us-east-1", false, "us-east-1"),
            ("global", "global", "us-east-1", true, nil),
            (nil, nil, "us-west-2", true, nil),
            (nil, nil, "us-west-2", nil, "us-west-2"),
            ("global", "global", "global", false, nil),
            (nil, nil, "", nil, nil),
            (nil, nil, nil, nil, nil),
        ] as [(String?, String?, String?, Bool?, String?)]
    )
    func theRegionIsTheAffectedOne(
        eventRegion: String?,
        arnRegion: String?,
        delivered: String?,
        isBackup: Bool?,
        expected: String?
    ) throws {
        let notice = try notice {
            $0.detail.eventRegion = eventRegion
            $0.detail.eventARN = arnRegion.map { "arn:aws:health:\($0)::event/ECS/CODE/CODE_1" }
            $0.region = delivered
            $0.detail.isBackupEvent = isBackup
        }
        #expect(notice.region == expected)
    }

    @Test func aBackupCopyWithoutARegionHasThatOfItsResources() throws {
        for arn in [
            ResourceText.task(1, in: "batch", region: "cn-north-1", partition: "aws-cn"),
            ResourceText.serviceARN("web", in: "production", region: "cn-north-1", partition: "aws-cn"),
        ] {
            let notice = try notice {
                ($0.detail.eventRegion, $0.detail.eventARN) = (nil, nil)
                ($0.region, $0.detail.isBackupEvent) = ("us-west-2", true)
                $0.resources = ["production|api", "arn:aws:ecs:::service/a/b", arn]
                $0.detail.affectedEntities = nil
            }
            #expect(notice.region == "cn-north-1")
            #expect(notice.partition == .awsChina)
        }
    }

    @Test func thePartitionIsThatOfTheARNThenOfTheRegionThenOfTheResources() throws {
        #expect(try #require(HealthEventFixture.govCloud.interpreted()).partition == .awsUSGov)
        #expect(try #require(HealthEventFixture.china.interpreted()).partition == .awsChina)
        #expect(
            try notice {
                $0.detail.eventARN = nil
                $0.detail.eventRegion = "us-gov-east-1"
            }.partition == .awsUSGov
        )
        for arn in [
            ResourceText.task(1, in: "batch", region: "moon-north-1", partition: "aws-moon"),
            ResourceText.serviceARN("web", in: "b", region: "moon-north-1", partition: "aws-moon"),
        ] {
            let notice = try notice {
                ($0.detail.eventARN, $0.detail.eventRegion) = (nil, "moon-north-1")
                $0.resources = ["AWS_ACCOUNT", arn]
                $0.detail.affectedEntities = nil
            }
            #expect(notice.partition?.rawValue == "aws-moon")
        }
        #expect(
            try notice { ($0.detail.eventARN, $0.detail.eventRegion, $0.region) = (nil, nil, nil) }.partition == nil
        )
    }

    // MARK: Times and status

    @Test(arguments: [
        "Fri, 4 Sep 2026 15:00:00 GMT", "Fri, 04 Sep 2026 15:00:00 GMT", "Tue, 4 Sep 2026 15:00:00 GMT",
        "Fri, 4 Sep 2026 15:00 GMT", "Fri 4 Sep 2026 15: 00: 00 GMT", "2026-09-04T15:00:00Z",
        "2026-09-04T23:00:00+08:00", "2026-09-04T15:00:00.000Z", "2026-09-04 15:00:00.000000+00:00",
    ])
    func aTimeInAnyFormIsThatTime(text: String) throws {
        #expect(try notice { $0.detail.startTime = .init(text) }.startTime == .date(FixtureTimes.retirementStarts))
    }

    @Test func aTimeThatCannotBeReadKeepsItsText() throws {
        let notice = try notice {
            $0.detail.startTime = .init("in the first week of September")
            $0.detail.endTime = .init("")
            $0.detail.lastUpdatedTime = nil
        }
        #expect(notice.startTime == .unreadable("in the first week of September"))
        #expect(notice.startTime.date == nil)
        #expect(notice.endTime == .notStated)
        #expect(notice.lastUpdatedTime == .notStated)
        #expect(notice.resources.count == 3)
    }

    @Test(
        arguments: [
            (.upcoming, .upcoming), (.open, .underWay), (.closed, .finished), (nil, .notStated),
            (.init(rawValue: "rescheduled"), .other(.init(rawValue: "rescheduled"))),
            (.init(rawValue: ""), .notStated),
        ] as [(HealthEvent.StatusCode?, RetirementStatus)]
    )
    func theStatusIsWhatAWSWrote(code: HealthEvent.StatusCode?, status: RetirementStatus) throws {
        #expect(try notice { $0.detail.statusCode = code }.status == status)
    }

    @Test(
        arguments: [
            (-1.0, .upcoming, true), (0, .upcoming, true), (1, .upcoming, false), (-1, .finished, false),
            (1, .underWay, false), (-1, .notStated, true), (-1, .other(.init(rawValue: "?")), true),
        ] as [(Double, RetirementStatus, Bool)]
    )
    func aRetirementThatHasStartedIsImmediate(offset: Double, status: RetirementStatus, isImmediate: Bool) {
        let start = FixtureTimes.retirementStarts
        let notice = TaskRetirementNotice.fixture(startTime: .date(start), status: status)
        #expect(notice.isImmediate(at: start.addingTimeInterval(-offset)) == isImmediate)
    }

    @Test func whereTheStartIsNotKnownTheStatusTells() {
        for start in [StatedTime.notStated, .unreadable("soon")] {
            #expect(TaskRetirementNotice.fixture(startTime: start, status: .underWay).isImmediate(at: .now))
            #expect(!TaskRetirementNotice.fixture(startTime: start, status: .upcoming).isImmediate(at: .now))
        }
    }

    // MARK: Simulation, copies, pages

    @Test(
        arguments: [
            ("aws.health", false), ("com.example.fargate-retirement", true), ("aha", true), ("", false), (nil, false),
        ] as [(String?, Bool)]
    )
    func whateverAWSHealthDidNotSendIsASimulation(source: String?, isSimulation: Bool) throws {
        #expect(try notice { $0.source = source }.isSimulation == isSimulation)
    }

    @Test func aBackupCopySaysSo() throws {
        #expect(try #require(HealthEventFixture.backupCopy.interpreted()).isBackupCopy == true)
        #expect(try #require(HealthEventFixture.oldStyle.interpreted()).isBackupCopy == nil)
    }

    @Test(
        arguments: [
            (2, 3, 3, [2]), (nil, nil, 1, [1]), (0, 0, 1, [1]), (5, 3, 5, [5]), (2, nil, 2, [2]),
        ] as [(Int?, Int?, Int, [Int])]
    )
    func aPageKnowsWhichItIs(page: Int?, totalPages: Int?, total: Int, received: [Int]) throws {
        let notice = try notice { ($0.detail.page, $0.detail.totalPages) = (page, totalPages) }
        #expect(notice.pages.total == total)
        #expect(notice.pages.received == received)
    }

    @Test(arguments: EventMutation.all.filter(\.isStillARetirement))
    func nothingThatAWSWasSeenToSendHidesWhoAndWhat(_ mutation: EventMutation) throws {
        let event = try #require(HealthEvent.open(mutation.apply(to: HealthEventFixture.mixed.event())).first?.event)
        let notice = try #require(TaskRetirementNotice.interpret(event).notice)
        #expect(notice.account == FixtureAccounts.workload)
        #expect(notice.region == "eu-central-1")
        #expect(notice.advice.count == notice.resources.count)
    }
}
