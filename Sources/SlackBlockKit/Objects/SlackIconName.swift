/// The name of an icon of Slack's.
///
/// A word that this version does not know can be made with ``init(rawValue:)``; reading one from JSON is an error.
/// Source: Slack, "Reference: card block".
public struct SlackIconName: RawRepresentable, Hashable, Sendable, Codable {
    /// The word as Slack writes it.
    public let rawValue: String

    /// Creates a choice.
    ///
    /// - Parameter rawValue: The word as Slack writes it.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The icon `archive`.
    public static let archive = Self(rawValue: "archive")
    /// The icon `book`.
    public static let book = Self(rawValue: "book")
    /// The icon `bookmark`.
    public static let bookmark = Self(rawValue: "bookmark")
    /// The icon `bot`.
    public static let bot = Self(rawValue: "bot")
    /// The icon `bug`.
    public static let bug = Self(rawValue: "bug")
    /// The icon `calendar`.
    public static let calendar = Self(rawValue: "calendar")
    /// The icon `call`.
    public static let call = Self(rawValue: "call")
    /// The icon `caret-left`.
    public static let caretLeft = Self(rawValue: "caret-left")
    /// The icon `caret-right`.
    public static let caretRight = Self(rawValue: "caret-right")
    /// The icon `check`.
    public static let check = Self(rawValue: "check")
    /// The icon `clipboard`.
    public static let clipboard = Self(rawValue: "clipboard")
    /// The icon `code`.
    public static let code = Self(rawValue: "code")
    /// The icon `comment`.
    public static let comment = Self(rawValue: "comment")
    /// The icon `compass`.
    public static let compass = Self(rawValue: "compass")
    /// The icon `copy`.
    public static let copy = Self(rawValue: "copy")
    /// The icon `cube`.
    public static let cube = Self(rawValue: "cube")
    /// The icon `download`.
    public static let download = Self(rawValue: "download")
    /// The icon `edit`.
    public static let edit = Self(rawValue: "edit")
    /// The icon `email`.
    public static let email = Self(rawValue: "email")
    /// The icon `eye-closed`.
    public static let eyeClosed = Self(rawValue: "eye-closed")
    /// The icon `eye-open`.
    public static let eyeOpen = Self(rawValue: "eye-open")
    /// The icon `file`.
    public static let file = Self(rawValue: "file")
    /// The icon `flag`.
    public static let flag = Self(rawValue: "flag")
    /// The icon `folder`.
    public static let folder = Self(rawValue: "folder")
    /// The icon `gear`.
    public static let gear = Self(rawValue: "gear")
    /// The icon `globe`.
    public static let globe = Self(rawValue: "globe")
    /// The icon `heart`.
    public static let heart = Self(rawValue: "heart")
    /// The icon `help`.
    public static let help = Self(rawValue: "help")
    /// The icon `image`.
    public static let image = Self(rawValue: "image")
    /// The icon `info`.
    public static let info = Self(rawValue: "info")
    /// The icon `key`.
    public static let key = Self(rawValue: "key")
    /// The icon `lightbulb`.
    public static let lightbulb = Self(rawValue: "lightbulb")
    /// The icon `link`.
    public static let link = Self(rawValue: "link")
    /// The icon `map`.
    public static let map = Self(rawValue: "map")
    /// The icon `mobile`.
    public static let mobile = Self(rawValue: "mobile")
    /// The icon `new-window`.
    public static let newWindow = Self(rawValue: "new-window")
    /// The icon `pin`.
    public static let pin = Self(rawValue: "pin")
    /// The icon `plus`.
    public static let plus = Self(rawValue: "plus")
    /// The icon `refine`.
    public static let refine = Self(rawValue: "refine")
    /// The icon `refresh`.
    public static let refresh = Self(rawValue: "refresh")
    /// The icon `rocket`.
    public static let rocket = Self(rawValue: "rocket")
    /// The icon `save`.
    public static let save = Self(rawValue: "save")
    /// The icon `screen`.
    public static let screen = Self(rawValue: "screen")
    /// The icon `share`.
    public static let share = Self(rawValue: "share")
    /// The icon `sparkle`.
    public static let sparkle = Self(rawValue: "sparkle")
    /// The icon `star`.
    public static let star = Self(rawValue: "star")
    /// The icon `star-filled`.
    public static let starFilled = Self(rawValue: "star-filled")
    /// The icon `tag`.
    public static let tag = Self(rawValue: "tag")
    /// The icon `thumbs-down`.
    public static let thumbsDown = Self(rawValue: "thumbs-down")
    /// The icon `thumbs-up`.
    public static let thumbsUp = Self(rawValue: "thumbs-up")
    /// The icon `trash`.
    public static let trash = Self(rawValue: "trash")
    /// The icon `upload`.
    public static let upload = Self(rawValue: "upload")
    /// The icon `user`.
    public static let user = Self(rawValue: "user")
    /// The icon `warning`.
    public static let warning = Self(rawValue: "warning")
}

extension SlackIconName: SlackVocabulary {
    static var field: String { "slack_icon.name" }
    static var known: [Self] {
        [
            .archive, .book, .bookmark, .bot, .bug, .calendar, .call, .caretLeft, .caretRight, .check,
            .clipboard, .code, .comment, .compass, .copy, .cube, .download, .edit, .email, .eyeClosed,
            .eyeOpen, .file, .flag, .folder, .gear, .globe, .heart, .help, .image, .info, .key,
            .lightbulb, .link, .map, .mobile, .newWindow, .pin, .plus, .refine, .refresh, .rocket,
            .save, .screen, .share, .sparkle, .star, .starFilled, .tag, .thumbsDown, .thumbsUp, .trash,
            .upload, .user, .warning,
        ]
    }
}
