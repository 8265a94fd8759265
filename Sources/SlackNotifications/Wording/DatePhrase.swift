import SlackBlockKit
import WireJSON

/// A moment in UTC as words, by the template of the wording.
///
/// Each date has a dozen pieces, and each message several dates: so a date is written at one stroke.
final class DatePhrase: Sendable {
    private let texts: MrkdwnTemplate
    private let slots: [Phrase.Slot]
    private let weekdays, months: MrkdwnTemplate
    /// How many bytes a date has at most.
    private let maximumSize: Int

    /// Creates a template of dates.
    ///
    /// - Parameters:
    ///   - phrase: The template.
    ///   - weekdays: The days of the week from Sunday on.
    ///   - months: The months from January on.
    init(_ phrase: Phrase, weekdays: [Phrase], months: [Phrase]) {
        texts = phrase.template
        slots = phrase.slots
        self.weekdays = MrkdwnTemplate(weekdays.map(\.fixed))
        self.months = MrkdwnTemplate(months.map(\.fixed))
        var size = texts.size
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
            let start = room.count
            room.append("<!date^")
            if time.timestamp < 0 { room.append(0x2D) }
            room.append(decimal: time.timestamp.magnitude)
            room.append("^{date_short_pretty} at {time}|")
            let before = room.count - start
            let count = write(time, to: &room)
            room.append(0x3E)
            return before + count + 1
        }
    }

    /// Writes a moment as words and returns how many characters they have.
    private func write(_ time: UTCTime, to room: inout OutputSpan<UInt8>) -> Int {
        var count = texts.write(0, to: &room)
        for index in slots.indices {
            let start = room.count
            switch slots[index] {
            case .weekday: count += weekdays.write(time.weekday, to: &room)
            case .day: room.append(decimal: UInt(time.day))
            case .month: count += months.write(time.month - 1, to: &room)
            case .year: room.append(decimal: UInt(time.year))
            case .hour: room.append(decimal: UInt(time.hour), digits: 2)
            case .minute: room.append(decimal: UInt(time.minute), digits: 2)
            default: break
            }
            switch slots[index] {
            case .weekday, .month: break
            default: count += room.count - start
            }
            count += texts.write(index + 1, to: &room)
        }
        return count
    }
}
