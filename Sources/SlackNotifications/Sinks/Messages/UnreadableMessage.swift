import AWSHealthEvents
import SlackBlockKit

/// The message for an input that can't be read: what is wrong with it, where, how long it is, and how it begins.
struct UnreadableMessage {
    private static let maximumBeginning = 1_500
    let error: OpeningError
    let wording: SinkWording

    init(_ error: OpeningError, _ wording: SinkWording) {
        self.error = error
        self.wording = wording
    }

    func message() throws(BlockKitError) -> SlackMessage {
        var builder = MrkdwnBuilder(capacity: 512)
        builder.emoji(.warning)
        builder.literal(" ")
        builder.bold { $0.text(wording.unreadable, atMost: 200) }
        builder.newline()
        builder.text(wording.unreadableAction, atMost: 500)
        let title = try builder.take()

        var facts: [MrkdwnText] = []
        for (label, value) in [
            (wording.problem, error.message), (wording.place, place), (wording.size, String(error.bytes.count)),
        ] {
            builder.bold { $0.text(label, atMost: 60) }
            builder.literal(" ")
            builder.text(value.isEmpty ? error.code.rawValue : value, atMost: 500)
            facts.append(try builder.take())
        }
        for fact in facts {
            if !builder.isEmpty { builder.newline() }
            builder.append(fact)
        }
        var blocks: [Block] = [.section(try SectionBlock(title)), .section(try SectionBlock(try builder.take()))]
        if let beginning {
            builder.bold { $0.text(wording.beginning, atMost: 60) }
            builder.newline()
            builder.codeBlock(beginning)
            blocks.append(.section(try SectionBlock(try builder.take())))
        }
        return try SlackMessage(text: try sentence(), blocks: blocks)
    }

    private var place: String {
        guard let inner = error.innerLocation else { return error.location.description }
        return "\(error.location): \(inner)"
    }

    private func sentence() throws(BlockKitError) -> MrkdwnText {
        var builder = MrkdwnBuilder(capacity: 512)
        builder.text(wording.unreadable, atMost: 200)
        builder.literal(". ")
        builder.text(error.message.isEmpty ? error.code.rawValue : error.message, atMost: 250)
        return try builder.take()
    }

    /// How the input begins, as text that stays below what a section holds; `nil` where there is no input.
    var beginning: String? {
        guard !error.bytes.isEmpty else { return nil }
        var text = ""
        var count = 0
        for scalar in String(decoding: error.bytes.prefix(Self.maximumBeginning), as: UTF8.self).unicodeScalars {
            let shown = Self.shown(scalar)
            // An escape of Slack's has up to five characters.
            count += shown.unicodeScalars.reduce(0) { $0 + ("&<>".unicodeScalars.contains($1) ? 5 : 2) }
            guard count <= 2_500 else { break }
            text += shown
        }
        return text
    }

    /// A character as it is, or its number where it shows nothing or makes others look different.
    private static func shown(_ scalar: Unicode.Scalar) -> String {
        if scalar == "\n" || scalar == "\t" || scalar == " " || scalar.properties.generalCategory.isShown {
            return String(Character(scalar))
        }
        return "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    }
}

extension Unicode.GeneralCategory {
    /// Whether characters of the category show something by themselves.
    fileprivate var isShown: Bool {
        switch self {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber, .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
            .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol,
            .otherSymbol:
            true
        default: false
        }
    }
}
