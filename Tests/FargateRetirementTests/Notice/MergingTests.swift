import AWSHealthEvents
import FargateRetirement
import FargateRetirementTesting
import Foundation
import Testing

struct MergingTests {
    private func notices(_ fixtures: [HealthEventFixture]) throws -> [TaskRetirementNotice] {
        try fixtures.map { try #require($0.interpreted()) }
    }

    private static let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]

    @Test(arguments: orders)
    func pagesInAnyOrderAreOneNotice(order: [Int]) throws {
        let pages = try notices(HealthEventFixture.pages)
        let merged = TaskRetirementNotice.merging(order.map { pages[$0] })
        try #require(merged.count == 1)
        let whole = try #require(HealthEventFixture.huge(resources: 9, clusters: 3).interpreted())
        #expect(merged[0].resources == whole.resources)
        #expect(merged[0].key == pages[0].key)
        #expect(merged[0].pages == NoticePages(total: 3, received: [1, 2, 3]))
        #expect(merged[0].pages.isComplete)
        #expect(merged[0] == TaskRetirementNotice.merging(pages).first)
    }

    @Test(arguments: [([0], [2, 3]), ([1], [1, 3]), ([2, 0], [2]), ([2, 2, 2], [1, 2]), ([2, 1, 0, 1], [])])
    func missingPagesAreNamed(received: [Int], missing: [Int]) throws {
        let pages = try notices(HealthEventFixture.pages)
        let merged = TaskRetirementNotice.merging(received.map { pages[$0] })
        try #require(merged.count == 1)
        #expect(merged[0].pages.missing == missing)
        #expect(merged[0].pages.isComplete == missing.isEmpty)
    }

    @Test func pagesThatComeOneByOneAreMergedAsTheyCome() throws {
        var notice: TaskRetirementNotice?
        for page in try notices(HealthEventFixture.pages.reversed()) {
            notice = TaskRetirementNotice.merging([notice, page].compactMap { $0 }).first
        }
        #expect(notice?.resources.count == 9)
        #expect(notice?.pages.isComplete == true)
    }

    @Test func nothingIsMergedAcrossAccountsCommunicationsOrSimulations() throws {
        let fixtures: [HealthEventFixture] = [
            .services, .services.with { $0.account = FixtureAccounts.other }, .updateUnderWay, .simulation,
            .standaloneTasks, .oldStyle,
        ]
        let notices = try notices(fixtures)
        #expect(TaskRetirementNotice.merging(notices) == notices)
    }

    @Test func theOrderIsThatOfTheFirstOfEach() throws {
        let notices = try notices([.mixed, .services, .mixed.backupCopy(), .standaloneTasks, .services])
        #expect(TaskRetirementNotice.merging(notices).map(\.key) == [notices[0].key, notices[1].key, notices[3].key])
    }

    @Test func nothingIsMadeOfNothing() {
        #expect(TaskRetirementNotice.merging([]).isEmpty)
    }

    @Test func theOriginalSpeaksForItsBackupCopy() throws {
        let notices = try notices([.backupCopy, .services, .services])
        let merged = TaskRetirementNotice.merging(notices)
        try #require(merged.count == 1)
        #expect(merged[0] == notices[1])
    }

    @Test func whatOneCopyLacksAnotherGives() {
        let poor = TaskRetirementNotice.fixture(
            resources: [.fixture(service: "web")],
            startTime: .unreadable("soon"),
            endTime: .notStated,
            sentTime: .notStated,
            lastUpdatedTime: .notStated,
            text: ""
        )
        let rich = TaskRetirementNotice.fixture(resources: [.fixture(service: "api")], isBackupCopy: true)
        var bare = poor
        (bare.region, bare.partition, bare.descriptions) = (nil, nil, [])
        let merged = TaskRetirementNotice.merging([bare, rich])[0]
        #expect(merged.region == "eu-central-1")
        #expect(merged.partition == .aws)
        #expect(merged.startTime == rich.startTime)
        #expect(merged.endTime == rich.endTime)
        #expect(merged.lastUpdatedTime == rich.lastUpdatedTime)
        #expect(merged.sentTime == rich.sentTime)
        #expect(merged.descriptions == rich.descriptions)
        #expect(merged.resources.map(\.description) == ["production/api", "production/web"])
        #expect(merged.isBackupCopy == false)
    }

