/// Something that tells people of a notice: a channel, a pager, a file.
///
/// A sink has one requirement: it takes a notification, and gives a receipt once the other side has it for certain.
/// What it can't deliver it fails with, as a ``DeliveryFailure`` that says whether another try can help. It need not
/// try again, remember what it delivered, or know of other sinks: ``RetryingSink``, ``DeliveryLedger`` and ``FanOut``
/// do that for every sink.
///
/// A sink of one's own in twenty lines, here for a service that takes a line of text and answers 204:
///
/// ```swift
/// struct PagerSink: NotificationSink {
///     let transport: any HTTPTransport
///     let url: SecretText
///
///     func deliver(
///         _ notification: RetirementNotification, context: DeliveryContext
///     ) async throws(DeliveryFailure) -> DeliveryReceipt {
///         let request = HTTPRequest(url: url, body: Array(notification.summary.utf8))
///         let response: HTTPResponse
///         do {
///             response = try await transport.send(request, within: context.timeout(atMost: .seconds(10)))
///         } catch {
///             throw DeliveryFailure(error)
///         }
///         guard response.status == 204 else { throw DeliveryFailure(response, at: context.clock.now()) }
///         return DeliveryReceipt()
///     }
/// }
/// ```
///
/// `SinkVerifier` of FargateRetirementTesting runs any sink through everything that can go wrong.
public protocol NotificationSink: Sendable {
    /// Delivers a notification.
    ///
    /// It may be called for several notifications at once, and again for one that failed.
    ///
    /// - Parameters:
    ///   - notification: What is to be said.
    ///   - context: Until when, by which clock, and what the sink said before of the same thing.
    /// - Returns: What the ledger is to remember, and whether something was left out.
    /// - Throws: ``DeliveryFailure``, whose kind says whether another try can help.
    func deliver(
        _ notification: RetirementNotification,
        context: DeliveryContext
    ) async throws(DeliveryFailure) -> DeliveryReceipt
}
