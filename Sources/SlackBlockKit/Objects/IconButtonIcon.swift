/// What an icon button shows.
///
/// A word that this version does not know can be made with ``init(rawValue:)``; reading one from JSON is an error.
/// Source: Slack, "Reference: icon button element".
public struct IconButtonIcon: RawRepresentable, Hashable, Sendable, Codable {
    /// The word as Slack writes it.
    public let rawValue: String

    /// Creates a choice.
    ///
    /// - Parameter rawValue: The word as Slack writes it.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A bin.
    public static let trash = Self(rawValue: "trash")
}

extension IconButtonIcon: SlackVocabulary {
    static var field: String { "icon_button.icon" }
    static var known: [Self] { [.trash] }
}
