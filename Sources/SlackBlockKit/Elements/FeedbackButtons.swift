package import WireJSON

/// Two buttons with which people judge an answer.
///
/// Source: Slack, "Reference: feedback buttons element".
public struct FeedbackButtons: Hashable, Sendable, Codable {
    /// The good one.
    public let positiveButton: FeedbackButton
    /// The bad one.
    public let negativeButton: FeedbackButton
    /// What tells the element apart when it is used, 1 to 255 characters, unique in its block.
    public let actionID: String?

    /// Creates an element.
    ///
    /// - Parameters:
    ///   - positiveButton: The good one.
    ///   - negativeButton: The bad one.
    ///   - actionID: What tells the element apart when it is used, 1 to 255 characters, unique in its block.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(
        positiveButton: FeedbackButton,
        negativeButton: FeedbackButton,
        actionID: String? = nil
    ) throws(BlockKitError) {
        try Check.text(actionID, "feedback_buttons.action_id", max: 255)
        self.positiveButton = positiveButton
        self.negativeButton = negativeButton
        self.actionID = actionID
    }
}

extension FeedbackButtons: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, type: "feedback_buttons", at: path)
        let positiveButton = try object.required("positive_button", FeedbackButton.self)
        let negativeButton = try object.required("negative_button", FeedbackButton.self)
        let actionID = try object.optionalString("action_id")
        self = try object.finish { () throws(BlockKitError) in
            try Self(positiveButton: positiveButton, negativeButton: negativeButton, actionID: actionID)
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject(type: "feedback_buttons")
        writer.member("positive_button", positiveButton)
        writer.member("negative_button", negativeButton)
        writer.member("action_id", actionID)
        writer.endObject()
    }
}

extension FeedbackButtons: Tallied {
    func tally(into tally: inout MessageTally) {
        tally.addElement(actionID: actionID)
        positiveButton.tally(into: &tally)
        negativeButton.tally(into: &tally)
    }
}