    @Test func theTimeOfTheNoticeIsThatOfTheFirstDelivery() {
        let late = TaskRetirementNotice.fixture(sentTime: .date(FixtureTimes.noticeSent + 90))
        let early = TaskRetirementNotice.fixture(isBackupCopy: true)
        #expect(TaskRetirementNotice.merging([late, early]).map(\.sentTime) == [early.sentTime])
        #expect(TaskRetirementNotice.merging([early, late]).map(\.sentTime) == [early.sentTime])
    }

    @Test func aTextThatCannotBeReadStaysWhereNoCopyHasADate() {
        let notice = TaskRetirementNotice.fixture(startTime: .unreadable("soon"))
        let other = TaskRetirementNotice.fixture(startTime: .notStated)
        #expect(TaskRetirementNotice.merging([notice, other]).map(\.startTime) == [.unreadable("soon")])
        #expect(TaskRetirementNotice.merging([other, notice]).map(\.startTime) == [.unreadable("soon")])
    }

    @Test func disagreementsOfPagesAreGathered() throws {
        let pages = HealthEventFixture.pages.prefix(2).map { page in
            var event = page.event()
            event.resources?.append("only|resources-\(page.page)")
            event.detail.affectedEntities?.append(.init(entityValue: "only|entities-\(page.page)"))
            return TaskRetirementNotice.interpret(event).notice
        }
        let merged = TaskRetirementNotice.merging(pages.compactMap { $0 })[0]
        #expect(
            merged.listDisagreement?.onlyInResources.map(\.description) == ["only/resources-1", "only/resources-2"]
        )
        #expect(
            merged.listDisagreement?.onlyInAffectedEntities.map(\.description) == [
                "only/entities-1", "only/entities-2",
            ]
        )
    }

    @Test func aDisagreementThatAnotherCopySettlesIsNone() throws {
        var event = HealthEventFixture.services.event()
        event.detail.affectedEntities?.removeLast()
        let partial = try #require(TaskRetirementNotice.interpret(event).notice)
        #expect(partial.listDisagreement != nil)
        let merged = TaskRetirementNotice.merging([partial, try #require(HealthEventFixture.backupCopy.interpreted())])
        #expect(merged.map(\.listDisagreement) == [nil])
    }

    @Test func aClaimOfAbsurdlyManyPagesTakesNoTime() {
        let pages = NoticePages(total: .max, received: [.max, 2, 2])
        #expect(pages.total == .max)
        #expect(pages.received == [2, .max])
        #expect(pages.missing.count == 9999)
        #expect(!pages.isComplete)
    }

    @Test func whatIsBelowOneIsNoPage() {
        let pages = NoticePages(total: 2, received: [-1, 0, 1])
        #expect(pages.received == [1])
        #expect(pages.missing == [2])
        #expect(!pages.isComplete)
        #expect(NoticePages(total: -3, received: []).missing == [1])
    }

    @Test(arguments: [0, -1, Int.min])
    func aNumberOfPagesThatCannotBeCountsAsOne(total: Int) {
        var pages = NoticePages()
        pages.total = total
        #expect(pages.missing == [])
        #expect(pages.isComplete)
        pages.received = []
        #expect(pages.missing == [1])
        #expect(!pages.isComplete)
    }

    @Test func whatIsHereWasNotToldBefore() {
        let third = TaskRetirementNotice.fixture(pages: NoticePages(total: 5, received: [3], toldBefore: [1, 2]))
        let first = TaskRetirementNotice.fixture(pages: NoticePages(total: 4, received: [1], toldBefore: [4, 2]))
        let merged = TaskRetirementNotice.merging([third, first])
        #expect(merged.map(\.pages) == [NoticePages(total: 5, received: [1, 3], toldBefore: [2, 4])])
        #expect(merged.first?.pages.missing == [5])
    }

    @Test func manyPagesAreMergedInLinearTime() {
        func pages(_ count: Int) -> [TaskRetirementNotice] {
            var page = TaskRetirementNotice.fixture()
            return (1...count).reversed().map { number in
                page.pages = NoticePages(total: count, received: [number])
                page.resources = [.fixture(service: "service-\(number)")]
                return page
            }
        }
        expectLinearTime(of: 1_000, input: pages) { notices in
            let merged = TaskRetirementNotice.merging(notices)
            #expect(merged.count == 1)
            #expect(merged[0].pages.received == Array(1...notices.count))
            #expect(merged[0].resources.count == notices.count)
        }
    }

    @Test func mergingTwiceChangesNothing() throws {
        let merged = TaskRetirementNotice.merging(try notices(HealthEventFixture.samples + HealthEventFixture.samples))
        #expect(TaskRetirementNotice.merging(merged) == merged)
        #expect(TaskRetirementNotice.merging(merged + merged) == merged)
    }
}
