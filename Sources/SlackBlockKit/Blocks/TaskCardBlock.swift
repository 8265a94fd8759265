package import WireJSON

/// A task, with its status and outcome.
///
/// Source: Slack, "Reference: task card block".
public struct TaskCardBlock: Hashable, Sendable, Codable {
    /// What tells it apart.
    public let taskID: String
    /// What is done.
    public let title: String
    /// How far it is; `pending` in a plan only.
    public let status: TaskStatus?
    /// More about it.
    public let details: RichTextBlock?
    /// What came of it.
    public let output: RichTextBlock?
    /// Pages that it used.
    public let sources: [TaskSource]
    /// The identifier of the block, 1 to 255 characters, unique in the message.
    public let blockID: String?

    /// Creates a block.
    ///
    /// - Parameters:
    ///   - taskID: What tells it apart.
    ///   - title: What is done.
    ///   - status: How far it is; `pending` in a plan only.
    ///   - details: More about it.
    ///   - output: What came of it.
    ///   - sources: Pages that it used.
    ///   - blockID: The identifier of the block.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(
        taskID: String,
        title: String,
        status: TaskStatus? = nil,
        details: RichTextBlock? = nil,
        output: RichTextBlock? = nil,
        sources: [TaskSource] = [],
        blockID: String? = nil
    ) throws(BlockKitError) {
        try Check.text(taskID, "task_card.task_id")
        try Check.text(title, "task_card.title")
        try Check.size(sources.count, "task_card.sources", in: 0...100)
        try Check.text(blockID, "task_card.block_id", max: 255)
        self.taskID = taskID
        self.title = title
        self.status = status
        self.details = details
        self.output = output
        self.sources = sources
        self.blockID = blockID
    }
}

extension TaskCardBlock: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        try self.init(members: ObjectMapping(json, type: "task_card", at: path))
    }

    fileprivate init(members: ObjectMapping) throws(BlockKitError) {
        var object = members
        let taskID = try object.string("task_id")
        let title = try object.string("title")
        let status = try object.optional("status", TaskStatus.self)
        let details = try object.optional("details", RichTextBlock.self)
        let output = try object.optional("output", RichTextBlock.self)
        let sources = try object.nonEmptyList("sources", of: TaskSource.self)
        let blockID = try object.optionalString("block_id")
        self = try object.finish { () throws(BlockKitError) in
            try Self(
                taskID: taskID,
                title: title,
                status: status,
                details: details,
                output: output,
                sources: sources,
                blockID: blockID
            )
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "task_card")
        writeMembers(to: &writer)
    }

    fileprivate func writeMembers(to writer: inout JSONWriter) {
        writer.member("block_id", blockID)
        writer.member("task_id", taskID)
        writer.member("title", title)
        writer.member("status", status)
        writer.member("details", details)
        writer.member("output", output)
        writer.member("sources", nonEmpty: sources)
        writer.endObject()
    }
}

extension TaskCardBlock: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.addBlock(id: blockID)
        tally.add(title)
        // Rich text inside a card is no block of its own.
        for element in (details?.elements ?? []) + (output?.elements ?? []) { element.tally(into: &tally) }
    }
}

/// A task inside a plan, where Slack leaves out the type.
struct PlannedTask: BlockKitValue {
    let task: TaskCardBlock

    init(_ task: TaskCardBlock) { self.task = task }

    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        if json["type"] != nil {
            task = try TaskCardBlock(json: json, at: path)
        } else {
            task = try TaskCardBlock(members: ObjectMapping(json, "task_card", at: path))
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        task.writeMembers(to: &writer)
    }
}
