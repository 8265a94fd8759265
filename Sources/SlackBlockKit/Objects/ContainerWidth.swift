/// How wide a container is.
///
/// A word that this version does not know can be made with ``init(rawValue:)``; reading one from JSON is an error.
/// Source: Slack, "Reference: container block".
public struct ContainerWidth: RawRepresentable, Hashable, Sendable, Codable {
    /// The word as Slack writes it.
    public let rawValue: String

    /// Creates a choice.
    ///
    /// - Parameter rawValue: The word as Slack writes it.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Narrow.
    public static let narrow = Self(rawValue: "narrow")
    /// As usual.
    public static let standard = Self(rawValue: "standard")
    /// Wide.
    public static let wide = Self(rawValue: "wide")
    /// As wide as the message.
    public static let full = Self(rawValue: "full")
}

extension ContainerWidth: SlackVocabulary {
    static var field: String { "container.width" }
    static var known: [Self] { [.narrow, .standard, .wide, .full] }
}
