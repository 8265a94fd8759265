/// How a button is coloured.
///
/// A word that this version does not know can be made with ``init(rawValue:)``; reading one from JSON is an error.
/// Source: Slack, "Reference: button element".
public struct ButtonStyle: RawRepresentable, Hashable, Sendable, Codable {
    /// The word as Slack writes it.
    public let rawValue: String

    /// Creates a choice.
    ///
    /// - Parameter rawValue: The word as Slack writes it.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Green, for what most people want; at most one in a message.
    public static let primary = Self(rawValue: "primary")
    /// Red, for what can not be taken back.
    public static let danger = Self(rawValue: "danger")
}

extension ButtonStyle: SlackVocabulary {
    static var field: String { "style" }
    static var known: [Self] { [.primary, .danger] }
}
