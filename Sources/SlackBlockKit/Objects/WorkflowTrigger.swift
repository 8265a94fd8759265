package import WireJSON

/// The link that starts a workflow, with its values.
///
/// Source: Slack, "Reference: trigger object".
public struct WorkflowTrigger: Hashable, Sendable, Codable {
    /// The link of the trigger.
    public let url: SlackURL
    /// Values for the workflow.
    public let inputs: [WorkflowInput]

    /// Creates a value.
    ///
    /// - Parameters:
    ///   - url: The link of the trigger.
    ///   - inputs: Values for the workflow.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(url: SlackURL, inputs: [WorkflowInput] = []) throws(BlockKitError) {
        try Check.size(inputs.count, "trigger.customizable_input_parameters", in: 0...100)
        self.url = url
        self.inputs = inputs
    }
}

extension WorkflowTrigger: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, "trigger", at: path)
        let url = try object.required("url", SlackURL.self)
        let inputs = try object.nonEmptyList("customizable_input_parameters", of: WorkflowInput.self)
        self = try object.finish { () throws(BlockKitError) in try Self(url: url, inputs: inputs) }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("url", url)
        writer.member("customizable_input_parameters", nonEmpty: inputs)
        writer.endObject()
    }
}
