import SlackBlockKit
import WireJSON

/// A moment in UTC as words, by the template of the wording.
///
/// Each date has a dozen pieces, and each message several dates: so a date is written at one stroke.
final class DatePhrase: Sendable {
    /// A part of a date, and where the text stands that follows it.
    private struct Step: Sendable {
        let slot: Phrase.Slot
        let text: Range<Int>
    }

    private let texts: TextPieces
    /// How many characters the texts have.
    private let textCount: Int
    private let steps: [Step]
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
        let (texts, slots) = (phrase.template.pieces, phrase.slots)
        self.texts = texts
        textCount = (0...slots.count).reduce(0) { $0 + texts.place(of: $1).units }
        steps = slots.indices.map { Step(slot: slots[$0], text: texts.place(of: $0 + 1).range) }
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
            var count = textCount
            room.append(bytes.extracting(texts.place(of: 0).range))
            for step in steps {
                switch step.slot {
                case .weekday: count &+= weekdays.write(time.weekday, to: &room)
                case .month: count &+= months.write(time.month &- 1, to: &room)
                case .day where time.day < 10:
                    room.append(0x30 &+ UInt8(truncatingIfNeeded: time.day))
                    count &+= 1
                case .day: count &+= Self.write(twoDigits: time.day, to: &room)
                case .year:
                    let digits = time.year.magnitude.digitCount
                    room.append(decimal: time.year.magnitude, digits: digits)
                    count &+= digits
                case .hour: count &+= Self.write(twoDigits: time.hour, to: &room)
                case .minute: count &+= Self.write(twoDigits: time.minute, to: &room)
                default: break
                }
                if step.text.count == 1 {
                    // Nearly always a space or a colon.
                    room.append(bytes.byte(at: step.text.lowerBound))
                } else {
                    room.append(bytes.extracting(step.text))
                }
            }
            return count
        }
    }

    @inline(__always)
    private static func write(twoDigits number: Int, to room: inout ByteCursor) -> Int {
        room.append(twoDigits: number)
        return 2
    }
}
