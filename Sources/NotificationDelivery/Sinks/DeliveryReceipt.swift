/// What a sink says once the other side has the notification for certain.
public struct DeliveryReceipt: Hashable, Sendable {
    /// What the sink wants to know when it speaks of the same subject again; the ledger keeps it.
    public var state: SinkState
    /// How many messages were sent for the notification, those of earlier tries included.
    public var messageCount: Int
    /// In what poorer form it was said, where the other side refused the full one.
    public var degradation: Degradation?

    /// Creates a receipt.
    ///
    /// - Parameters:
    ///   - state: What the sink wants to know when it speaks of the same subject again.
    ///   - messageCount: How many messages were sent.
    ///   - degradation: In what poorer form it was said.
    public init(state: SinkState = SinkState(), messageCount: Int = 1, degradation: Degradation? = nil) {
        self.state = state
        self.messageCount = messageCount
        self.degradation = degradation
    }

    /// A poorer form in which a notification was said, and why.
    public struct Degradation: Hashable, Sendable {
        /// The form in words, such as `text only`.
        public var form: String
        /// What the other side said to the full form.
        public var reply: ServiceReply

        /// Creates a value.
        ///
        /// - Parameters:
        ///   - form: The form in words.
        ///   - reply: What the other side said to the full form.
        public init(form: String, reply: ServiceReply) {
            self.form = form
            self.reply = reply
        }
    }
}
