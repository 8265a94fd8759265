package import WireJSON

/// What is about to be done: a heading and tasks.
///
/// Source: Slack, "Reference: plan block".
public struct PlanBlock: Hashable, Sendable, Codable {
    /// The heading.
    public let title: String
    /// Up to 50 tasks.
    public let tasks: [TaskCardBlock]
    /// The identifier of the block, 1 to 255 characters, unique in the message.
    public let blockID: String?

    /// Creates a block.
    ///
    /// - Parameters:
    ///   - title: The heading.
    ///   - tasks: Up to 50 tasks.
    ///   - blockID: The identifier of the block.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(title: String, tasks: [TaskCardBlock] = [], blockID: String? = nil) throws(BlockKitError) {
        try Check.text(title, "plan.title")
        try Check.size(tasks.count, "plan.tasks", in: 0...50)
        try Check.text(blockID, "plan.block_id", max: 255)
        self.title = title
        self.tasks = tasks
        self.blockID = blockID
    }
}

extension PlanBlock: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "plan", at: path)
        let title = try object.string("title")
        let tasks = try object.nonEmptyList("tasks", of: PlannedTask.self).map(\.task)
        let blockID = try object.optionalString("block_id")
        self = try object.finish { () throws(BlockKitError) in try Self(title: title, tasks: tasks, blockID: blockID) }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "plan")
        writer.member("block_id", blockID)
        writer.member("title", title)
        writer.member("tasks", nonEmpty: tasks.map(PlannedTask.init))
        writer.endObject()
    }
}

extension PlanBlock: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.addBlock(id: blockID)
        tally.add(title)
        for item in tasks { item.tally(into: &tally) }
    }
}
