package import WireJSON

/// One of two buttons with which people judge an answer.
///
/// Source: Slack, "Reference: feedback buttons element".
public struct FeedbackButton: Hashable, Sendable, Codable {
    /// What it says, at most 75 characters.
    public let text: PlainText
    /// What the app gets, at most 2,000 characters.
    public let value: String
    /// What screen readers read in place of the text, at most 75 characters.
    public let accessibilityLabel: String?

    /// Creates a value.
    ///
    /// - Parameters:
    ///   - text: What it says, at most 75 characters.
    ///   - value: What the app gets, at most 2,000 characters.
    ///   - accessibilityLabel: What screen readers read in place of the text, at most 75 characters.
    /// - Throws: `BlockKitError` with the limit that does not hold.
    public init(_ text: PlainText, value: String, accessibilityLabel: String? = nil) throws(BlockKitError) {
        try Check.text(text, "feedback_button.text", max: 75)
        try Check.text(value, "feedback_button.value", max: 2000)
        try Check.text(accessibilityLabel, "feedback_button.accessibility_label", max: 75)
        self.text = text
        self.value = value
        self.accessibilityLabel = accessibilityLabel
    }
}

extension FeedbackButton: BlockKitValue {
    init(json: JSONValue, at path: JSONPath) throws(BlockKitError) {
        var object = try ObjectMapping(json, "feedback_button", at: path)
        let text = try object.required("text", PlainText.self)
        let value = try object.string("value")
        let accessibilityLabel = try object.optionalString("accessibility_label")
        self = try object.finish { () throws(BlockKitError) in
            try Self(text, value: value, accessibilityLabel: accessibilityLabel)
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("text", text)
        writer.member("value", value)
        writer.member("accessibility_label", accessibilityLabel)
        writer.endObject()
    }
}

extension FeedbackButton: Tallied {
    func tally(into tally: inout MessageTally) {
        text.tally(into: &tally)
    }
}
