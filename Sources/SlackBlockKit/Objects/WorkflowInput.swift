package import WireJSON

/// A value that a workflow is started with.
///
/// Source: Slack, "Reference: trigger object".
public struct WorkflowInput: Hashable, Sendable, Codable {
    /// The name of the parameter.
    public let name: String
    /// The value.
    public let value: String

    /// Creates a value.
    ///
    /// - Parameters:
    ///   - name: The name of the parameter.
    ///   - value: The value.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(name: String, value: String) throws(BlockKitError) {
        try Check.text(name, "customizable_input_parameters.name")
        try Check.text(value, "customizable_input_parameters.value")
        self.name = name
        self.value = value
    }
}

extension WorkflowInput: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, "customizable_input_parameters", at: path)
        let name = try object.string("name")
        let value = try object.string("value")
        self = try object.finish { () throws(BlockKitError) in try Self(name: name, value: value) }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.member("value", value)
        writer.endObject()
    }
}
