import SlackBlockKit

/// A template of the wording, escaped once, with slots for values.
///
/// A class, so that choosing one among several is copying a reference.
final class Phrase: Sendable {
    /// A value that a template can hold, by its name in braces.
    enum Slot: String, Sendable {
        case services, tasks, others, count
        case weekday, day, month, year, hour, minute
        case headline, time, action, account, region, date
        // In fields of their own; no template of the wording has them.
        case accountCode, regionCode
        case text, days, before, after, pages, missing, total, resources, entities, number, from
    }

    /// The texts before, between and behind the slots: one more than there are slots.
    private let texts: [MrkdwnText?]
    /// The same texts, to be written one by one.
    let template: MrkdwnTemplate
    /// The same texts without the escapes of mrkdwn.
    private let plainTexts: [String]
    let slots: [Slot]
    /// Whether there is nothing to show.
    let isEmpty: Bool
    /// The text of a phrase without slots; `nil` where there is none or a slot.
    let fixed: MrkdwnText?
    /// The texts as a heading shows them; `nil` where it must be escaped as a whole, as ``HeadingTexts`` tells.
    private let heading: MrkdwnTemplate?
    /// Whether there is a letter or digit in the texts, so that the phrase shows something.
    let showsLetter: Bool

    private init(_ texts: [MrkdwnText?], _ plainTexts: [String], _ slots: [Slot]) {
        self.texts = texts
        self.plainTexts = plainTexts
        self.slots = slots
        template = MrkdwnTemplate(texts)
        heading = HeadingTexts.template(of: plainTexts)
        showsLetter = plainTexts.contains { $0.utf8.contains { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 } }
        isEmpty = slots.isEmpty && texts[0] == nil
        fixed = slots.isEmpty ? texts[0] : nil
    }

    /// How often a template may hold a value: what shows a name oftener has it as text, and a length that is known.
    private static let maximumRepeats = 2

    /// Reads a template.
    ///
    /// - Parameters:
    ///   - template: The template.
    ///   - slots: The names that it may hold; others are text.
    ///   - maximum: How many characters the text between the slots may have together; what is beyond is cut.
    ///   - isLabel: Whether the text stands in a link or a date, where a vertical bar would end something.
    ///   - keepsSpace: Whether white space at the ends counts: it does where the text stands beside another.
    convenience init(
        _ template: String,
        _ slots: [Slot] = [],
        maximum: Int = 400,
        isLabel: Bool = false,
        keepsSpace: Bool = false
    ) {
        var texts: [MrkdwnText?] = []
        var plainTexts: [String] = []
        var found: [Slot] = []
        var rest = maximum
        func append(_ text: String) {
            let shown =
                isLabel ? text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "¦") : text
            var builder = MrkdwnBuilder()
            plainTexts.append(rest > 0 ? builder.text(shown, atMost: rest) : "")
            rest -= builder.count
            texts.append(try? builder.take())
        }
        var text = ""
        var source = keepsSpace && template.contains { !$0.isWhitespace } ? template[...] : template.trimmed
        while let brace = source.firstIndex(of: "{") {
            text += source[..<brace]
            source = source[brace...]
            guard let end = source.firstIndex(of: "}"),
                let slot = Slot(rawValue: String(source[source.index(after: brace)..<end])), slots.contains(slot),
                found.count(where: { $0 == slot }) < Self.maximumRepeats
            else {
                text.append(source.removeFirst())
                continue
            }
            append(text)
            found.append(slot)
            text = ""
            source = source[source.index(after: end)...]
        }
        append(text + source)
        self.init(texts, plainTexts, found)
    }

    /// A phrase between signs of mrkdwn that the program has.
    convenience init(_ phrase: Phrase, before: StaticString, after: StaticString) {
        var texts = phrase.texts
        if !phrase.isEmpty, let last = texts.indices.last {
            texts[0] = Self.joined(before, texts[0], "")
            texts[last] = Self.joined("", texts[last], after)
        }
        self.init(texts, phrase.plainTexts, phrase.slots)
    }

    /// A phrase below a title; nothing where the phrase is empty.
    convenience init(_ phrase: Phrase, title: Phrase) {
        var texts = phrase.texts
        if !phrase.isEmpty, let text = Phrase(title, before: "*", after: "*\n").texts[0] {
            var builder = MrkdwnBuilder()
            builder.append(text)
            if let first = texts[0] { builder.append(first) }
            texts[0] = try? builder.take()
        }
        self.init(texts, phrase.plainTexts, phrase.slots)
    }

    private static func joined(_ before: StaticString, _ text: MrkdwnText?, _ after: StaticString) -> MrkdwnText? {
        var builder = MrkdwnBuilder()
        builder.literal(before)
        if let text { builder.append(text) }
        builder.literal(after)
        return try? builder.take()
    }

    // MARK: Writing

    /// Writes the phrase; what a slot stands for is written by the closure.
    func write(to builder: inout MrkdwnBuilder, _ value: (Slot, inout MrkdwnBuilder) -> Void) {
        builder.append(template) { index, builder in value(slots[index], &builder) }
    }

    /// Writes a phrase whose slots all stand for one number.
    func write(_ number: Int, to builder: inout MrkdwnBuilder) {
        builder.append(template) { _, builder in builder.number(number) }
    }

    /// Writes a phrase that holds no slot.
    func write(to builder: inout MrkdwnBuilder) { builder.append(template, at: 0) }

    /// Writes a phrase that holds no slot between two code blocks; at the least, a new line.
    func writeBetweenBlocks(to builder: inout MrkdwnBuilder) {
        if isEmpty { builder.newline() } else { write(to: &builder) }
    }

    /// Writes the phrase into a heading, as far as that can be done piece by piece.
    ///
    /// - Returns: Whether it was written.
    func write(to heading: inout PlainTextBuilder, _ value: (Slot, inout PlainTextBuilder) -> Bool) -> Bool {
        guard let template = self.heading else { return false }
        heading.append(template, at: 0)
        for index in slots.indices {
            guard value(slots[index], &heading) else { return false }
            heading.append(template, at: index &+ 1)
        }
        return true
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

extension String {
    /// The text without white space at its ends.
    fileprivate var trimmed: Substring {
        guard let start = firstIndex(where: { !$0.isWhitespace }), let end = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return self[start...end]
    }
}
