/// When an input tells the app what was entered.
///
/// A word that this version does not know can be made with ``init(rawValue:)``; reading one from JSON is an error.
/// Source: Slack, "Reference: dispatch action configuration object".
public struct DispatchTrigger: RawRepresentable, Hashable, Sendable, Codable {
    /// The word as Slack writes it.
    public let rawValue: String

    /// Creates a choice.
    ///
    /// - Parameter rawValue: The word as Slack writes it.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// When the return key is pressed.
    public static let onEnterPressed = Self(rawValue: "on_enter_pressed")
    /// With each character.
    public static let onCharacterEntered = Self(rawValue: "on_character_entered")
}

extension DispatchTrigger: SlackVocabulary {
    static var field: String { "dispatch_action_config.trigger_actions_on" }
    static var known: [Self] { [.onEnterPressed, .onCharacterEntered] }
}
