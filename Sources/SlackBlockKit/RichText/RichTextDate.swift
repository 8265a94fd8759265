package import WireJSON

/// A moment, which Slack shows in each reader's time zone.
///
/// Source: Slack, "Reference: rich text block".
public struct RichTextDate: Hashable, Sendable, Codable {
    /// Seconds since 1970-01-01 00:00 UTC.
    public let timestamp: Int
    /// How it is shown.
    public let format: DateFormat
    /// Where a click leads.
    public let url: SlackURL?
    /// What is shown where Slack can't show the moment.
    public let fallback: String?
    /// The time zone it is shown in, as `Europe/Rome`.
    public let timezone: String?
    /// How it is formatted.
    public let style: RichTextStyle?

    /// Creates a value.
    ///
    /// - Parameters:
    ///   - timestamp: Seconds since 1970-01-01 00:00 UTC.
    ///   - format: How it is shown.
    ///   - url: Where a click leads.
    ///   - fallback: What is shown where Slack can't show the moment.
    ///   - timezone: The time zone it is shown in, as `Europe/Rome`.
    ///   - style: How it is formatted.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(
        timestamp: Int,
        format: DateFormat,
        url: SlackURL? = nil,
        fallback: String? = nil,
        timezone: String? = nil,
        style: RichTextStyle? = nil
    ) throws(BlockKitError) {
        try Check.number(timestamp, "date.timestamp", in: SlackDate.timestamps)
        try Check.text(fallback, "date.fallback")
        try Check.text(timezone, "date.timezone")
        try style?.checkText("date")
        self.timestamp = timestamp
        self.format = format
        self.url = url
        self.fallback = fallback
        self.timezone = timezone
        self.style = style
    }
}

extension RichTextDate: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "date", at: path)
        let timestamp = try object.requiredInt("timestamp")
        let format = try object.required("format", DateFormat.self)
        let url = try object.optional("url", SlackURL.self)
        let fallback = try object.optionalString("fallback")
        let timezone = try object.optionalString("timezone")
        let style = try object.optional("style", RichTextStyle.self)
        self = try object.finish { () throws(BlockKitError) in
            try Self(
                timestamp: timestamp,
                format: format,
                url: url,
                fallback: fallback,
                timezone: timezone,
                style: style
            )
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "date")
        writer.member("timestamp", timestamp)
        writer.member("format", format)
        writer.member("url", url)
        writer.member("fallback", fallback)
        writer.member("timezone", timezone)
        writer.member("style", style)
        writer.endObject()
    }
}

extension RichTextDate: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.add(fallback)
    }
}
