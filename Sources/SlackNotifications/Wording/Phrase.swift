import SlackBlockKit

/// A template of the wording, escaped once, with slots for values.
struct Phrase: Sendable {
    /// A value that a template can hold, by its name in braces.
    enum Slot: String, Sendable {
        case services, tasks, others, count
        case weekday, day, month, year, hour, minute
        case headline, time, action, account, region, date
        case text, days, before, after, pages, missing, total, resources, entities, number, from
    }

    /// The texts before, between and behind the slots: one more than there are slots.
    private var texts: [MrkdwnText?] = []
    /// The same texts without the escapes of mrkdwn.
    private var plainTexts: [String] = []
    private var slots: [Slot] = []

    /// Reads a template.
    ///
    /// - Parameters:
    ///   - template: The template.
    ///   - slots: The names that it may hold; others are text.
    ///   - maximum: How many characters the text between the slots may have together; what is beyond is cut.
    ///   - isLabel: Whether the text stands in a link or a date, where a vertical bar would end something.
    init(_ template: String, _ slots: [Slot] = [], maximum: Int = 400, isLabel: Bool = false) {
        var rest = maximum
        var text = ""
        var source = template[...]
        while let brace = source.firstIndex(of: "{") {
            text += source[..<brace]
            source = source[brace...]
            guard let end = source.firstIndex(of: "}"),
                let slot = Slot(rawValue: String(source[source.index(after: brace)..<end])), slots.contains(slot)
            else {
                text.append(source.removeFirst())
                continue
            }
            append(text, &rest, isLabel)
            self.slots.append(slot)
            text = ""
            source = source[source.index(after: end)...]
        }
        append(text + source, &rest, isLabel)
    }

    private mutating func append(_ text: String, _ rest: inout Int, _ isLabel: Bool) {
        let shown =
            isLabel ? text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "¦") : text
        var builder = MrkdwnBuilder()
        plainTexts.append(rest > 0 ? builder.text(shown, atMost: rest) : "")
        rest -= builder.count
        texts.append(try? builder.take())
    }

    /// A phrase between signs of mrkdwn that the program has.
    init(_ phrase: Phrase, before: StaticString, after: StaticString) {
        self = phrase
        guard !phrase.isEmpty, let last = texts.indices.last else { return }
        texts[0] = Self.joined(before, texts[0], "")
        texts[last] = Self.joined("", texts[last], after)
    }

    /// A phrase below a title; nothing where the phrase is empty.
    init(_ phrase: Phrase, title: Phrase) {
        self = phrase
        guard !phrase.isEmpty, let text = Phrase(title, before: "*", after: "*\n").texts[0] else { return }
        var builder = MrkdwnBuilder()
        builder.append(text)
        if let first = texts[0] { builder.append(first) }
        texts[0] = try? builder.take()
    }

    private static func joined(_ before: StaticString, _ text: MrkdwnText?, _ after: StaticString) -> MrkdwnText? {
        var builder = MrkdwnBuilder()
        builder.literal(before)
        if let text { builder.append(text) }
        builder.literal(after)
        return try? builder.take()
    }

    /// Whether there is nothing to show.
    var isEmpty: Bool { slots.isEmpty && texts[0] == nil }

    /// The text of a phrase without slots; `nil` where there is none or a slot.
    var fixed: MrkdwnText? { slots.isEmpty ? texts[0] : nil }

    /// Writes the phrase; what a slot stands for is written by the closure.
    @inline(__always)
    func write(to builder: inout MrkdwnBuilder, _ value: (Slot, inout MrkdwnBuilder) -> Void) {
        if let text = texts[0] { builder.append(text) }
        for index in slots.indices {
            value(slots[index], &builder)
            if let text = texts[index &+ 1] { builder.append(text) }
        }
    }

    /// Writes a phrase that holds no slot.
    func write(to builder: inout MrkdwnBuilder) {
        if let text = texts[0] { builder.append(text) }
    }

    /// The phrase as a string that is not escaped.
    func plain(_ value: (Slot) -> String = { _ in "" }) -> String {
        var result = plainTexts[0]
        for index in slots.indices {
            result += value(slots[index])
            result += plainTexts[index &+ 1]
        }
        return result
    }
}
