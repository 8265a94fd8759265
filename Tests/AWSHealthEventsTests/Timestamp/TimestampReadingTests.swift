import AWSHealthEvents
import Foundation
import Testing

/// Texts become points in time.
struct TimestampReadingTests {
    typealias Timestamp = HealthEvent.Timestamp

    /// Every way to write 2031-03-04 05:06:07 UTC that AWS or its customers were seen to use.
    @Test(arguments: [
        "Tue, 4 Mar 2031 05:06:07 GMT", "Tue, 04 Mar 2031 05:06:07 GMT", "Sat, 4 Mar 2031 05:06:07 GMT",
        "xyz, 4 Mar 2031 05:06:07 GMT", "tue, 4 mar 2031 05:06:07 gmt", "TUE, 4 MAR 2031 05:06:07 GMT",
        "Tue,  4 Mar 2031 05:06:07 GMT", "Tue 4 Mar 2031 05: 06: 07 GMT", "Tue 4 Mar 2031 05 : 06 : 07  GMT",
        "Tuesday, 4 March 2031 05:06:07 GMT", "4 Mar 2031 05:06:07 GMT", "Tue, 4, Mar, 2031, 05:06:07 GMT",
        "4-Mar-2031 05:06:07 UTC", "Tue, 4 Mar 2031 5:06:07 UT", "Tue, 4 Mar 2031 05:06:07",
        " Tue, 4 Mar 2031 05:06:07 GMT\n", "Tue, 4 Mar 2031\n05:06:07 GMT", "Tue,\r\n4 Mar 2031 05:06:07 GMT",
        "Tue,\u{A0}4\u{A0}Mar\u{A0}2031 05:06:07\u{202F}GMT\u{A0}", "\u{202F}Tue, 4 Mar 2031 05:\u{A0}06:07\u{A0}GMT",
        "Tue, 4 Mar 2031 07:06:07 +0200", "Tue, 4 Mar 2031 00:06:07 -05:00", "Tue, 4 Mar 2031 05:06:07Z",
        "2031-03-04T05:06:07Z", "2031-03-04t05:06:07z", "2031-03-04 05:06:07", "2031-03-04T05:06:07",
        "2031-03-04T05:06:07.000Z", "2031-03-04T05:06:07+00:00", "2031-03-04T05:06:07-00:00",
        "2031-03-04T13:06:07+08:00", "2031-03-04T13:06:07+0800", "2031-03-04T13:06:07+08", "2031-03-03T23:36:07-05:30",
        "2031-03-05T05:05:07+23:59", "2031-03-04T05:06:07.0000000000Z", "2031-03-04 05:06:07.000000+00:00",
        "2031-03-04T05:06:07Z[UTC]", "2031-03-04T05:06:07.000Z[UTC]", "2031-03-04T06:06:07+01:00[Europe/Stockholm]",
        "2031-03-04T05:06:07 GMT", "1930367167", "1930367167.0", "1930367167.0000001", " 1930367167 ",
    ])
    func everyShapeIsRead(text: String) {
        let timestamp = Timestamp(text)
        #expect(timestamp.date == Date(timeIntervalSince1970: 1_930_367_167))
        #expect(timestamp.unreadableText == nil)
        #expect(timestamp == Timestamp("2031-03-04T05:06:07Z"))
    }

    @Test(arguments: [
        "Tue, 4 Mar 2031 05:06 GMT", "2031-03-04T05:06Z", "2031-03-04 05:06", "Tue 4 Mar 2031 05: 06 GMT",
    ])
    func secondsCanBeMissing(text: String) {
        #expect(Timestamp(text).date == Date(timeIntervalSince1970: 1_930_367_160))
    }

    @Test(arguments: [
        ("2031-03-04T05:06:07.5Z", 500_000), ("2031-03-04T05:06:07,5Z", 500_000),
        ("2031-03-04T05:06:07.000001Z", 1), ("2031-03-04T05:06:07.999999999Z", 999_999), ("1930367167.25", 250_000),
        ("Tue, 4 Mar 2031 05:06:07.125 GMT", 125_000), ("2031-03-04T13:06:07.808000+08:00", 808_000),
    ])
    func fractionsAreReadToTheMicrosecond(text: String, microseconds: Int) throws {
        let date = try #require(Timestamp(text).date)
        #expect(abs(date.timeIntervalSince1970 - 1_930_367_167 - Double(microseconds) / 1_000_000) < 0.000_000_5)
        let again = Timestamp(Timestamp(text).description)
        #expect(again == Timestamp(text))
    }

