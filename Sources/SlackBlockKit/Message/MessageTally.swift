/// What counts for the limits of a whole message, added up block by block.
struct MessageTally {
    /// Blocks, those inside other blocks included.
    var blocks = 0
    /// Characters of all texts.
    var characters = 0
    var markdownCharacters = 0
    var tables = 0
    var charts = 0
    private var blockIDs: Set<String> = []
    private var actionIDs: Set<String> = []
    private var duplicateBlockID: String?
    private var duplicateActionID: String?

    mutating func add(_ text: EscapedText) { characters &+= text.count }
    mutating func add(_ text: String?) { if let text { characters &+= text.utf16.count } }

    mutating func addBlock(id: String?) {
        blocks &+= 1
        if let id, !blockIDs.insert(id).inserted { duplicateBlockID = duplicateBlockID ?? id }
    }

    mutating func addElement(actionID: String?) {
        if let actionID, !actionIDs.insert(actionID).inserted { duplicateActionID = duplicateActionID ?? actionID }
    }

    /// Adds the blocks of a message or an attachment.
    mutating func add(checking blocks: [Block]) throws(BlockKitError) {
        // A block that is read through the array would be copied first.
        try unsafe blocks.withUnsafeBufferPointer { blocks throws(BlockKitError) in
            for index in blocks.indices { try unsafe add(checking: blocks[index]) }
        }
    }

    /// Adds a block of a message or an attachment; action identifiers are unique inside one such block.
    private mutating func add(checking block: Block) throws(BlockKitError) {
        if case .taskCard(let task) = block, task.status == .pending {
            throw BlockKitError(
                code: .conflict,
                field: "task_card.status",
                message: "task_card.status is pending, which a task has in a plan only"
            )
        }
        if !actionIDs.isEmpty { actionIDs.removeAll() }
        block.tally(into: &self)
    }

    /// Whether there are so many blocks, none of them with an identifier or of a kind that has a limit of its own.
    func isOfTextsOnly(_ count: Int) -> Bool {
        blocks == count && blockIDs.isEmpty && actionIDs.isEmpty && markdownCharacters + tables + charts == 0
    }

    /// Checks that the identifiers inside one block are unique.
    static func checkIdentifiers(in value: some Tallied, _ field: String) throws(BlockKitError) {
        var tally = MessageTally()
        value.tally(into: &tally)
        try tally.checkIdentifiers(field)
    }

    func checkIdentifiers(_ field: String) throws(BlockKitError) {
        if let id = duplicateActionID { throw Self.duplicate(id, "\(field).action_id", "in one block") }
        if let id = duplicateBlockID { throw Self.duplicate(id, "\(field).block_id", "in one message") }
    }

    private static func duplicate(_ id: String, _ field: String, _ place: String) -> BlockKitError {
        BlockKitError(code: .duplicate, field: field, message: "\(field) '\(id)' is used twice \(place)")
    }
}

/// A value that counts for the limits of a whole message.
protocol Tallied {
    func tally(into tally: inout MessageTally)
}

extension MrkdwnText: Tallied {
    func tally(into tally: inout MessageTally) { tally.add(text) }
}

extension PlainText: Tallied {
    func tally(into tally: inout MessageTally) { tally.add(text) }
}

extension TextObject: Tallied {
    func tally(into tally: inout MessageTally) { tally.characters &+= count }
}
