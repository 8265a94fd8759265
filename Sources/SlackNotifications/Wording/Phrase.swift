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

    enum Piece: Sendable {
        case text(MrkdwnText, plain: String)
        case slot(Slot)
    }

    private(set) var pieces: [Piece] = []

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
        func flush(_ pieces: inout [Piece]) {
            guard !text.isEmpty, rest > 0 else { return }
            let shown =
                isLabel ? text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "¦") : text
            var builder = MrkdwnBuilder()
            let plain = builder.text(shown, atMost: rest)
            rest -= builder.count
            if let piece = try? builder.take() { pieces.append(.text(piece, plain: plain)) }
            text = ""
        }
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
            flush(&pieces)
            pieces.append(.slot(slot))
            source = source[source.index(after: end)...]
        }
        text += source
        flush(&pieces)
    }

    /// Whether there is nothing to show.
    var isEmpty: Bool { pieces.isEmpty }

    /// The text of a phrase without slots; `nil` where there is none or a slot.
    var fixed: MrkdwnText? {
        if pieces.count == 1, case .text(let text, _) = pieces[0] { text } else { nil }
    }

    /// Writes the phrase; what a slot stands for is written by the closure.
    @inline(__always)
    func write(to builder: inout MrkdwnBuilder, _ value: (Slot, inout MrkdwnBuilder) -> Void) {
        for piece in pieces {
            switch piece {
            case .text(let text, _): builder.append(text)
            case .slot(let slot): value(slot, &builder)
            }
        }
    }

    /// Writes a phrase that holds no slot.
    func write(to builder: inout MrkdwnBuilder) {
        for case .text(let text, _) in pieces { builder.append(text) }
    }

    /// The phrase as a string that is not escaped.
    func plain(_ value: (Slot) -> String) -> String {
        var result = ""
        for piece in pieces {
            switch piece {
            case .text(_, let text): result += text
            case .slot(let slot): result += value(slot)
            }
        }
        return result
    }
}
