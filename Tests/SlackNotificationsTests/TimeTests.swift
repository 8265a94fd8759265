import FargateRetirement
import FargateRetirementTesting
import Foundation
import SlackBlockKit
import SlackNotifications
import Testing

struct TimeTests {
    private func sentence(_ seconds: Double) throws -> String {
        let notice = TaskRetirementNotice.fixture(startTime: .date(Date(timeIntervalSince1970: seconds)))
        return try message(for: notice, now: Date(timeIntervalSince1970: -1e11)).text.source
    }

    @Test(arguments: [
        (0, "Thu 1 Jan 1970 00:00 UTC"), (1_721_487_600, "Sat 20 Jul 2024 15:00 UTC"),
        (1_709_164_800, "Thu 29 Feb 2024 00:00 UTC"),
        (1_735_689_599.999, "Tue 31 Dec 2024 23:59 UTC"), (1_735_689_600, "Wed 1 Jan 2025 00:00 UTC"),
        (4_107_542_400, "Mon 1 Mar 2100 00:00 UTC"), (-1, "Wed 31 Dec 1969 23:59 UTC"),
        (-0.5, "Wed 31 Dec 1969 23:59 UTC"),
        (-62_135_596_800, "Mon 1 Jan 1 00:00 UTC"), (253_402_300_799, "Fri 31 Dec 9999 23:59 UTC"),
    ])
    func timesAreInUTC(seconds: Double, text: String) throws {
        #expect(try sentence(seconds).contains(" from \(text). "))
    }

    @Test func timesAgreeWithFoundationForCenturies() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
        let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        for step in 0..<400 {
            let seconds = -2_000_000_000.0 + Double(step) * 15_485_863
            let parts = calendar.dateComponents(
                [.weekday, .day, .month, .year, .hour, .minute],
                from: Date(timeIntervalSince1970: seconds)
            )
            let weekday = weekdays[try #require(parts.weekday) - 1]
            let month = months[try #require(parts.month) - 1]
            let (day, year) = (try #require(parts.day), try #require(parts.year))
            let time = String(format: "%02d:%02d", try #require(parts.hour), try #require(parts.minute))
            #expect(try sentence(seconds).contains("\(weekday) \(day) \(month) \(year) \(time) UTC"))
        }
    }

    @Test func noDateTokenStandsInTheSentence() throws {
        #expect(try !sentence(1_721_487_600).contains("<!date"))
    }

    @Test(arguments: [100_000_000_000.0, 200_000_000_000])
    func whatSlackWouldTakeForMillisecondsStaysWords(seconds: Double) throws {
        let notice = TaskRetirementNotice.fixture(startTime: .date(Date(timeIntervalSince1970: seconds)))
        let field = try #require(try message(for: notice).fields["*Starts*"])
        #expect(!field.contains("<!date") && field.hasSuffix(" UTC"))
    }

    @Test(arguments: [Double.infinity, .nan, 1e18, -1e18])
    func aTimeThatIsNoneIsNotStated(seconds: Double) throws {
        let notice = TaskRetirementNotice.fixture(startTime: .date(Date(timeIntervalSince1970: seconds)))
        let message = try message(for: notice, now: Date(timeIntervalSince1970: -1e30))
        #expect(message.fields.values.contains("Not stated by AWS"))
    }
}
