/// What is said in Slack: a sentence for notifications, and blocks to look at.
///
/// Where it is said is no part of it: ``AddressedSlackMessage`` adds the destination, a webhook has it in its URL.
/// A value of this type is within the limits that hold for a whole message:
///
/// | limit | size |
/// |---|---|
/// | ``text`` | 1 to 40,000 characters |
/// | blocks, those of attachments included | 50 |
/// | attachments | 100 |
/// | characters of all texts in blocks | 13,200: not documented, seen as `msg_blocks_too_long` |
/// | `table` and `data_table` blocks | 1 |
/// | `data_visualization` blocks | 2 |
/// | characters in `markdown` blocks | 12,000 |
/// | block identifiers | unique |
///
/// Slack also reckons about a hundred characters for each block into those 13,200. That is no documented limit and not
/// enforced here: keep ``estimatedCost`` at or below ``maximumEstimatedCost``, as messages of `SlackRenderer` do.
///
/// ```swift
/// let message = try SlackMessage(
///     text: MrkdwnText("Two tasks will be stopped on Saturday."),
///     blocks: [.header(HeaderBlock(PlainText("Action needed", emoji: .warning)))]
/// )
/// let body = message.json()
/// ```
///
/// Sources: Slack, "Reference: blocks", "Reference: chat.postMessage", "Sending messages using incoming webhooks".
public struct SlackMessage: Hashable, Sendable, Codable {
    /// How many blocks a message may have.
    public static let maximumBlockCount = 50
    /// How many characters all texts in blocks may have together.
    public static let maximumTextCharacterCount = 13_200
    /// How many characters ``text`` may have; Slack cuts off what follows.
    public static let maximumTextCount = 40_000
    /// What a message should cost at most of what Slack takes, as ``estimatedCost`` reckons.
    public static let maximumEstimatedCost = 13_200

    /// What notifications, searches and screen readers show: a full sentence.
    public let text: MrkdwnText
    /// What is shown.
    public let blocks: [Block]
    /// What is shown below, beside a coloured bar.
    public let attachments: [MessageAttachment]
    /// The message whose thread this one belongs to.
    public let threadTimestamp: SlackTimestamp?
    /// Whether a message of a thread is shown in the channel too.
    public let replyBroadcast: Bool?
    /// Data for other apps, which people don't see.
    public let metadata: MessageMetadata?
    /// Whether Slack shows a preview of links to pages; where it is `nil`, Slack decides.
    public let unfurlsLinks: Bool?
    /// Whether Slack shows a preview of links to media; where it is `nil`, Slack decides.
    public let unfurlsMedia: Bool?

    /// How many blocks there are, those of attachments and those inside other blocks included.
    public let blockCount: Int
    /// How many characters all texts in blocks have together.
    public let textCharacterCount: Int

    /// What the message costs of what Slack takes, as far as is known: its characters and 100 for each block.
    public var estimatedCost: Int { textCharacterCount + 100 * blockCount }

    /// Creates a message.
    ///
    /// - Parameters:
    ///   - text: What notifications, searches and screen readers show.
    ///   - blocks: What is shown.
    ///   - attachments: What is shown below, beside a coloured bar. Put the headline in `blocks`, not here: without
    ///     blocks Slack shows `text` above the attachment.
    ///   - threadTimestamp: The message whose thread this one belongs to.
    ///   - replyBroadcast: Whether a message of a thread is shown in the channel too; it needs `threadTimestamp`.
    ///   - metadata: Data for other apps.
    ///   - unfurlsLinks: Whether Slack shows a preview of links to pages.
    ///   - unfurlsMedia: Whether Slack shows a preview of links to media.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(
        text: MrkdwnText,
        blocks: [Block] = [],
        attachments: [MessageAttachment] = [],
        threadTimestamp: SlackTimestamp? = nil,
        replyBroadcast: Bool? = nil,
        metadata: MessageMetadata? = nil,
        unfurlsLinks: Bool? = false,
        unfurlsMedia: Bool? = false
    ) throws(BlockKitError) {
        try Check.text(text, "message.text", max: Self.maximumTextCount)
        try Check.size(attachments.count, "message.attachments", in: 0...100)
        let topLevel = attachments.reduce(blocks.count) { $0 + $1.blocks.count }
        try Check.size(topLevel, "message.blocks", in: 0...Self.maximumBlockCount)

        var tally = MessageTally()
        try tally.add(checking: blocks)
        for attachment in attachments {
            try tally.add(checking: attachment.blocks)
        }
        try Self.check(tally)

        self.text = text
        self.blocks = blocks
        self.attachments = attachments
        self.threadTimestamp = threadTimestamp
        self.replyBroadcast = replyBroadcast
        self.metadata = metadata
        self.unfurlsLinks = unfurlsLinks
        self.unfurlsMedia = unfurlsMedia
        blockCount = tally.blocks
        textCharacterCount = tally.characters
    }

    /// Creates a message of blocks without identifiers, which stand side by side and were counted when they were laid out.
    ///
    /// It checks what ``init(text:blocks:attachments:threadTimestamp:replyBroadcast:metadata:unfurlsLinks:unfurlsMedia:)``
    /// does, without looking into the blocks again.
    ///
    /// - Parameters:
    ///   - text: What notifications, searches and screen readers show.
    ///   - blocks: Sections, headings and small print, none with an identifier or an element.
    ///   - characters: How many characters their texts have together.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    package init(text: MrkdwnText, counted blocks: [Block], characters: Int) throws(BlockKitError) {
        assert(Self.isRight(blocks, characters), "blocks were counted wrong")
        try Check.text(text, "message.text", max: Self.maximumTextCount)
        try Check.size(blocks.count, "message.blocks", in: 0...Self.maximumBlockCount)
        try Self.check(characters: characters)
        self.text = text
        self.blocks = blocks
        attachments = []
        threadTimestamp = nil
        replyBroadcast = nil
        metadata = nil
        unfurlsLinks = false
        unfurlsMedia = false
        blockCount = blocks.count
        textCharacterCount = characters
    }

    /// Whether blocks have so many characters, and nothing else that counts for a limit.
    private static func isRight(_ blocks: [Block], _ characters: Int) -> Bool {
        var tally = MessageTally()
        guard (try? tally.add(checking: blocks)) != nil else { return false }
        return tally.characters == characters && tally.isOfTextsOnly(blocks.count)
    }

    private static func check(_ tally: MessageTally) throws(BlockKitError) {
        try tally.checkIdentifiers("message.blocks")
        try Check.size(tally.tables, "message.tables", in: 0...1)
        try Check.size(tally.charts, "message.data_visualizations", in: 0...2)
        try Check.count(tally.markdownCharacters, "message.markdown", max: 12_000, allowsEmpty: true)
        try check(characters: tally.characters)
    }

    private static func check(characters: Int) throws(BlockKitError) {
        let maximum = maximumTextCharacterCount
        if characters > maximum {
            throw BlockKitError(
                code: .tooLong,
                field: "message.blocks",
                limit: maximum,
                actual: characters,
                message: "the texts of all blocks have \(characters) characters; Slack takes about \(maximum)"
            )
        }
    }
}
