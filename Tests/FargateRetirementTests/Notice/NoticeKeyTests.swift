import AWSHealthEvents
import FargateRetirement
import FargateRetirementTesting
import Foundation
import Testing

struct NoticeKeyTests {
    private func key(_ fixture: HealthEventFixture) throws -> NoticeKey { try #require(fixture.interpreted()).key }

    @Test(arguments: HealthEventFixture.samples)
    func copiesHaveOneKey(_ fixture: HealthEventFixture) throws {
        let key = try key(fixture)
        #expect(try key == self.key(fixture.backupCopy()))
        #expect(try key == self.key(fixture.with { $0.id = "00000000-0000-4000-8000-00000000ffff" }))
        #expect(try key == self.key(fixture.with { $0.resources.reverse() }))
        #expect(try key == self.key(fixture.with { $0.sent += 3600 }.with { $0.lastUpdated = fixture.lastUpdated }))
        if !fixture.isOldStyle { #expect(try key == self.key(fixture.inOrganizationView())) }
    }

    @Test func pagesHaveOneKey() throws {
        let keys = try HealthEventFixture.huge.pages(4).map(key)
        #expect(Set(keys).count == 1)
        #expect(try Set(keys + [key(HealthEventFixture.huge)]).count == 1)
    }

    /// AWS's documentation says both: that all pages have one identifier, and that it ends with the number of the page.
    @Test func pagesThatAllHaveTheIdentifierOfTheFirstHaveOneKeyToo() throws {
        let pages = try HealthEventFixture.huge.pages(3).map { page in
            var event = page.event()
            event.detail.communicationID = "c0ffee-1"
            return try #require(TaskRetirementNotice.interpret(event).notice)
        }
        #expect(Set(pages.map(\.key)).count == 1)
        #expect(TaskRetirementNotice.merging(pages).map(\.pages.isComplete) == [true])
        let key = try key(.services.with { $0.communicationID = "0c0ffee0-0000-4000-8000-0000000000c1" })
        #expect(key.communication == "0c0ffee0-0000-4000-8000-0000000000c1")
    }

    @Test func pagesWithoutACommunicationHaveOneKeyToo() throws {
        let keys = try HealthEventFixture.huge.pages(4).map { page in
            var event = page.event()
            event.detail.communicationID = nil
            return try #require(TaskRetirementNotice.interpret(event).notice).key
        }
        #expect(Set(keys).count == 1)
    }

    @Test(arguments: HealthEventFixture.samples)
    func anotherAccountHasAnotherKey(_ fixture: HealthEventFixture) throws {
        var event = fixture.event()
        (event.account, event.detail.affectedAccount) = (FixtureAccounts.other, FixtureAccounts.other)
        let other = try #require(TaskRetirementNotice.interpret(event).notice).key
        #expect(try other != key(fixture))
        #expect(other.communication == (try key(fixture).communication))
    }

    @Test func anUpdateHasAnotherKeyForTheSameRetirement() throws {
        let keys = try [HealthEventFixture.services, .updateUnderWay, .updateFinished].map(key)
        #expect(Set(keys).count == 3)
        #expect(Set(keys.map(\.retirement)).count == 1)
    }

    @Test func anUpdateWithoutACommunicationHasAnotherKey() throws {
        let keys = try [
            HealthEventFixture.oldStyle, .oldStyle.with { $0.start += 3600 },
            .oldStyle.with { $0.resources = ["a|b"] }, .oldStyle.with { $0.end = nil },
        ].map(key)
        #expect(Set(keys).count == 4)
        #expect(Set(keys.map(\.retirement)).count == 1)
    }

    @Test func aSimulationNeverPassesForTheRealThing() throws {
        let (real, simulation) = (try key(.services), try key(.simulation))
        #expect(real != simulation)
        #expect(real.retirement != simulation.retirement)
        #expect("\(real)" != "\(simulation)")
    }

    @Test func anotherEventHasAnotherKey() throws {
        #expect(Set(try HealthEventFixture.samples.map { try key($0).retirement }).count == 9)
        #expect(try key(.services.with { $0.region = "eu-west-1" }) != key(.services))
    }

    @Test(arguments: [nil, ""] as [String?])
    func withoutAnARNTheRegionTellsEventsApart(arn: String?) throws {
        let keys = try ["eu-central-1", "eu-west-1", "eu-central-1"].map { region in
            var event = HealthEventFixture.services.event()
            (event.detail.eventARN, event.detail.eventRegion) = (arn, region)
            return try #require(TaskRetirementNotice.interpret(event).notice).key
        }
        #expect(keys[0] == keys[2])
        #expect(keys[0] != keys[1])
        #expect(!keys[0].retirement.event.isEmpty)
    }

    @Test func withoutAnARNNoNoticeUpdatesAnother() throws {
        let notices = try [(1, 0), (2, 360), (1, 7_200)].map { number, later in
            var event = HealthEventFixture.services.event()
            event.detail.eventARN = nil
            event.detail.communicationID = FixtureIDs.communicationID(number)
            event.time = .init(FixtureTimes.noticeSent.addingTimeInterval(Double(later)))
            return try #require(TaskRetirementNotice.interpret(event).notice)
        }
        #expect(notices[0].key.retirement != notices[1].key.retirement)
        #expect(!notices[1].supersedes(notices[0]))
        #expect(notices[0].key == notices[2].key)
    }

    @Test(
        arguments: [
            ("c0ffee-1", 1, "c0ffee"), ("c0ffee-12", 12, "c0ffee"), ("c0ffee-12", 2, "c0ffee-12"),
            ("c0ffee", 1, "c0ffee"),
            ("0c0ffee0-0000-4000-8000-0000000000c1", 1, "0c0ffee0-0000-4000-8000-0000000000c1"),
            ("c0ffee-1", nil, "c0ffee-1"), ("-1", 1, "-1"), ("c0ffee-1-1", 1, "c0ffee-1"), ("", 1, nil), (nil, 1, nil),
        ] as [(String?, Int?, String?)]
    )
    func onlyThePageIsTakenOffACommunication(id: String?, page: Int?, expected: String?) {
        #expect(HealthEvent.Detail(communicationID: id, page: page).communicationWithoutPage == expected)
    }

    @Test func aKeyIsTheSameTextInEveryRun() throws {
        #expect(
            try key(.services).description
                == "111122223333/\(HealthEventFixture.services.eventARN)#\(FixtureIDs.communicationID(1))"
        )
        #expect(try key(.simulation).description.hasPrefix("simulation:111122223333/arn:aws:health:"))
        #expect(
            try key(.oldStyle.with { $0.resources = ["a|b"] }).communication
                == "|Fri, 4 Sep 2026 15:00:00 GMT|Fri, 11 Sep 2026 15:00:00 GMT||727aee827e1872d1"
        )
    }

