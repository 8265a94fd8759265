package import WireJSON

/// When an input tells the app what was entered.
///
/// Source: Slack, "Reference: dispatch action configuration object".
public struct DispatchConfiguration: Hashable, Sendable, Codable {
    /// One or both of the moments.
    public let triggerActionsOn: [DispatchTrigger]

    /// Creates a value.
    ///
    /// - Parameter triggerActionsOn: One or both of the moments.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(triggerActionsOn: [DispatchTrigger]) throws(BlockKitError) {
        try Check.size(triggerActionsOn.count, "dispatch_action_config.trigger_actions_on", in: 1...2)
        self.triggerActionsOn = triggerActionsOn
    }
}

extension DispatchConfiguration: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, "dispatch_action_config", at: path)
        let triggerActionsOn = try object.list("trigger_actions_on", of: DispatchTrigger.self)
        self = try object.finish { () throws(BlockKitError) in try Self(triggerActionsOn: triggerActionsOn) }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("trigger_actions_on", triggerActionsOn)
        writer.endObject()
    }
}
