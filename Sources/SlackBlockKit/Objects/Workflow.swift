package import WireJSON

/// A workflow that a button starts.
///
/// Source: Slack, "Reference: workflow object".
public struct Workflow: Hashable, Sendable, Codable {
    /// What starts it.
    public let trigger: WorkflowTrigger

    /// Creates a value.
    ///
    /// - Parameter trigger: What starts it.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(trigger: WorkflowTrigger) throws(BlockKitError) {
        self.trigger = trigger
    }
}

extension Workflow: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, "workflow", at: path)
        let trigger = try object.required("trigger", WorkflowTrigger.self)
        self = try object.finish { () throws(BlockKitError) in try Self(trigger: trigger) }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("trigger", trigger)
        writer.endObject()
    }
}
