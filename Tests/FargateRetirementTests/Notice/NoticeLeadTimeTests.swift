import AWSHealthEvents
import FargateRetirement
import FargateRetirementTesting
import Foundation
import Testing

struct NoticeLeadTimeTests {
    private func settings(_ days: String, account: String? = nil, region: String? = nil) throws -> AccountSettings {
        var settings = try AccountSettings(
            listing: Array(
                """
                {"settings":[{"name":"fargateTaskRetirementWaitPeriod","value":"\(days)",
                "principalArn":"arn:aws:iam::111122223333:root"}]}
                """.utf8
            )
        )
        (settings.account, settings.region) = (account, region)
        return settings
    }

    @Test func aWeekIsAsSet() throws {
        let notice = try #require(HealthEventFixture.services.interpreted())
        let leadTime = notice.leadTime(comparedWith: try settings("7"))
        #expect(leadTime.verdict == .asSet)
        #expect(leadTime.calendarDays == 7)
        #expect(!leadTime.basis.isEmpty)
    }

    @Test func anOverrideIsShorterThanSet() throws {
        let notice = try #require(HealthEventFixture.securityOverride.interpreted())
        #expect(notice.leadTime(comparedWith: try settings("14")).verdict == .shorterThanSet)
        #expect(notice.leadTime(comparedWith: try settings("0")).verdict == .asSet)
    }

    @Test func withoutSettingsOrStartItIsUnknownAndSaysWhy() throws {
        let notice = try #require(HealthEventFixture.services.interpreted())
        let unknown = notice.leadTime(comparedWith: nil)
        #expect(unknown.verdict == .unknown)
        #expect(unknown.calendarDays == 7)
        #expect(unknown.description.contains("settings are not known"))
        for start in [StatedTime.notStated, .unreadable("soon")] {
            let leadTime = TaskRetirementNotice.fixture(startTime: start).leadTime(comparedWith: try settings("7"))
            #expect(leadTime.verdict == .unknown)
            #expect(leadTime.basis == ["The start of the retirement is not known."])
        }
    }

    @Test func whereTheTimeOfSendingIsMissingThatOfTheUpdateCounts() throws {
        let notice = TaskRetirementNotice.fixture(sentTime: .notStated)
        #expect(notice.leadTime(comparedWith: try settings("7")).verdict == .asSet)
        let timeless = TaskRetirementNotice.fixture(sentTime: .notStated, lastUpdatedTime: .notStated)
        #expect(timeless.leadTime(comparedWith: try settings("7")).verdict == .unknown)
    }

    @Test func settingsOfAnotherAccountOrRegionSayNothing() throws {
        let notice = try #require(HealthEventFixture.services.interpreted())
        #expect(notice.leadTime(comparedWith: try settings("7", account: FixtureAccounts.other)).verdict == .unknown)
        #expect(notice.leadTime(comparedWith: try settings("7", region: "eu-west-1")).verdict == .unknown)
        #expect(
            notice.leadTime(comparedWith: try settings("7", account: notice.account, region: notice.region)).verdict
                == .asSet
        )
    }
}
