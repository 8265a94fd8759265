/// On which side the cells of a column stand.
///
/// A word that this version does not know can be made with ``init(rawValue:)``; reading one from JSON is an error.
/// Source: Slack, "Reference: table block".
public struct ColumnAlignment: RawRepresentable, Hashable, Sendable, Codable {
    /// The word as Slack writes it.
    public let rawValue: String

    /// Creates a choice.
    ///
    /// - Parameter rawValue: The word as Slack writes it.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Left.
    public static let left = Self(rawValue: "left")
    /// In the middle.
    public static let center = Self(rawValue: "center")
    /// Right.
    public static let right = Self(rawValue: "right")
}

extension ColumnAlignment: SlackVocabulary {
    static var field: String { "column_settings.align" }
    static var known: [Self] { [.left, .center, .right] }
}
