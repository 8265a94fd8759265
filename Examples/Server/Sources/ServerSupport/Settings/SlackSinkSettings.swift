public import NotificationDelivery

/// What the settings say of one sink.
public struct SlackSinkSettings: Hashable, Sendable {
    /// The name, by which routes, the ledger and logs refer to it.
    public var id: SinkID
    /// Where its webhook's address or its bot's token is kept.
    public var secret: SecretReference
    /// The channel, where the secret is a bot's token.
    public var channel: String?
    /// Whether a notice counts as delivered only when this sink has it.
    public var isRequired: Bool
    /// The sink that takes over where this one fails for good.
    public var fallback: SinkID?

    /// Creates settings.
    ///
    /// - Parameters:
    ///   - id: The name.
    ///   - secret: Where the webhook's address or the bot's token is kept.
    ///   - channel: The channel, where the secret is a bot's token.
    ///   - isRequired: Whether a notice counts as delivered only when this sink has it.
    ///   - fallback: The sink that takes over where this one fails for good.
    public init(
        id: SinkID,
        secret: SecretReference,
        channel: String? = nil,
        isRequired: Bool = true,
        fallback: SinkID? = nil
    ) {
        self.id = id
        self.secret = secret
        self.channel = channel
        self.isRequired = isRequired
        self.fallback = fallback
    }
}
