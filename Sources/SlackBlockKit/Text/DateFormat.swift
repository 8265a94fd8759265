import WireJSON

/// How Slack shows a moment: text with tokens such as `{date_short_pretty} at {time}`.
///
/// Each reader sees it in their own time zone and language. `{date_short_pretty}` gives "today", "tomorrow" or
/// "yesterday" where that fits. Source: Slack, "Formatting message text", section "Date formatting".
public struct DateFormat: Hashable, Sendable, Codable {
    /// The format as Slack reads it.
    public let rawValue: String

    init(unchecked: String) { rawValue = unchecked }

    /// Checks a format and takes it.
    ///
    /// - Parameter rawValue: Text with at least one token in braces.
    /// - Throws: `BlockKitError` with code `empty`, or `malformed` where a token is unknown, there is none, or
    ///   the text holds a character that would end the date: `^`, `|`, `<`, `>`, `&` or a control character.
    public init(_ rawValue: String) throws(BlockKitError) { self = try Self.checked(rawValue) }

    /// "tomorrow at 3:00 PM", "Jul 20, 2024 at 3:00 PM".
    public static let shortPrettyAtTime = Self(unchecked: "{date_short_pretty} at {time}")
    /// "July 20th, 2024 at 3:00 PM".
    public static let dateAtTime = Self(unchecked: "{date} at {time}")
    /// "Jul 20, 2024".
    public static let dateShort = Self(unchecked: "{date_short}")
    /// "Saturday, July 20th, 2024 at 3:00 PM".
    public static let longAtTime = Self(unchecked: "{date_long} at {time}")
    /// "3:00 PM".
    public static let time = Self(unchecked: "{time}")
    /// "in 3 days", "2 hours ago".
    public static let ago = Self(unchecked: "{ago}")

    private static let tokens: Set<Substring> = [
        "date_num", "date_slash", "date", "date_short", "date_long", "date_long_full", "date_pretty",
        "date_short_pretty", "date_long_pretty", "day_divider_pretty", "time", "time_secs", "ago",
    ]
}

extension DateFormat: SlackIdentifier {
    static var field: String { "date.format" }
    static var form: String { "text with tokens such as {date_short} at {time}" }

    static func isWellFormed(_ bytes: String.UTF8View) -> Bool {
        let forbidden = "^|<>&`".utf8
        guard bytes.count <= 255, bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && !forbidden.contains($0) }) else {
            return false
        }
        var rest = String(bytes)[...]
        var isDate = false
        while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            guard rest[brace] == "{", let end = rest[brace...].firstIndex(of: "}"),
                tokens.contains(rest[rest.index(after: brace)..<end])
            else { return false }
            isDate = true
            rest = rest[rest.index(after: end)...]
        }
        return isDate
    }
}
