import SlackBlockKit

/// Blocks on their way into one message, with what they cost of what Slack takes.
struct BlockList {
    /// How many characters the blocks of a message may have: well below what Slack was seen to refuse.
    static let maximumCharacters = 9_900
    /// How many blocks a message may have: with all characters used, the estimated cost stays below Slack's ceiling.
    static let maximumBlocks = 30

    private(set) var blocks: [Block] = []
    private(set) var characters = 0

    init(capacity: Int = 8) { blocks.reserveCapacity(capacity) }

    // Not inlined, since half a dozen places come here, and most of a message is made once.
    @inline(never)
    mutating func section(_ text: MrkdwnText, expand: Bool? = nil) throws(BlockKitError) {
        blocks.append(.section(try SectionBlock(text, expand: expand)))
        characters += text.count
    }

    mutating func section(_ text: MrkdwnText?, fields: [TextObject]) throws(BlockKitError) {
        let block = try SectionBlock(text: text.map { .mrkdwn($0) }, fields: fields)
        blocks.append(.section(block))
        characters += (text?.count ?? 0) + fields.reduce(0) { $0 + $1.count }
    }

    mutating func header(_ text: PlainText) throws(BlockKitError) {
        blocks.append(.header(try HeaderBlock(text)))
        characters += text.count
    }

    mutating func context(_ text: MrkdwnText) throws(BlockKitError) {
        blocks.append(.context(try ContextBlock(elements: [.mrkdwn(text)])))
        characters += text.count
    }

    mutating func append(_ other: BlockList) {
        blocks += other.blocks
        characters += other.characters
    }

    /// The message of these blocks.
    func message(_ text: MrkdwnText) throws(BlockKitError) -> SlackMessage {
        try SlackMessage(text: text, counted: blocks, characters: characters)
    }

    /// Whether more fits.
    func hasRoom(for characters: Int, blocks count: Int, reserving reserved: Int = 0) -> Bool {
        self.characters + characters + reserved <= Self.maximumCharacters && blocks.count + count <= Self.maximumBlocks
    }
}
