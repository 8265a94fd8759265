public import SlackBlockKit

extension SlackRenderer {
    /// How messages are to look.
    ///
    /// No option can break a limit of Slack's: text from here is escaped and fitted as text from AWS is.
    ///
    /// ```swift
    /// var options = SlackRenderer.Options()
    /// options.accountNames = ["222233334444": "prod-apps"]
    /// options.immediateMention = .here
    /// let renderer = SlackRenderer(options: options)
    /// ```
    public struct Options: Hashable, Sendable {
        /// Names of accounts by their IDs, for people who don't know the numbers by heart.
        public var accountNames: [String: String]
        /// The sentences and labels.
        public var wording: MessageWording
        /// The emoji that headings begin with.
        public var emoji: MessageEmoji
        /// How the affected resources are shown.
        public var resourceDetail: ResourceDetail
        /// Whom to notify where the retirement goes on already; `nil` notifies nobody.
        ///
        /// Only then must people act at once. Neither a notice of what lies ahead nor a simulation mentions anybody.
        public var immediateMention: Mention?

        /// Creates options.
        ///
        /// - Parameters:
        ///   - accountNames: Names of accounts by their IDs.
        ///   - wording: The sentences and labels.
        ///   - emoji: The emoji that headings begin with.
        ///   - resourceDetail: How the affected resources are shown.
        ///   - immediateMention: Whom to notify where the retirement goes on already.
        public init(
            accountNames: [String: String] = [:],
            wording: MessageWording = .english,
            emoji: MessageEmoji = MessageEmoji(),
            resourceDetail: ResourceDetail = .linked,
            immediateMention: Mention? = nil
        ) {
            self.accountNames = accountNames
            self.wording = wording
            self.emoji = emoji
            self.resourceDetail = resourceDetail
            self.immediateMention = immediateMention
        }
    }
}
