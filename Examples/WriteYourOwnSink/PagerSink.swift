import NotificationDelivery

/// Sends a line of text to a pager service that answers 204: a complete sink of one's own.
struct PagerSink: NotificationSink {
    let transport: any HTTPTransport
    let url: SecretText

    func deliver(
        _ notification: RetirementNotification,
        context: DeliveryContext
    ) async throws(DeliveryFailure) -> DeliveryReceipt {
        let request = HTTPRequest(url: url, body: Array(notification.summary.utf8))
        let response: HTTPResponse
        do {
            response = try await transport.send(request, within: context.timeout(atMost: .seconds(10)))
        } catch {
            throw DeliveryFailure(error)
        }
        guard response.status == 204 else { throw DeliveryFailure(response, at: context.clock.now()) }
        return DeliveryReceipt()
    }
}
