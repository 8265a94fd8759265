extension MrkdwnBuilder {
    /// Writes text in bold.
    ///
    /// Text that shows nothing becomes U+FFFD. Slack sees a format only where no letter or digit touches it: put a
    /// space or a line break around it.
    ///
    /// - Parameter text: Any string.
    public mutating func bold(_ text: String) { format(0x2A, text) }

    /// Writes text in italics.
    ///
    /// - Parameter text: Any string.
    public mutating func italic(_ text: String) { format(0x5F, text) }

    /// Writes text struck through.
    ///
    /// - Parameter text: Any string.
    public mutating func strike(_ text: String) { format(0x7E, text) }

    /// Writes pieces in bold, such as a link.
    ///
    /// A format must begin and end on the same line.
    ///
    /// - Parameter write: Writes the pieces.
    public mutating func bold(_ write: (inout MrkdwnBuilder) -> Void) { format(0x2A, write) }

    /// Writes pieces in italics.
    ///
    /// - Parameter write: Writes the pieces.
    public mutating func italic(_ write: (inout MrkdwnBuilder) -> Void) { format(0x5F, write) }

    /// Writes pieces struck through.
    ///
    /// - Parameter write: Writes the pieces.
    public mutating func strike(_ write: (inout MrkdwnBuilder) -> Void) { format(0x7E, write) }

    /// Begins a quoted line.
    public mutating func quote() { content.append(isEmpty ? "> " : "\n> ") }

    private mutating func format(_ sign: UInt8, _ text: String) {
        content.append(ascii: sign)
        content.append(foreign: trimmed(text), .text, replacesBlank: true)
        content.append(ascii: sign)
    }

    private mutating func format(_ sign: UInt8, _ write: (inout MrkdwnBuilder) -> Void) {
        let before = mark
        content.append(ascii: sign)
        let start = mark
        write(&self)
        if mark == start {
            truncate(to: before)
        } else {
            content.append(ascii: sign)
        }
    }

    /// Without the white space at its ends, beside which Slack sees no format.
    private func trimmed(_ text: String) -> String {
        guard let first = text.first, let last = text.last, first.isWhitespace || last.isWhitespace else { return text }
        guard let start = text.firstIndex(where: { !$0.isWhitespace }),
            let end = text.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(text[start...end])
    }

    // MARK: Links, dates, mentions

    /// Writes a link.
    ///
    /// A label that shows nothing becomes U+FFFD.
    ///
    /// - Parameters:
    ///   - url: Where it leads.
    ///   - label: What is shown; any string.
    public mutating func link(to url: SlackURL, label: String) {
        content.append(ascii: 0x3C)
        content.append(ascii: url.string)
        endLink(label)
    }

    /// Writes a link to a place below another URL, without making a value of the whole URL first.
    ///
    /// ```swift
    /// // https://…/services/checkout/health?region=eu-west-1
    /// text.link(to: services, component: "checkout", tail: health, label: "checkout")
    /// ```
    ///
    /// - Parameters:
    ///   - base: The URL, whose path the component continues; a slash is put between where there is none.
    ///   - component: One component of the path; any string. What is no letter, digit, `-`, `.` or `_` is percent-encoded.
    ///   - tail: What follows the component.
    ///   - label: What is shown; any string.
    public mutating func link(to base: SlackURL, component: String, tail: SlackURL.Tail = .empty, label: String) {
        content.append(ascii: 0x3C)
        content.append(ascii: base.string)
        if !base.endsWithSlash { content.append(ascii: 0x2F) }
        content.append(component: component)
        content.append(ascii: tail.string)
        endLink(label)
    }

    private mutating func endLink(_ label: String) {
        content.append(ascii: 0x7C)
        content.append(foreign: label, .label, replacesBlank: true)
        content.append(ascii: 0x3E)
    }

    /// Writes a moment, which Slack shows in each reader's time zone.
    ///
    /// - Parameter date: The moment, its format, and what is shown where Slack can't.
    public mutating func date(_ date: SlackDate) {
        content.append("<!date^")
        content.append(date.timestamp)
        content.append(ascii: 0x5E)
        content.append(unescaped: date.format.rawValue)
        if let link = date.link {
            content.append(ascii: 0x5E)
            content.append(ascii: link.string)
        }
        endLink(date.fallback)
    }

    /// Writes a mention: it notifies people.
    ///
    /// - Parameter mention: Whom to notify.
    public mutating func mention(_ mention: Mention) { content.append(ascii: mention.source) }

    /// Writes a link to a channel, by its name.
    ///
    /// - Parameter id: The channel.
    public mutating func channel(_ id: ConversationID) {
        content.append("<#")
        content.append(ascii: id.rawValue)
        content.append(ascii: 0x3E)
    }
}
