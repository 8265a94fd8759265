import FargateRetirement
import Foundation
import Testing

struct TaskRetirementWaitPeriodTests {
    @Test(arguments: [("0", TaskRetirementWaitPeriod.immediate, 0), ("7", .sevenDays, 7), ("14", .fourteenDays, 14)])
    func theThreeAllowedValuesAreRead(text: String, period: TaskRetirementWaitPeriod, days: Int) throws {
        #expect(try TaskRetirementWaitPeriod(settingValue: text) == period)
        #expect(try TaskRetirementWaitPeriod(days: days) == period)
        #expect(period.settingValue == text)
        #expect(period.days == days)
    }

    @Test(
        arguments: [
            "9", "07", "14.0", "-7", "", " 7", "7 ", "+7", "7\n", "seven", "７", "1", "70", "null", "7e0", "0x7",
        ]
    )
    func anyOtherTextIsRefusedWithTheValueAndWhatIsAllowed(text: String) {
        let error = #expect(throws: AccountSettingError.self) { try TaskRetirementWaitPeriod(settingValue: text) }
        #expect(error?.code == .waitPeriodNotAllowed)
        #expect(
            error?.description
                == "fargateTaskRetirementWaitPeriod cannot be \"\(text)\": allowed are 0, 7 and 14 (calendar days)"
        )
        #expect(error?.location == nil)
    }

    @Test(arguments: [9, -7, 1, 6, 8, 13, 15, 70, Int.min, .max])
    func anyOtherNumberOfDaysIsRefusedWithTheNumberAndWhatIsAllowed(days: Int) {
        let expected = AccountSettingError(
            .waitPeriodNotAllowed,
            message: "fargateTaskRetirementWaitPeriod cannot be \(days): allowed are 0, 7 and 14 (calendar days)"
        )
        #expect(throws: expected) { try TaskRetirementWaitPeriod(days: days) }
    }

    @Test func theDefaultIsSevenDays() {
        #expect(TaskRetirementWaitPeriod.default.days == 7)
    }

    @Test func periodsAreOrderedByTheirLength() {
        #expect(TaskRetirementWaitPeriod.allCases.shuffled().sorted() == [.immediate, .sevenDays, .fourteenDays])
    }

    @Test func periodsPrintAsWords() {
        #expect(
            TaskRetirementWaitPeriod.allCases.map(\.description) == [
                "no wait (0 days)", "7 calendar days", "14 calendar days",
            ]
        )
    }

    @Test(arguments: TaskRetirementWaitPeriod.allCases)
    func periodsAreEncodedAsAWSWritesThemAndDecodedAgain(period: TaskRetirementWaitPeriod) throws {
        let json = try JSONEncoder().encode([period])
        #expect(String(decoding: json, as: UTF8.self) == "[\"\(period.days)\"]")
        #expect(try JSONDecoder().decode([TaskRetirementWaitPeriod].self, from: json) == [period])
    }

    @Test func aNumberIsDecodedToo() throws {
        let periods = try JSONDecoder().decode([TaskRetirementWaitPeriod].self, from: Data("[0, 7, 14]".utf8))
        #expect(periods == [.immediate, .sevenDays, .fourteenDays])
    }

    @Test(arguments: ["\"9\"", "9", "true", "null", "{}", "[7]", "\"07\""])
    func whatIsNotAllowedIsNotDecoded(json: String) {
        let error = #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([TaskRetirementWaitPeriod].self, from: Data("[\(json)]".utf8))
        }
        guard case .dataCorrupted(let context) = error else {
            Issue.record("expected corrupted data, not \(String(describing: error))")
            return
        }
        #expect((context.underlyingError as? AccountSettingError)?.code == .waitPeriodNotAllowed)
    }

    @Test(arguments: [
        (TaskRetirementWaitPeriod.immediate, "2024-07-13T00:00:00Z", "2024-07-13T23:59:59Z"),
        (.sevenDays, "2024-07-20T00:00:00Z", "2024-07-20T23:59:59Z"),
        (.fourteenDays, "2024-07-27T00:00:00Z", "2024-07-27T23:59:59Z"),
    ])
    func theExpectedStartIsAWholeDayOfUTC(period: TaskRetirementWaitPeriod, earliest: String, latest: String) throws {
        let expected = try instant(earliest)...instant(latest)
        for time in ["00:00:00", "15:34:39", "23:59:59"] {
            #expect(period.expectedStart(noticeSent: try instant("2024-07-13T\(time)Z")) == expected)
        }
    }

    @Test(arguments: [
        ("2024-02-25T12:00:00Z", "2024-03-03T00:00:00Z"),
        ("2023-12-31T23:59:59Z", "2024-01-07T00:00:00Z"),
        ("1969-12-31T23:59:59Z", "1970-01-07T00:00:00Z"),
        ("1969-12-25T00:00:00Z", "1970-01-01T00:00:00Z"),
    ])
    func daysAreCountedAcrossMonthsYearsAndTheEpoch(notice: String, earliest: String) throws {
        let expected = TaskRetirementWaitPeriod.sevenDays.expectedStart(noticeSent: try instant(notice))
        #expect(expected.lowerBound == (try instant(earliest)))
    }

    @Test(arguments: [Double.infinity, -.infinity, .nan, 1e300, -1e300])
    func aDateBeyondAllMeasureGivesSomeDay(seconds: Double) {
        let expected = TaskRetirementWaitPeriod.fourteenDays.expectedStart(
            noticeSent: Date(timeIntervalSince1970: seconds)
        )
        #expect(expected.upperBound.timeIntervalSince(expected.lowerBound) == 86_399)
    }
}

/// An instant in ISO 8601, for tests.
func instant(_ text: String) throws -> Date {
    try Date(text, strategy: .iso8601)
}
