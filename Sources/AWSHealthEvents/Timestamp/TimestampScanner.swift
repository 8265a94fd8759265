import WireJSON

/// Reads the less common forms of a timestamp, each of which was seen in an event of AWS or of its customers.
///
/// - RFC 1123 without seconds (`Sat, 20 Jul 2024 15:00 GMT`), with any spacing (`Thu 15 Dec 2022 23: 25: 00 GMT`)
/// - ISO 8601 with `Z`, an offset, a fraction, a space for the `T` (`2022-07-02 12:33:26.951000+00:00`)
/// - seconds since 1970 (`1589077890.53`)
///
/// A time without a zone is one in UTC, as AWS's are. The text must be a timestamp to its end.
struct TimestampScanner: ~Escapable {
    private let bytes: RawSpan
    private let end: Int
    private var index: Int

    @_lifetime(copy bytes)
    init(_ bytes: RawSpan, in range: Range<Int>) {
        self.bytes = bytes
        index = range.lowerBound
        end = range.upperBound
    }

    mutating func scan() -> HealthEvent.Timestamp? {
        skipSpaces()
        let start = index
        if let timestamp = iso8601() { return timestamp }
        index = start
        if let timestamp = epochSeconds() { return timestamp }
        index = start
        return rfc1123()
    }

    // MARK: The forms

    /// Reads such as `2024-07-20T15:00:00.123Z`.
    private mutating func iso8601() -> HealthEvent.Timestamp? {
        guard let year = number(digits: 4...4), take(0x2D), let month = number(digits: 2...2), take(0x2D),
            let day = number(digits: 2...2), take(0x54) || take(0x74) || take(0x20),
            let time = timeOfDay(), let offset = zone(), isAtEnd()
        else { return nil }
        return timestamp(year, month, day, time, offset, .iso8601)
    }

    /// Reads such as `1589077890.53`; a short number is more likely something else.
    private mutating func epochSeconds() -> HealthEvent.Timestamp? {
        guard let seconds = number(digits: 9...12) else { return nil }
        let microseconds = fraction()
        guard isAtEnd(), (100_000_000...CivilTime.lastSecond).contains(seconds) else { return nil }
        return .init(microseconds: Int64(seconds) * 1_000_000 + Int64(microseconds), form: .epochSeconds)
    }

    /// Reads such as `Sat, 20 Jul 2024 15:00:00 GMT`.
    private mutating func rfc1123() -> HealthEvent.Timestamp? {
        skipLetters()
        skipSeparators()
        guard let day = number(digits: 1...2) else { return nil }
        skipSeparators()
        guard let month = monthName() else { return nil }
        skipSeparators()
        guard let year = number(digits: 4...4) else { return nil }
        skipSeparators()
        guard let time = timeOfDay(), let offset = zone(), isAtEnd() else { return nil }
        return timestamp(year, month, day, time, offset, .rfc1123)
    }

    private typealias TimeOfDay = (hour: Int, minute: Int, second: Int, microsecond: Int)

    private func timestamp(
        _ year: Int,
        _ month: Int,
        _ day: Int,
        _ time: TimeOfDay,
        _ offset: Int,
        _ form: HealthEvent.Timestamp.Form
    ) -> HealthEvent.Timestamp? {
        let civil = CivilTime(
            year: year,
            month: month,
            day: day,
            hour: time.hour,
            minute: time.minute,
            second: time.second,
            microsecond: time.microsecond
        )
        guard let local = civil.microsecondsSince1970 else { return nil }
        // The offset can lead out of the years that can be written back.
        let microseconds = local - Int64(offset) * 1_000_000
        guard microseconds >= Int64(CivilTime.firstSecond) * 1_000_000,
            microseconds < Int64(CivilTime.lastSecond + 1) * 1_000_000
        else { return nil }
        return .init(microseconds: microseconds, form: form)
    }

    // MARK: Their parts

    /// `15:00`, `15:00:00`, `15:00:00.5`, with spaces around the colons.
    private mutating func timeOfDay() -> TimeOfDay? {
        guard let hour = number(digits: 1...2), colon(), let minute = number(digits: 2...2) else { return nil }
        guard colon() else { return (hour, minute, 0, 0) }
        guard let second = number(digits: 2...2) else { return nil }
        return (hour, minute, second, fraction())
    }

