import NotificationDelivery
import WireJSON

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What makes a request of a sink: at its time, once, and with the answer read.
struct SlackCaller: Sendable {
    let transport: any HTTPTransport
    let pacer: SlackPacer
    /// How long a request may take.
    let requestTimeout: Duration
    /// What must not be shown.
    let secrets: [SecretText]

    /// Sends a request when the channel may get another message, in the turn.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - form: How the endpoint answers.
    ///   - context: The clock and the deadline.
    /// - Returns: The object that was answered, or `null`.
    func call(
        _ request: HTTPRequest,
        _ form: SlackReply.Form,
        _ context: DeliveryContext
    ) async throws(DeliveryFailure) -> JSONValue {
        try await pacer.waitForSlot(context)
        if Task.isCancelled { throw SlackPacer.cancelled }
        let response: HTTPResponse
        do {
            response = try await transport.send(request, within: context.timeout(atMost: requestTimeout))
        } catch {
            pacer.noteAnswer(context.clock, pause: nil)
            throw DeliveryFailure(hidingSecrets(error))
        }
        let now = context.clock.now()
        let reply = SlackReply(response, form, hiding: secrets)
        let pause = reply.isSuccess ? nil : response.retryAfter(at: now)
        pacer.noteAnswer(context.clock, pause: pause)
        guard reply.isSuccess else { throw reply.failure(at: now) }
        return reply.content
    }

    /// The error of a transport, without its message where that holds a secret, as it must not.
    private func hidingSecrets(_ error: HTTPTransportError) -> HTTPTransportError {
        guard secrets.contains(where: { error.message.contains($0.revealed) }) else { return error }
        return HTTPTransportError(
            error.code,
            message: "the request failed: \(error.code.rawValue)",
            mayHaveArrived: error.mayHaveArrived
        )
    }
}
