/// How a list is marked.
///
/// A word that this version does not know can be made with ``init(rawValue:)``; reading one from JSON is an error.
/// Source: Slack, "Reference: rich text block".
public struct RichTextListStyle: RawRepresentable, Hashable, Sendable, Codable {
    /// The word as Slack writes it.
    public let rawValue: String

    /// Creates a choice.
    ///
    /// - Parameter rawValue: The word as Slack writes it.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// With bullets.
    public static let bullet = Self(rawValue: "bullet")
    /// With numbers.
    public static let ordered = Self(rawValue: "ordered")
}

extension RichTextListStyle: SlackVocabulary {
    static var field: String { "rich_text_list.style" }
    static var known: [Self] { [.bullet, .ordered] }
}