    @Test func aKeyCanBeStored() throws {
        let key = try key(.services)
        #expect(try JSONDecoder().decode(NoticeKey.self, from: JSONEncoder().encode(key)) == key)
    }

    // MARK: Order of updates

    @Test func whatWasSaidLaterSupersedes() throws {
        let first = try #require(HealthEventFixture.services.interpreted())
        let second = try #require(HealthEventFixture.updateUnderWay.interpreted())
        let third = try #require(HealthEventFixture.updateFinished.interpreted())
        #expect(second.supersedes(first) && third.supersedes(second) && third.supersedes(first))
        #expect(!first.supersedes(second) && !second.supersedes(third) && !first.supersedes(third))
    }

    @Test func whereNothingWasUpdatedTheTimeOfSendingTells() {
        let first = TaskRetirementNotice.fixture(lastUpdatedTime: .notStated)
        let second = TaskRetirementNotice.fixture(
            communication: "later",
            sentTime: .date(FixtureTimes.noticeSent + 60),
            lastUpdatedTime: .notStated
        )
        #expect(second.supersedes(first))
        #expect(!first.supersedes(second))
        let same = TaskRetirementNotice.fixture(communication: "later", sentTime: .date(FixtureTimes.noticeSent + 60))
        #expect(same.supersedes(TaskRetirementNotice.fixture()))
    }

    @Test func neitherCopiesNorStrangersSupersede() throws {
        let notice = TaskRetirementNotice.fixture()
        let late = StatedTime.date(FixtureTimes.windowEnds)
        #expect(!TaskRetirementNotice.fixture(sentTime: late, lastUpdatedTime: late).supersedes(notice))
        for stranger in [
            TaskRetirementNotice.fixture(communication: "x", account: FixtureAccounts.other, lastUpdatedTime: late),
            .fixture(communication: "x", region: "eu-west-1", lastUpdatedTime: late),
            .fixture(communication: "x", lastUpdatedTime: late, isSimulation: true),
            .fixture(communication: "x", sentTime: .notStated, lastUpdatedTime: .notStated),
            .fixture(communication: "x", sentTime: .unreadable("later"), lastUpdatedTime: .unreadable("later")),
        ] {
            #expect(!stranger.supersedes(notice))
            #expect(!notice.supersedes(stranger))
        }
    }
}