    /// Seconds east of UTC; 0 for `Z`, `GMT`, `UTC` and for no zone.
    private mutating func zone() -> Int? {
        skipSpaces()
        guard index < end else { return 0 }
        let sign = bytes.byte(at: index)
        if sign == 0x2B || sign == 0x2D {
            index += 1
            guard let hours = number(digits: 2...2) else { return nil }
            var minutes = 0
            if take(0x3A) || (index < end && Self.isDigit(bytes.byte(at: index))) {
                guard let number = number(digits: 2...2) else { return nil }
                minutes = number
            }
            guard hours < 24, minutes < 60, zoneName() else { return nil }
            return (hours * 3600 + minutes * 60) * (sign == 0x2D ? -1 : 1)
        }
        let start = index
        skipLetters()
        switch bytes.text(start..<index).uppercased() {
        case "Z": return zoneName() ? 0 : nil
        case "GMT", "UTC", "UT": return 0
        default: return nil
        }
    }

    /// Moves over the name that Java writes behind an offset: `2021-06-30T12:52:44.832Z[UTC]`.
    ///
    /// - Returns: Whether there is a whole name or none.
    private mutating func zoneName() -> Bool {
        guard take(0x5B) else { return true }
        while index < end, bytes.byte(at: index) != 0x5D { index += 1 }
        return take(0x5D)
    }

    /// Microseconds of `.123456789` or `,5`; 0 where there is no fraction.
    private mutating func fraction() -> Int {
        guard index + 1 < end, bytes.byte(at: index) == 0x2E || bytes.byte(at: index) == 0x2C,
            Self.isDigit(bytes.byte(at: index + 1))
        else { return 0 }
        index += 1
        var value = 0
        var digits = 0
        while index < end, Self.isDigit(bytes.byte(at: index)) {
            if digits < 6 { value = value * 10 + Int(bytes.byte(at: index)) - 0x30 }
            digits += 1
            index += 1
        }
        for _ in digits..<max(digits, 6) { value *= 10 }
        return value
    }

    private mutating func monthName() -> Int? {
        let start = index
        skipLetters()
        guard index - start >= 3 else { return nil }
        let letters = (0..<3).reduce(UInt64(0)) { $0 | UInt64(bytes.byte(at: start + $1)) << UInt64(8 * $1) }
        let month = HealthEvent.Timestamp.month(letters)
        return month > 0 ? month : nil
    }

    // MARK: Characters

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private mutating func number(digits: ClosedRange<Int>) -> Int? {
        var value = 0
        var count = 0
        while index < end, count < digits.upperBound, Self.isDigit(bytes.byte(at: index)) {
            value = value * 10 + Int(bytes.byte(at: index)) - 0x30
            count += 1
            index += 1
        }
        return digits.contains(count) ? value : nil
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard index < end, bytes.byte(at: index) == byte else { return false }
        index += 1
        return true
    }

    private mutating func colon() -> Bool {
        let start = index
        skipSpaces()
        guard take(0x3A) else {
            index = start
            return false
        }
        skipSpaces()
        return true
    }

    private mutating func skipSpaces() { while takeSpace() {} }

    private mutating func skipSeparators() { while takeSpace() || take(0x2C) || take(0x2D) {} }

    /// Passes over white space of ASCII or a space that breaks no line, U+00A0 or U+202F, as texts copied from a page of the
    /// web have them.
    private mutating func takeSpace() -> Bool {
        if take(0x20) || take(0x09) || take(0x0A) || take(0x0D) { return true }
        let spaces: [StaticString] = ["\u{A0}", "\u{202F}"]
        for space in spaces where index + space.utf8CodeUnitCount <= end && bytes.holds(space, at: index) {
            index += space.utf8CodeUnitCount
            return true
        }
        return false
    }

    private mutating func skipLetters() {
        while index < end, (0x61...0x7A).contains(bytes.byte(at: index) | 0x20) { index += 1 }
    }

    private mutating func isAtEnd() -> Bool {
        skipSpaces()
        return index == end
    }
}
