import WireJSON

extension HealthEvent.Timestamp {
    /// Reads a timestamp from text.
    ///
    /// Nearly every date of a detail is `EEE, d MMM yyyy HH:mm:ss GMT`, and that of the envelope is
    /// `yyyy-MM-ddTHH:mm:ssZ`; these two have ways of their own, and all else goes through ``TimestampScanner``.
    @inline(__always)
    init(parsing bytes: RawSpan, in range: Range<Int>) {
        if let microseconds = Self.strictRFC1123(bytes, range) {
            self.init(microseconds: microseconds, form: .rfc1123)
        } else if let microseconds = Self.strictISO8601(bytes, range) {
            self.init(microseconds: microseconds, form: .iso8601)
        } else {
            self.init(scanning: bytes, in: range)
        }
    }

    @inline(never)
    private init(scanning bytes: RawSpan, in range: Range<Int>) {
        var scanner = TimestampScanner(bytes, in: range)
        self = scanner.scan() ?? Self(unreadable: bytes.text(range))
    }

    /// Reads `EEE, d MMM yyyy HH:mm:ss GMT` where it stands in JSON that nobody has looked at yet.
    ///
    /// - Returns: `nil` for anything else, and where the weekday is not made of letters, so that no byte is left over
    ///   that might be a quote, a backslash or no text at all.
    @inline(__always)
    static func plainRFC1123(_ bytes: RawSpan, _ range: Range<Int>) -> Int64? {
        let weekday = bytes.word(at: range.lowerBound) & 0xFF_FFFF | 0x20_2020
        // An addition sets the highest bit of a byte that is at least "a", another one of a byte that is above "z".
        let letters = (weekday &+ 0x1F_1F1F) & ~(weekday &+ 0x05_0505) & ~weekday
        guard letters & 0x80_8080 == 0x80_8080 else { return nil }
        return strictRFC1123(bytes, range)
    }

    /// Reads `EEE, d MMM yyyy HH:mm:ss GMT` with one or two digits of the day.
    ///
    /// The weekday is not looked at: AWS's own samples get it wrong.
    @inline(__always)
    private static func strictRFC1123(_ bytes: RawSpan, _ range: Range<Int>) -> Int64? {
        let length = range.count
        guard length == 28 || length == 29 else { return nil }
        let base = range.lowerBound
        // "EEE, d " or "EEE, dd"
        let head = bytes.word(at: base)
        guard (head &>> 24) & 0xFFFF == 0x202C else { return nil }
        let first = Int((head &>> 40) & 0xFF) &- 0x30
        let second = Int((head &>> 48) & 0xFF)
        var day = first
        guard (0...9).contains(first) else { return nil }
        if length == 29 {
            guard (0x30...0x39).contains(second) else { return nil }
            day = first &* 10 &+ second &- 0x30
        }
        // Behind the day stand 22 characters, read as three overlapping words:
        // " MMM yyy", "yy HH:mm" and "m:ss GMT".
        let rest = range.upperBound &- 22
        let (date, time, end) = (bytes.word(at: rest), bytes.word(at: rest &+ 7), bytes.word(at: rest &+ 14))
        guard date & 0x0000_00FF_0000_00FF == 0x0000_0020_0000_0020,
            time & 0x0000_FF00_00FF_0000 == 0x0000_3A00_0020_0000,
            end & 0xFFFF_FFFF_0000_FF00 == 0x544D_4720_0000_3A00,
            (notDigits(date) & 0xFFFF_FF00_0000_0000 | notDigits(time) & 0xFFFF_00FF_FF00_FFFF
                | notDigits(end) & 0x0000_0000_FFFF_0000) & 0x8080_8080_8080_8080 == 0
        else { return nil }
        return CivilTime(
            year: pair(date, at: 40) &* 100 &+ pair(time, at: 0),
            month: Self.month((date &>> 8) & 0xFF_FFFF),
            day: day,
            hour: pair(time, at: 24),
            minute: pair(time, at: 48),
            second: pair(end, at: 16)
        ).microsecondsSince1970
    }

    /// Sets the highest bit of each byte that is no digit; what it sets above such a byte may be wrong.
    @inline(__always)
    private static func notDigits(_ word: UInt64) -> UInt64 {
        let digits = word ^ 0x3030_3030_3030_3030
        return digits | (digits &+ 0x7676_7676_7676_7676)
    }

    /// The value of two digits that begin at a bit of a word.
    @inline(__always)
    private static func pair(_ word: UInt64, at bit: UInt64) -> Int {
        let pair = word &>> bit
        return Int(truncatingIfNeeded: (pair & 0xF) &* 10 &+ (pair &>> 8) & 0xF)
    }

    /// Reads `yyyy-MM-ddTHH:mm:ssZ`.
    private static func strictISO8601(_ bytes: RawSpan, _ range: Range<Int>) -> Int64? {
        guard range.count == 20 else { return nil }
        // "yyyy-MM-", "ddTHH:mm", "mm:ss" within "H:mm:ssZ"
        let base = range.lowerBound
        let (date, time, end) = (bytes.word(at: base), bytes.word(at: base &+ 8), bytes.word(at: base &+ 12))
        guard (date &>> 32) & 0xFF == 0x2D, date &>> 56 == 0x2D, (time &>> 16) & 0xFF == 0x54,
            (time &>> 40) & 0xFF == 0x3A, (end &>> 32) & 0xFF == 0x3A, end &>> 56 == 0x5A
        else { return nil }
        let century = digits(date & 0xFFFF)
        let year = digits((date &>> 16) & 0xFFFF)
        let month = digits((date &>> 40) & 0xFFFF)
        let day = digits(time & 0xFFFF)
        let hour = digits((time &>> 24) & 0xFFFF)
        let minute = digits(time &>> 48)
        let second = digits((end &>> 40) & 0xFFFF)
        guard century | year | month | day | hour | minute | second >= 0 else { return nil }
        return CivilTime(
            year: century &* 100 &+ year,
            month: month,
            day: day,
            hour: hour,
            minute: minute,
            second: second
        ).microsecondsSince1970
    }

    /// The value of two digits, the first one in the lower byte; -1 where one is no digit.
    @inline(__always)
    private static func digits(_ pair: UInt64) -> Int {
        let a = Int(pair & 0xFF) &- 0x30
        let b = Int(pair &>> 8) &- 0x30
        return UInt(bitPattern: a) <= 9 && UInt(bitPattern: b) <= 9 ? a &* 10 &+ b : -1
    }

    /// The month whose three letters these are, the first one in the lowest byte; 0 where there is none.
    @inline(__always)
    static func month(_ letters: UInt64) -> Int {
        switch letters | 0x20_2020 {
        case 0x6E_616A: 1
        case 0x62_6566: 2
        case 0x72_616D: 3
        case 0x72_7061: 4
        case 0x79_616D: 5
        case 0x6E_756A: 6
        case 0x6C_756A: 7
        case 0x67_7561: 8
        case 0x70_6573: 9
        case 0x74_636F: 10
        case 0x76_6F6E: 11
        case 0x63_6564: 12
        default: 0
        }
    }
}