    @Test(arguments: [
        ("2024-02-29T00:00:00Z", 1_709_164_800), ("2000-02-29T00:00:00Z", 951_782_400),
        ("0001-01-01T00:00:00Z", -62_135_596_800), ("9999-12-31T23:59:59Z", 253_402_300_799),
        ("Mon, 1 Jan 0001 00:00:00 GMT", -62_135_596_800), ("Fri, 31 Dec 9999 23:59:59 GMT", 253_402_300_799),
        ("1969-12-31T23:59:59Z", -1), ("1970-01-01T00:00:00Z", 0), ("1999-12-31T23:59:60Z", 946_684_800),
        ("Sat, 31 Dec 2016 23:59:60 GMT", 1_483_228_800), ("100000000", 100_000_000), ("253402300799", 253_402_300_799),
        ("0001-01-01T01:00:00+01:00", -62_135_596_800), ("9999-12-31T22:59:59-01:00", 253_402_300_799),
    ])
    func theBoundsOfTheCalendarAreRead(text: String, seconds: Int) {
        let timestamp = Timestamp(text)
        #expect(timestamp.date == Date(timeIntervalSince1970: TimeInterval(seconds)))
        #expect(Timestamp(timestamp.description) == timestamp)
    }

    @Test(arguments: [
        "soon", "2031-03-04", "05:06:07", "4 Mar", "Tue, 4 Mar 2031", "2031-02-29T00:00:00Z", "2100-02-29T00:00:00Z",
        "1900-02-29T00:00:00Z", "2031-04-31T00:00:00Z", "2031-00-01T00:00:00Z", "2031-13-01T00:00:00Z",
        "2031-01-00T00:00:00Z", "2031-01-32T00:00:00Z", "0000-01-01T00:00:00Z", "10000-01-01T00:00:00Z",
        "2031-03-04T24:00:00Z", "2031-03-04T25:00:00Z", "2031-03-04T05:60:00Z", "2031-03-04T05:06:61Z",
        "Tue, 0 Mar 2031 05:06:07 GMT", "Tue, 32 Mar 2031 05:06:07 GMT", "Tue, 29 Feb 2031 05:06:07 GMT",
        "Tue, 4 Mar 31 05:06:07 GMT", "Tue, 4 Mrz 2031 05:06:07 GMT", "Tue, 4 Mar 2031 24:00:00 GMT",
        "Tue, 4 Mar 2031 05:06:07 CET", "Tue, 4 Mar 2031 05:06:07 GMT junk", "Tue, 4 Mar 2031 05:06:07 GMT.",
        "2031-03-04T05:06:07Zjunk", "2031-03-04T05:06:07Z[UTC", "2031-03-04T05:06:07[UTC]", "2031-03-04T05:06:07+24:00",
        "2031-03-04T05:06:07+08:60", "2031-03-04T05:06:07+8", "2031-03-04T05:06:07+08:5", "2031-03-04T05:06:07+08:",
        "2031-03-04T05:06:07+080", "2031-03-04T05:06:07.Z", "2031-3-4T05:06:07Z", "1930367167000",
        "1930367167.", "1930367167.x", "-1930367167", "1930367167e0", "253402300800", "20310304T050607Z", "000000000",

        "0001-01-01T00:59:59+01:00", "9999-12-31T23:00:00-01:00", "9999-12-31T23:59:60Z",
        "Fri, 31 Dec 9999 23:59:60 GMT", "２０３１-03-04T05:06:07Z", "Tue, 4 Mar 2031 05:06:07 GMT\u{0}", "null", "🚢",
    ])
    func whatCannotBeReadIsKeptAndReported(text: String) throws {
        let timestamp = Timestamp(text)
        #expect(timestamp.date == nil)
        #expect(timestamp.unreadableText == text)
        #expect(timestamp.description == text)
        let event = try detail(#""startTime":\#(Samples.quoted(text)),"service":"ECS""#)
        #expect(event.startTime?.unreadableText == text)
        #expect(try jsonValue(event.json())["startTime"] == .string(text))
    }

    @Test func anEmptyTextIsNoDateAndNoMistake() {
        let timestamp = Timestamp("")
        #expect(timestamp.date == nil)
        #expect(timestamp.unreadableText == nil)
        #expect(timestamp.description == "")
    }

    @Test(arguments: [
        ("1930367167", 1_930_367_167.0), ("1930367167.5", 1_930_367_167.5), ("0", 0), ("-1.5", -1.5),
        ("1.930367167e9", 1_930_367_167),
        ("-100000000000.25", -100_000_000_000.25),
    ])
    func numbersAreSecondsSince1970(json: String, seconds: Double) throws {
        let detail = try detail(#""startTime":\#(json)"#)
        #expect(detail.startTime?.date == Date(timeIntervalSince1970: seconds))
        let written = try jsonValue(detail.json())["startTime"]
        guard case .number(let number) = written else {
            Issue.record("written as \(String(describing: written))")
            return
        }
        #expect(number.doubleValue == seconds)
    }

    @Test(arguments: ["1930367167000", "1e300", "-253402300800", "1e999"])
    func aNumberThatIsNoSecondsIsKept(json: String) throws {
        let detail = try detail(#""startTime":\#(json)"#)
        #expect(detail.startTime?.date == nil)
        #expect(detail.startTime?.unreadableText == json)
        #expect(detail.additionalFields["startTime"]?.description == json)
    }

    @Test func escapedTextsAreRead() throws {
        let detail = try detail(#""startTime":"2031\u002d03-04T05:06:07Z","endTime":"so\non""#)
        #expect(detail.startTime == Timestamp("2031-03-04T05:06:07Z"))
        #expect(detail.endTime?.unreadableText == "so\non")
    }
}
