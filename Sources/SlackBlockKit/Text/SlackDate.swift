/// A moment that Slack shows in each reader's time zone.
///
/// Notifications and old clients show the fallback, so let it name the time zone: `Sat 20 Jul 2024 15:00 UTC`. Top-level
/// text of a message is read aloud and shown in notifications: write the moment as words there.
///
/// Source: Slack, "Formatting message text", section "Date formatting".
public struct SlackDate: Hashable, Sendable {
    /// Seconds since 1970-01-01 00:00 UTC.
    public let timestamp: Int
    /// How it is shown.
    public let format: DateFormat
    /// What is shown where Slack can't show the moment; any string, made harmless when it is written.
    public let fallback: String
    /// Where a click leads.
    public let link: SlackURL?

    /// Creates a moment.
    ///
    /// - Parameters:
    ///   - timestamp: Seconds since 1970-01-01 00:00 UTC; milliseconds are taken for a mistake.
    ///   - format: How it is shown.
    ///   - fallback: What is shown where Slack can't show the moment.
    ///   - link: Where a click leads.
    /// - Throws: `BlockKitError` with code `outOfRange` where the number can't be seconds, or `empty`.
    public init(
        timestamp: Int,
        format: DateFormat = .shortPrettyAtTime,
        fallback: String,
        link: SlackURL? = nil
    ) throws(BlockKitError) {
        try Check.number(timestamp, "date.timestamp", in: Self.timestamps)
        try Check.count(fallback.utf16.count, "date.fallback", max: nil)
        self.timestamp = timestamp
        self.format = format
        self.fallback = fallback
        self.link = link
    }

    /// Seconds that could be meant; greater numbers are milliseconds.
    static let timestamps = -62_135_596_800...99_999_999_999
}
