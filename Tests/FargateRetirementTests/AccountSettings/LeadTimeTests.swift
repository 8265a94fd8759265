import FargateRetirement
import Foundation
import Testing

struct LeadTimeTests {
    static func settings(_ value: String, windows: String? = "disabled", region: String? = nil) -> AccountSettings {
        var settings = AccountSettings(
            [
                AccountSetting(
                    name: .fargateTaskRetirementWaitPeriod,
                    value: value,
                    principalARN: "arn:aws:iam::123456789012:root"
                )
            ],
            account: "123456789012",
            region: region
        )
        if let windows { settings.settings.append(AccountSetting(name: .fargateEventWindows, value: windows)) }
        return settings
    }

    @Test(arguments: [
        // The first one is a notice as AWS sent it: 6 days, 23 hours and 25 minutes for 7 calendar days.
        ("7", "2024-07-13T15:34:39Z", "2024-07-20T15:00:00Z", LeadTime.Verdict.asSet, 7),
        ("7", "2024-07-13T00:00:00Z", "2024-07-20T23:59:59Z", .asSet, 7),
        ("7", "2024-07-13T23:59:59Z", "2024-07-20T00:00:00Z", .asSet, 7),
        ("7", "2024-07-13T00:30:00Z", "2024-07-19T23:58:00Z", .asSet, 6),
        ("7", "2024-07-13T23:30:00Z", "2024-07-21T00:10:00Z", .asSet, 8),
        ("7", "2024-07-13T15:34:39Z", "2024-07-19T15:00:00Z", .shorterThanSet, 6),
        ("7", "2024-07-13T15:34:39Z", "2024-07-13T15:34:39Z", .shorterThanSet, 0),
        ("7", "2024-07-13T15:34:39Z", "2024-07-12T00:00:00Z", .shorterThanSet, -1),
        ("7", "2024-07-13T15:34:39Z", "2024-07-14T00:00:00Z", .shorterThanSet, 1),
        ("7", "2024-07-13T15:34:39Z", "2024-07-27T15:00:00Z", .longerThanSet, 14),
        ("14", "2024-02-20T15:34:39Z", "2024-03-05T15:00:00Z", .asSet, 14),
        ("14", "2024-07-13T15:34:39Z", "2024-07-20T15:00:00Z", .shorterThanSet, 7),
        ("0", "2024-07-13T15:34:39Z", "2024-07-13T15:00:00Z", .asSet, 0),
        ("0", "2024-07-13T23:50:00Z", "2024-07-14T00:10:00Z", .asSet, 1),
        ("0", "2024-07-13T15:34:39Z", "2024-07-01T00:00:00Z", .asSet, -12),
        ("0", "2024-07-13T15:34:39Z", "2024-07-20T15:00:00Z", .longerThanSet, 7),
    ])
    func theLeadTimeIsComparedInCalendarDaysOfUTC(
        value: String,
        sent: String,
        start: String,
        verdict: LeadTime.Verdict,
        days: Int
    ) throws {
        let leadTime = LeadTime.assess(
            noticeSent: try instant(sent),
            retirementStarts: try instant(start),
            settings: Self.settings(value)
        )
        #expect(leadTime.verdict == verdict)
        #expect(leadTime.calendarDays == days)
        #expect(leadTime.waitPeriod?.settingValue == value)
        #expect(leadTime.expectedStart == leadTime.waitPeriod?.expectedStart(noticeSent: try instant(sent)))
    }

