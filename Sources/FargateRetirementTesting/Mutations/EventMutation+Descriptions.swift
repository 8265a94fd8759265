import AWSHealthEvents

extension EventMutation {
    /// Descriptions as AWS encodes them, and texts that somebody would like to see interpreted.
    public static let descriptions: [Self] = [
        missingDescriptions, emptyDescriptions, literalLineBreaks, realLineBreaks, windowsLineBreaks, severalLanguages,
        longDescriptions, markup,
    ]

    /// No `eventDescription`.
    public static let missingDescriptions = Self(
        name: "missing descriptions",
        trap: "Transformers leave the description out."
    ) { $0.setting(["detail", "eventDescription"], to: nil) }

    /// An `eventDescription` with nothing in it.
    public static let emptyDescriptions = Self(
        name: "empty descriptions",
        trap: "A description can be an empty text."
    ) { $0.setting(["detail", "eventDescription"], to: [["language": "en_US", "latestDescription": " "], [:]]) }

    /// Line breaks and quotes as `\n` and `\"` of two characters.
    public static let literalLineBreaks = text(
        "literal line breaks",
        "AWS writes line breaks as two characters.",
        #"First line.\n\nThe \"second\" one (1).\n\n(1) https://example.com/one\n"#
    )

    /// Line breaks that are line breaks.
    public static let realLineBreaks = text(
        "real line breaks",
        "Some events of AWS have real line breaks.",
        "First line.\n\nThe \"second\" one (1).\n\n(1) https://example.com/one\n"
    )

    /// Line breaks of two characters, as Windows has them.
    public static let windowsLineBreaks = text(
        "Windows line breaks",
        "Texts come from people with any computer.",
        "First line.\r\n\r\nThe \"second\" one (1).\r\n\r\n(1) https://example.com/one\r\n"
    )

    /// Korean before English.
    public static let severalLanguages = Self(
        name: "several languages",
        trap: "An event can hold several languages, and English need not come first."
    ) { event in
        event.changingExisting(["detail", "eventDescription"]) { list in
            .array([["language": "ko_KR", "latestDescription": "작업이 종료됩니다."]] + (list.arrayValue ?? []))
        }
    }

    /// More than Slack takes in one block.
    public static let longDescriptions = text(
        "long descriptions",
        "Descriptions are longer than the 3,000 characters that Slack takes in a block.",
        String(repeating: "A sentence that says nothing new, and goes on for a while. ", count: 120)
    )

    /// What Slack and terminals would take for commands.
    public static let markup = text(
        "markup",
        "A text from outside must not mention, link or format anything.",
        "<!channel> <https://example.com|your bank> *bold* `code` & &amp; @here \u{1B}[31mred\u{202E}dlrow"
    )

    private static func text(_ name: String, _ trap: String, _ text: String) -> Self {
        Self(name: name, trap: trap) { event in
            event.setting(
                ["detail", "eventDescription"],
                to: [["language": "en_US", "latestDescription": .string(text)]]
            )
        }
    }
}
