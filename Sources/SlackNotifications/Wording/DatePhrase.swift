import SlackBlockKit
import WireJSON

/// A moment in UTC as words, by the template of the wording.
///
/// Each date has a dozen pieces, and each message several dates: so a date is written at one stroke.
final class DatePhrase: Sendable {
    private let texts: TextPieces
    private let slots: [Phrase.Slot]
    private let weekdays, months: TextPieces
    /// How many bytes a date has at most.
    private let maximumSize: Int

    /// Creates a template of dates.
    ///
    /// - Parameters:
    ///   - phrase: The template.
    ///   - weekdays: The days of the week from Sunday on.
    ///   - months: The months from January on.
    init(_ phrase: Phrase, weekdays: [Phrase], months: [Phrase]) {
        texts = phrase.template.pieces
        slots = phrase.slots
        self.weekdays = MrkdwnTemplate(weekdays.map(\.fixed)).pieces
        self.months = MrkdwnTemplate(months.map(\.fixed)).pieces
        var size = texts.bytes.count
        for slot in slots {
            switch slot {
            case .weekday: size += self.weekdays.longest
            case .month: size += self.months.longest
            default: size += 4
            }
        }
        maximumSize = size
    }

    /// Writes a moment as words: `Sat 20 Jul 2024 15:00 UTC`.
    func write(_ time: UTCTime, to builder: inout MrkdwnBuilder) {
        builder.append(atMost: maximumSize) { write(time, to: &$0) }
    }

    /// Writes a moment that Slack shows in the reader's zone, with the words for where it can't.
    func writeDate(_ time: UTCTime, to builder: inout MrkdwnBuilder) {
        builder.append(atMost: maximumSize + 64) { room in
            let before = Self.writeBeginning(time, to: &room)
            let count = write(time, to: &room)
            room.append(0x3E)
            return before + count + 1
        }
    }

    /// Writes a moment that Slack shows in the reader's zone, with words that were written before.
    static func writeDate(_ time: UTCTime, _ words: MrkdwnText, to builder: inout MrkdwnBuilder) {
        builder.append(atMost: 64) { writeBeginning(time, to: &$0) }
        builder.append(words)
        builder.literal(">")
    }

    /// Writes what stands before the words.
    private static func writeBeginning(_ time: UTCTime, to room: inout ByteCursor) -> Int {
        let start = room.count
        let seconds = time.timestamp.magnitude
        room.append("<!date^")
        if time.timestamp < 0 { room.append(0x2D) }
        room.append(decimal: seconds, digits: seconds.digitCount)
        room.append("^{date_short_pretty} at {time}|")
        return room.count - start
    }

    /// Writes a moment as words and returns how many characters they have.
    private func write(_ time: UTCTime, to room: inout ByteCursor) -> Int {
        texts.bytes.withBytes { bytes in
            var (range, count) = texts.place(of: 0)
            room.append(bytes.extracting(range))
            for index in slots.indices {
                switch slots[index] {
                case .weekday: count &+= weekdays.write(time.weekday, to: &room)
                case .month: count &+= months.write(time.month &- 1, to: &room)
                case .day: count &+= Self.write(time.day, digits: time.day < 10 ? 1 : 2, to: &room)
                case .year: count &+= Self.write(time.year, to: &room)
                case .hour: count &+= Self.write(time.hour, digits: 2, to: &room)
                case .minute: count &+= Self.write(time.minute, digits: 2, to: &room)
                default: break
                }
                let units: Int
                (range, units) = texts.place(of: index &+ 1)
                if range.count == 1 {
                    // Nearly always a space or a colon.
                    room.append(bytes.byte(at: range.lowerBound))
                } else {
                    room.append(bytes.extracting(range))
                }
                count &+= units
            }
            return count
        }
    }

    /// Writes a number and returns how many digits it has.
    @inline(__always)
    private static func write(_ number: Int, digits: Int? = nil, to room: inout ByteCursor) -> Int {
        let digits = digits ?? number.magnitude.digitCount
        room.append(decimal: number.magnitude, digits: digits)
        return digits
    }
}
