import AWSHealthEvents
import Foundation
import Testing

/// Points in time become texts.
struct TimestampWritingTests {
    typealias Timestamp = HealthEvent.Timestamp

    @Test(arguments: [
        "Tue, 4 Mar 2031 05:06:07 GMT", "Fri, 29 Feb 2036 23:59:59 GMT", "Thu, 1 Jan 1970 00:00:00 GMT",
        "Wed, 31 Dec 1969 23:59:59 GMT", "Mon, 1 Jan 0001 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT",
        "2031-03-04T05:06:07Z", "2031-03-04T05:06:07.25Z", "2031-03-04T05:06:07.000001Z", "1930367167", "1930367167.53",
        "Tue, 4 Mar 2031 05:06:07.5 GMT",
    ])
    func aTextInTheFormOfAWSIsWrittenBack(text: String) {
        #expect(Timestamp(text).description == text)
    }

    @Test(arguments: [
        ("tue, 04 mar 2031 05:06 utc", "Tue, 4 Mar 2031 05:06:00 GMT"),
        ("Sun, 4 Mar 2031 05:06:07 GMT", "Tue, 4 Mar 2031 05:06:07 GMT"),
        ("2031-03-04 13:06:07.500+08:00", "2031-03-04T05:06:07.5Z"), ("1930367167.000", "1930367167"),
        ("1999-12-31T23:59:60Z", "2000-01-01T00:00:00Z"),
    ])
    func otherTextsAreWrittenInTheNearestForm(text: String, expected: String) {
        #expect(Timestamp(text).description == expected)
    }

    @Test func aDateIsWrittenInTheFormThatIsAskedFor() {
        let date = Date(timeIntervalSince1970: 1_930_367_167.5)
        #expect(Timestamp(date).description == "Tue, 4 Mar 2031 05:06:07 GMT")
        #expect(Timestamp(date, form: .iso8601).description == "2031-03-04T05:06:07.5Z")
        #expect(Timestamp(date, form: .epochSeconds).description == "1930367167.5")
    }

    @Test func secondsBefore1970AreNegative() {
        let texts = [-0.25, -1, -1.25, -0.000_001, -86_400.5].map {
            Timestamp(Date(timeIntervalSince1970: $0), form: .epochSeconds).description
        }
        #expect(texts == ["-0.25", "-1", "-1.25", "-0.000001", "-86400.5"])
    }

    @Test(arguments: [
        (TimeInterval.infinity, "9999-12-31T23:59:59Z"), (-TimeInterval.infinity, "0001-01-01T00:00:00Z"),
        (1e300, "9999-12-31T23:59:59Z"), (-1e300, "0001-01-01T00:00:00Z"), (253_402_300_800, "9999-12-31T23:59:59Z"),
    ])
    func datesBeyondTheCalendarBecomeTheNearest(seconds: TimeInterval, text: String) {
        let timestamp = Timestamp(Date(timeIntervalSince1970: seconds), form: .iso8601)
        #expect(timestamp.description == text)
        #expect(Timestamp(text) == timestamp)
    }

    @Test func aDateThatIsNoNumberIsUnreadable() {
        let timestamp = Timestamp(Date(timeIntervalSince1970: .nan))
        #expect(timestamp.date == nil)
        #expect(timestamp.unreadableText == "nan")
    }

    @Test func timestampsAreEqualByInstant() {
        let same = ["Tue, 4 Mar 2031 05:06:07 GMT", "2031-03-04T06:06:07+01:00", "1930367167"].map { Timestamp($0) }
        #expect(Set(same).count == 1)
        #expect(Timestamp("soon") == Timestamp("soon"))
        #expect(Timestamp("soon") != Timestamp("later"))
        #expect(Timestamp("") != same[0])
        #expect(Timestamp("2031-03-04T05:06:07.000001Z") != same[0])
    }

    /// Foundation's own arithmetic is the measure.
    @Test func randomInstantsAgreeWithFoundation() throws {
        var random = SeededRandom(seed: 20_310_304)
        var calendar = Calendar(identifier: .iso8601)
        calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
        let weekdays = ["", "Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
        let months = ["", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        func pad(_ number: Int?, _ width: Int = 2) -> String {
            let digits = String(number ?? -1)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        for _ in 0..<5_000 {
            // From the year 1583 on, where Foundation uses this calendar too, to the end of 9999.
            let date = Date(
                timeIntervalSince1970: TimeInterval(Int.random(in: -12_212_553_600...253_402_300_799, using: &random))
            )
            let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute, .second, .weekday], from: date)
            let time = "\(pad(parts.hour)):\(pad(parts.minute)):\(pad(parts.second))"
            let rfc =
                "\(weekdays[parts.weekday ?? 0]), \(parts.day ?? 0) \(months[parts.month ?? 0]) \(pad(parts.year, 4)) \(time) GMT"
            let iso = "\(pad(parts.year, 4))-\(pad(parts.month))-\(pad(parts.day))T\(time)Z"
            try #require(Timestamp(rfc).date == date)
            try #require(Timestamp(iso).date == date)
            try #require(Timestamp(date).description == rfc)
            try #require(Timestamp(date, form: .iso8601).description == iso)
        }
    }

    @Test func randomInstantsSurviveEachForm() throws {
        var random = SeededRandom(seed: 7)
        for _ in 0..<5_000 {
            let microseconds = Int.random(in: 1_000_000_000_000_000...4_102_444_800_000_000, using: &random)
            let date = Date(timeIntervalSince1970: Double(microseconds) / 1_000_000)
            for form in [Timestamp.Form.iso8601, .epochSeconds] {
                let timestamp = Timestamp(date, form: form)
                try #require(Timestamp(timestamp.description) == timestamp)
                let distance = try abs(#require(timestamp.date).timeIntervalSince(date))
                try #require(distance < 0.000_001)
            }
        }
    }
}
