#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

extension HealthEvent {
    /// A point in time as AWS Health writes it.
    ///
    /// AWS uses several forms: RFC 1123 (`Fri, 5 Jul 2024 10:50:00 GMT`) in the detail, ISO 8601 in the envelope,
    /// seconds since 1970 in the Health API. The form is remembered and written back. A text that can't be read is no
    /// error: ``date`` is then `nil` and ``unreadableText`` says what AWS wrote.
    ///
    /// Two timestamps are equal when they name the same microsecond, however they are written.
    public struct Timestamp: Sendable {
        enum Storage: Sendable {
            /// Microseconds since the beginning of 1970 in UTC.
            case instant(microseconds: Int64, Form)
            case text(String)
        }

        let storage: Storage

        init(microseconds: Int64, form: Form) { storage = .instant(microseconds: microseconds, form) }

        init(unreadable text: String) { storage = .text(text) }

        /// Creates a timestamp from a date.
        ///
        /// - Parameters:
        ///   - date: The point in time, kept to the microsecond, or to the second where the form has no fraction; one
        ///     outside the years 1 to 9999 becomes the nearest that is not, and one that is no number is kept as the
        ///     unreadable text `nan`.
        ///   - form: How it is to be written; RFC 1123 is what the detail of an event uses.
        public init(_ date: Date, form: Form = .rfc1123) {
            let interval = date.timeIntervalSince1970
            guard !interval.isNaN else {
                self.init(unreadable: "nan")
                return
            }
            let seconds = min(max(interval, Double(CivilTime.firstSecond)), Double(CivilTime.lastSecond))
            // RFC 1123 has no fraction; a text of AWS that has one all the same keeps it.
            let unit = form == .rfc1123 ? seconds.rounded(.down) : seconds
            self.init(microseconds: Int64((unit * 1_000_000).rounded()), form: form)
        }

        /// Creates a timestamp from a text in any of the forms that AWS was seen to use.
        ///
        /// A text that names no zone is taken for UTC.
        ///
        /// - Parameter text: The text; what can't be read is kept as it is.
        public init(_ text: String) {
            var text = text
            self = text.withUTF8 { buffer in
                let bytes = unsafe RawSpan(_unsafeElements: buffer)
                return Self(parsing: bytes, in: 0..<bytes.byteCount)
            }
        }

        /// The point in time, or `nil` where there is none or it can't be read.
        public var date: Date? {
            guard case .instant(let microseconds, _) = storage else { return nil }
            let (seconds, rest) = microseconds.quotientAndRemainder(dividingBy: 1_000_000)
            return Date(timeIntervalSince1970: Double(seconds) + Double(rest) / 1_000_000)
        }

        /// Microseconds since the beginning of 1970; `nil` where ``date`` is.
        package var microsecondsSince1970: Int64? {
            if case .instant(let microseconds, _) = storage { microseconds } else { nil }
        }

        /// The text that could not be read; `nil` where it was read or where AWS left it empty.
        public var unreadableText: String? {
            if case .text(let text) = storage, !text.isEmpty { text } else { nil }
        }
    }
}

extension HealthEvent.Timestamp {
    /// How a timestamp is written.
    public struct Form: Hashable, Sendable {
        enum Kind: UInt8, Sendable { case rfc1123, iso8601, epochSeconds }
        let kind: Kind

        /// `Fri, 5 Jul 2024 10:50:00 GMT`, the day without a leading zero: the detail of an event.
        public static let rfc1123 = Self(kind: .rfc1123)
        /// `2024-07-05T10:50:00Z`: the envelope of an event.
        public static let iso8601 = Self(kind: .iso8601)
        /// `1720176600.25`, a number: the Health API.
        public static let epochSeconds = Self(kind: .epochSeconds)
    }
}

extension HealthEvent.Timestamp: Hashable {
    /// Whether two timestamps name the same microsecond, or hold the same unreadable text.
    ///
    /// - Parameters:
    ///   - lhs: One timestamp.
    ///   - rhs: Another one.
    public static func == (lhs: Self, rhs: Self) -> Bool {
        switch (lhs.storage, rhs.storage) {
        case (.instant(let a, _), .instant(let b, _)): a == b
        case (.text(let a), .text(let b)): a == b
        default: false
        }
    }

    /// Feeds what equality looks at into a hasher.
    ///
    /// - Parameter hasher: The hasher.
    public func hash(into hasher: inout Hasher) {
        switch storage {
        case .instant(let microseconds, _): hasher.combine(microseconds)
        case .text(let text): hasher.combine(text)
        }
    }
}

extension HealthEvent.Timestamp: CustomStringConvertible {
    /// The timestamp as it is written in an event.
    public var description: String {
        switch storage {
        case .text(let text): text
        case .instant(let microseconds, let form): CivilTime.text(microseconds, form)
        }
    }
}
