import AWSHealthEvents
import WireJSON

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// A time as AWS states it in a notice: a date, a text that could not be read, or nothing.
///
/// A notice whose date can't be read must reach people all the same, and they read the text.
@nonexhaustive
public enum StatedTime: Hashable, Sendable {
    /// A point in time.
    case date(Date)
    /// What AWS wrote, where it could not be read as a date.
    case unreadable(String)
    /// AWS stated none.
    case notStated

    init(_ timestamp: HealthEvent.Timestamp?) {
        if let date = timestamp?.date {
            self = .date(date)
        } else if let text = timestamp?.unreadableText?.nonBlank {
            self = .unreadable(text)
        } else {
            self = .notStated
        }
    }

    /// The point in time, where there is one.
    public var date: Date? {
        if case .date(let date) = self { date } else { nil }
    }
}
