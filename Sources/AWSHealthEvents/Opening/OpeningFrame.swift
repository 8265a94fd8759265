import WireJSON

/// What is known of the text that is being opened: the wrappers around it.
struct OpeningFrame {
    /// The wrapper around the text.
    var wrapper: HealthEventWrapper?
    /// The identifier of the message or record around the text; of several the outermost, which is what the caller holds.
    var itemIdentifier: String?
    /// Where the text stands in the input; `nil` for the input itself.
    var location: JSONLocation?
    /// How many wrappers there are around the text.
    var level = 0

    /// How many arrays there are around the value.
    var arrays = 0

    /// Real nestings have two: an event in SNS in SQS.
    static let maximumLevel = 6
    /// Real nestings have three.
    ///
    /// The bound keeps a hostile input from using up the stack of a small thread.
    static let maximumArrays = 16

    /// The wrapper of something inside, given what it would be if it stood alone.
    ///
    /// The transport counts, not the form of what it carries; only SNS in SQS is a wrapper of its own.
    func wrapper(of inner: HealthEventWrapper) -> HealthEventWrapper {
        guard let wrapper else { return inner }
        return wrapper == .sqs && inner == .sns ? .snsInSQS : wrapper
    }

    /// The frame of what is wrong with a wrapper itself, and not with a text in it.
    func around(_ inner: HealthEventWrapper, itemIdentifier: String? = nil) -> Self {
        var frame = self
        frame.wrapper = wrapper(of: inner)
        frame.itemIdentifier = self.itemIdentifier ?? itemIdentifier
        return frame
    }

    /// The frame of a text inside.
    func inside(_ inner: HealthEventWrapper, at location: JSONLocation, itemIdentifier: String? = nil) -> Self {
        Self(
            wrapper: wrapper(of: inner),
            itemIdentifier: self.itemIdentifier ?? itemIdentifier,
            location: self.location ?? location,
            level: level + 1,
            arrays: arrays
        )
    }
}