    @Test func theVerdictRestsOnTheDatesAndTheSetting() throws {
        let leadTime = LeadTime.assess(
            noticeSent: try instant("2024-07-13T15:34:39Z"),
            retirementStarts: try instant("2024-07-20T15:00:00Z"),
            settings: Self.settings("7")
        )
        #expect(
            leadTime.basis == [
                "The notice was sent on 2024-07-13 and the retirement starts on 2024-07-20 (UTC): 7 calendar days.",
                "That is as set: 7 calendar days.",
                "fargateTaskRetirementWaitPeriod is \"7\", the account's default, set by "
                    + "arn:aws:iam::123456789012:root.",
                "fargateEventWindows is disabled: event windows play no part.",
            ]
        )
        #expect(leadTime.description == leadTime.basis.joined(separator: " "))
    }

    @Test func aShorterLeadTimeNamesTheSecurityOverride() throws {
        let leadTime = LeadTime.assess(
            noticeSent: try instant("2024-12-31T15:00:00Z"),
            retirementStarts: try instant("2025-01-01T15:00:00Z"),
            settings: Self.settings("14", windows: nil)
        )
        #expect(leadTime.description.contains("2025-01-01 (UTC): 1 calendar day."))
        #expect(leadTime.description.contains("14 calendar days lead to 2025-01-14. A security override is likely"))
        #expect(leadTime.description.contains("does not say whether fargateEventWindows is enabled"))
    }

    @Test(arguments: [("7", "7 calendar days lead to 2024-07-20."), ("0", "no wait (0 days) leads to 2024-07-13.")])
    func aLongerLeadTimeSaysWhatWasExpected(value: String, text: String) throws {
        let leadTime = LeadTime.assess(
            noticeSent: try instant("2024-07-13T15:34:39Z"),
            retirementStarts: try instant("2024-08-20T15:00:00Z"),
            settings: Self.settings(value)
        )
        #expect(leadTime.description.contains("longer than set: " + text))
    }

    @Test(arguments: [("2024-07-13T16:00:00Z", true), ("2024-07-16T16:00:00Z", false), ("2024-07-20T15:00:00Z", false)])
    func nothingIsComparedWhereEventWindowsAreEnabled(start: String, isShort: Bool) throws {
        let leadTime = LeadTime.assess(
            noticeSent: try instant("2024-07-13T15:34:39Z"),
            retirementStarts: try instant(start),
            settings: Self.settings("7", windows: "enabled")
        )
        #expect(leadTime.verdict == .byEventWindow)
        #expect(leadTime.waitPeriod == nil)
        #expect(leadTime.expectedStart == nil)
        #expect(leadTime.description.contains("less than the 3 days") == isShort)
        #expect(leadTime.description.contains("fargateEventWindows is enabled"))
    }

    @Test func eventWindowsNeedNoTimeOfTheNotice() throws {
        let leadTime = LeadTime.assess(
            noticeSent: nil,
            retirementStarts: try instant("2024-07-13T16:00:00Z"),
            settings: Self.settings("7", windows: "enabled")
        )
        #expect(leadTime.verdict == .byEventWindow)
        #expect(leadTime.calendarDays == nil)
    }

    @Test(arguments: [
        (nil, "The account settings are not known"),
        (AccountSettings([]), "is not set by this principal"),
        (AccountSettings([], nextToken: "t"), "is incomplete"),
        (settings("9"), "which AWS does not allow"),
        (settings("7", region: "eu-west-1"), "those of the Region eu-west-1, but the retirement is in us-east-1"),
        (AccountSettings([], account: "1", isEffective: true), "those of the account 1, but the retirement is in 123"),
    ])
    func whatIsNotKnownIsNotCompared(settings: AccountSettings?, reason: String) throws {
        let leadTime = LeadTime.assess(
            noticeSent: try instant("2024-07-13T15:34:39Z"),
            retirementStarts: try instant("2024-07-20T15:00:00Z"),
            settings: settings,
            account: "123456789012",
            region: "us-east-1"
        )
        #expect(leadTime.verdict == .unknown)
        #expect(leadTime.calendarDays == 7)
        #expect(leadTime.waitPeriod == nil)
        #expect(leadTime.description.contains(reason))
    }

    @Test(arguments: [nil, Double.infinity, .nan])
    func withoutTheTimeOfTheNoticeNothingIsCompared(secondsOfNotice: Double?) throws {
        let leadTime = LeadTime.assess(
            noticeSent: secondsOfNotice.map(Date.init(timeIntervalSince1970:)),
            retirementStarts: try instant("2024-07-20T15:00:00Z"),
            settings: Self.settings("7")
        )
        #expect(leadTime.verdict == .unknown)
        #expect(leadTime.basis == ["The time of the notice is not known, so the lead time cannot be compared."])
    }

    @Test(arguments: [
        (0.0, "1970-01-01"), (-1, "1969-12-31"), (951_782_400, "2000-02-29"), (1_709_164_800, "2024-02-29"),
        (4_107_542_399, "2100-02-28"), (4_107_542_400, "2100-03-01"), (-62_135_596_800, "0001-01-01"),
        (-62_167_219_201, "-0001-12-31"), (1_735_689_599, "2024-12-31"), (253_402_300_800, "10000-01-01"),
    ])
    func datesArePrintedAsDaysOfUTC(seconds: Double, day: String) {
        let date = Date(timeIntervalSince1970: seconds)
        let leadTime = LeadTime.assess(noticeSent: date, retirementStarts: date, settings: nil)
        #expect(leadTime.basis[0].hasPrefix("The notice was sent on \(day) and the retirement starts on \(day) (UTC)"))
    }

    @Test(arguments: [-1e300, -1e15, 1e15, 1e300, .infinity, -.infinity])
    func datesBeyondAllMeasureDoNotTrap(secondsOfStart: Double) throws {
        let leadTime = LeadTime.assess(
            noticeSent: try instant("2024-07-13T15:34:39Z"),
            retirementStarts: Date(timeIntervalSince1970: secondsOfStart),
            settings: Self.settings("7")
        )
        #expect(leadTime.verdict == (secondsOfStart < 0 ? .shorterThanSet : .longerThanSet))
    }

    @Test func thePrincipalsOwnSettingIsComparedWith() throws {
        var settings = Self.settings("7")
        let role = "arn:aws:iam::123456789012:role/Deploy"
        settings.settings.append(
            AccountSetting(name: .fargateTaskRetirementWaitPeriod, value: "14", principalARN: role)
        )
        let leadTime = LeadTime.assess(
            noticeSent: try instant("2024-07-13T15:34:39Z"),
            retirementStarts: try instant("2024-07-20T15:00:00Z"),
            settings: settings,
            principalARN: role
        )
        #expect(leadTime.verdict == .shorterThanSet)
        #expect(leadTime.waitPeriod == .fourteenDays)
    }
}
