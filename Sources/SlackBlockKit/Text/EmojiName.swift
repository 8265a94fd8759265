/// The name of an emoji, without colons.
///
/// Up to 100 small letters, digits, `_`, `-`, `+` and `'`, with a skin tone where wanted: `wave::skin-tone-3`.
/// Workspaces have names of their own, so whether one exists can't be checked. Add names that you use as static
/// members. Source: Slack, "Formatting message text".
public struct EmojiName: Hashable, Sendable, Codable {
    /// The text of it.
    public let rawValue: String

    init(unchecked: String) { rawValue = unchecked }

    /// Checks a text and takes it.
    ///
    /// - Parameter rawValue: The text.
    /// - Throws: `BlockKitError` with code `empty` or `malformed`.
    public init(_ rawValue: String) throws(BlockKitError) { self = try Self.checked(rawValue) }
}

extension EmojiName: SlackIdentifier {
    static var field: String { "emoji.name" }
    static var form: String { "an emoji name such as warning or wave::skin-tone-3" }

    static func isWellFormed(_ bytes: String.UTF8View) -> Bool {
        guard bytes.count <= 100 + 13 else { return false }
        let parts = String(bytes).split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false)
        guard let name = parts.first, !name.isEmpty, name.utf8.count <= 100, name.utf8.allSatisfy(isNameByte) else {
            return false
        }
        guard parts.count == 2 else { return true }
        let tones: Set<Substring> = ["skin-tone-2", "skin-tone-3", "skin-tone-4", "skin-tone-5", "skin-tone-6"]
        return tones.contains(parts[1])
    }
}

extension EmojiName {
    private static func isNameByte(_ byte: UInt8) -> Bool {
        byte.isASCIILetter && !byte.isASCIIUppercase || byte.isASCIIDigit
            || byte == 0x5F || byte == 0x2B || byte == 0x2D || byte == 0x27
    }

    /// The emoji ⚠️.
    public static let warning = Self(unchecked: "warning")
    /// The emoji 🔄.
    public static let arrowsCounterclockwise = Self(unchecked: "arrows_counterclockwise")
    /// The emoji 🚨.
    public static let rotatingLight = Self(unchecked: "rotating_light")
    /// The emoji ⏳.
    public static let hourglassFlowingSand = Self(unchecked: "hourglass_flowing_sand")
    /// The emoji ✅.
    public static let whiteCheckMark = Self(unchecked: "white_check_mark")
    /// The emoji 🧪.
    public static let testTube = Self(unchecked: "test_tube")
    /// A letter i, for information.
    public static let informationSource = Self(unchecked: "information_source")
    /// The emoji 🔔.
    public static let bell = Self(unchecked: "bell")
    /// The emoji 🔗.
    public static let link = Self(unchecked: "link")
    /// The emoji 📄.
    public static let pageFacingUp = Self(unchecked: "page_facing_up")
    /// The emoji ❌.
    public static let x = Self(unchecked: "x")
    /// The emoji 🔴.
    public static let redCircle = Self(unchecked: "red_circle")
    /// The emoji 🟡.
    public static let yellowCircle = Self(unchecked: "large_yellow_circle")
    /// The emoji 🟢.
    public static let greenCircle = Self(unchecked: "large_green_circle")
    /// The emoji 🔵.
    public static let blueCircle = Self(unchecked: "large_blue_circle")
    /// The emoji 🛠️.
    public static let hammerAndWrench = Self(unchecked: "hammer_and_wrench")
    /// The emoji 🏁.
    public static let checkeredFlag = Self(unchecked: "checkered_flag")
    /// The emoji 📌.
    public static let pushpin = Self(unchecked: "pushpin")
}
