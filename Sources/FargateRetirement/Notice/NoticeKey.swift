/// What makes two deliveries copies of one and the same notice.
///
/// It is equal for a delivery that is repeated, for the copy that AWS sends to the backup Region, and for the pages of
/// one communication. It differs for another account, although accounts share the event's ARN and communication, and
/// for an update, although updates share the ARN. What somebody simulates never passes for what AWS sent.
///
/// Source: AWS Health User Guide, Pagination of AWS Health events on EventBridge.
public struct NoticeKey: Hashable, Sendable, Codable, CustomStringConvertible {
    /// The retirement that the notice is about: the same for all updates.
    public var retirement: RetirementKey
    /// What was said: the communication without its page.
    public var communication: String

    /// Creates a key.
    ///
    /// - Parameters:
    ///   - retirement: The retirement that the notice is about.
    ///   - communication: What was said.
    public init(retirement: RetirementKey, communication: String) {
        self.retirement = retirement
        self.communication = communication
    }

    /// The key as text, the same in every run: fit for a database or a file.
    public var description: String { "\(retirement)#\(communication)" }
}

/// What makes two notices say something of the same retirement: the account and the event.
public struct RetirementKey: Hashable, Sendable, Codable, CustomStringConvertible {
    /// The affected account; empty where it is not known.
    public var account: String
    /// The ARN of the event.
    ///
    /// Where there is none, the Region and the communication stand for it: then no notice counts as the update of another.
    public var event: String
    /// Whether the event is a simulation.
    public var isSimulation: Bool

    /// Creates a key.
    ///
    /// - Parameters:
    ///   - account: The affected account.
    ///   - event: The ARN of the event.
    ///   - isSimulation: Whether the event is a simulation.
    public init(account: String, event: String, isSimulation: Bool = false) {
        self.account = account
        self.event = event
        self.isSimulation = isSimulation
    }

    /// The key as text, the same in every run.
    public var description: String { "\(isSimulation ? "simulation:" : "")\(account)/\(event)" }
}
