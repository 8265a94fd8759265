/// A point in time as year, month, day and time of day in UTC, by the proleptic Gregorian calendar.
///
/// The package computes it itself: Foundation's parsers and formatters take 10 to 100 times as long, and the part of
/// Foundation that needs no ICU has no reader for RFC 1123.
struct CivilTime {
    var year: Int
    var month: Int
    var day: Int
    var hour: Int
    var minute: Int
    var second: Int
    var microsecond: Int = 0

    /// Microseconds since the beginning of 1970, or `nil` where there is no such day or time of day.
    ///
    /// A leap second is the same instant as the second after it.
    @inline(__always)
    var microsecondsSince1970: Int64? {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.days(inMonth: month, of: year),
            (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second)
        else { return nil }
        let seconds = Self.days(year, month, day) &* 86400 &+ hour &* 3600 &+ minute &* 60 &+ second
        // The leap second at the end of the year 9999 would be in a year that has no four digits.
        guard seconds <= Self.lastSecond else { return nil }
        return Int64(seconds) &* 1_000_000 &+ Int64(microsecond)
    }

    /// The seconds since 1970 that a date and time of four digits of the year can name.
    static let firstSecond = -62_135_596_800
    static let lastSecond = 253_402_300_799

    init(year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int, microsecond: Int = 0) {
        self.year = year
        self.month = month
        self.day = day
        self.hour = hour
        self.minute = minute
        self.second = second
        self.microsecond = microsecond
    }

    init(microseconds: Int64) {
        let seconds = Int(microseconds.dividedDown(by: 1_000_000))
        microsecond = Int(microseconds) - seconds * 1_000_000
        let days = Int(Int64(seconds).dividedDown(by: 86400))
        let time = seconds - days * 86400
        (hour, minute, second) = (time / 3600, time / 60 % 60, time % 60)
        // The year begins in March here, so that the leap day is its last one.
        let shifted = days + 719_468
        let era = Int(Int64(shifted).dividedDown(by: 146_097))
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Days from the beginning of 1970 to a date.
    @inline(__always)
    static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        // The year begins in March here, so that the leap day is its last one.
        let (y, m) = month > 2 ? (year, month &- 3) : (year &- 1, month &+ 9)
        let century = y / 100
        let leapDays = y / 4 &- century &+ century / 4
        return y &* 365 &+ leapDays &+ (153 &* m &+ 2) / 5 &+ day &- 719_469
    }

    @inline(__always)
    private static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension CivilTime {
    /// The text of an instant in one of the forms that AWS uses.
    static func text(_ microseconds: Int64, _ form: HealthEvent.Timestamp.Form) -> String {
        switch form.kind {
        case .rfc1123: CivilTime(microseconds: microseconds).rfc1123
        case .iso8601: CivilTime(microseconds: microseconds).iso8601
        case .epochSeconds: epochSeconds(microseconds: microseconds)
        }
    }

    /// The seconds since 1970 in decimal digits, in any year.
    private static func epochSeconds(microseconds: Int64) -> String {
        let (seconds, rest) = microseconds.quotientAndRemainder(dividingBy: 1_000_000)
        let sign = seconds == 0 && rest < 0 ? "-" : ""
        return "\(sign)\(seconds)\(fraction(Int(rest.magnitude)))"
    }

    private var iso8601: String {
        "\(Self.pad(year, 4))-\(Self.pad(month))-\(Self.pad(day))T\(time)\(Self.fraction(microsecond))Z"
    }

    private var rfc1123: String {
        let days = Self.days(year, month, day)
        let weekday = (days % 7 + 11) % 7
        return
            "\(Self.weekdays[weekday]), \(day) \(Self.months[month - 1]) \(Self.pad(year, 4)) \(time)\(Self.fraction(microsecond)) GMT"
    }

    private var time: String { "\(Self.pad(hour)):\(Self.pad(minute)):\(Self.pad(second))" }

    /// The fraction of the second with its point, without zeros at the end; nothing where there is none.
    private static func fraction(_ microsecond: Int) -> String {
        guard microsecond > 0 else { return "" }
        var digits = pad(microsecond, 6)
        while digits.hasSuffix("0") { digits.removeLast() }
        return "." + digits
    }

    private static func pad(_ value: Int, _ width: Int = 2) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }

    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}

extension Int64 {
    /// The quotient rounded down, also below zero.
    fileprivate func dividedDown(by divisor: Int64) -> Int64 {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
