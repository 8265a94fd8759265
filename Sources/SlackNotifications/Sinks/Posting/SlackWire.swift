import NotificationDelivery

/// How the parts of a notification get to one kind of endpoint.
protocol SlackWire: Sendable {
    /// What is sent at a time.
    associatedtype Part: Sendable

    /// A part in a form: as several where it takes several; `nil` where there is no such form, or it is no poorer.
    func parts(of part: Part, in form: MessageForm) -> [Part]?

    /// The bytes by which a changed part is known.
    func bytes(of part: Part) -> [UInt8]

    /// What must be known to go on where an earlier try stopped.
    var state: SinkState { get set }

    /// Sends a part.
    ///
    /// - Parameters:
    ///   - part: The part.
    ///   - isOpening: Whether it is the first of the notification.
    ///   - context: The clock and the deadline.
    mutating func send(_ part: Part, isOpening: Bool, _ context: DeliveryContext) async throws(DeliveryFailure)
}
