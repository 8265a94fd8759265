/// One element of an input: an event, something else, or a part that can't be read.
///
/// Elements come in the order of the input, and each part of the input belongs to one: nothing is passed over.
public struct OpenedElement: Hashable, Sendable {
    /// What was found.
    @nonexhaustive
    public enum Content: Hashable, Sendable {
        /// An AWS Health event.
        indirect case event(HealthEvent)
        /// Well-formed, but no AWS Health event.
        case other(OtherContent)
        /// A part that can't be read.
        case failure(OpeningError)
    }

    // An initializer that sets the fields one by one copies the whole when it is done, the compiler's own does not. The
    // order of the fields gives that one other labels than the public one.

    /// What it came in; `nil` where that can't be told.
    public var wrapper: HealthEventWrapper?
    /// What was found.
    public var content: Content
    /// Where it stands in the input; for a wrapped element, where the text that holds it stands.
    public var location: JSONLocation
    /// The identifier of the queue's message or the stream's record that it came in.
    ///
    /// For a batch of Amazon SQS this is what `batchItemFailures` names.
    public var itemIdentifier: String?

    /// The event, where there is one.
    public var event: HealthEvent? {
        if case .event(let event) = content { event } else { nil }
    }

    /// The failure, where there is one.
    public var failure: OpeningError? {
        if case .failure(let failure) = content { failure } else { nil }
    }
}

extension OpenedElement {
    /// Creates an element.
    ///
    /// - Parameters:
    ///   - content: What was found.
    ///   - wrapper: What it came in.
    ///   - location: Where it stands in the input.
    ///   - itemIdentifier: The identifier of the message or record that it came in.
    public init(
        content: Content,
        wrapper: HealthEventWrapper? = nil,
        location: JSONLocation = JSONLocation(offset: 0, line: 1, column: 1, path: "$"),
        itemIdentifier: String? = nil
    ) {
        self.init(wrapper: wrapper, content: content, location: location, itemIdentifier: itemIdentifier)
    }
}
