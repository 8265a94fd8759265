import NotificationDelivery
import SlackBlockKit

/// How messages get to an incoming webhook.
struct WebhookWire: SlackWire {
    let url: SlackWebhookURL
    let caller: SlackCaller
    var state: SinkState {
        get { SinkState() }
        set {}
    }

    func parts(of part: SlackMessage, in form: MessageForm) -> [SlackMessage]? { part.parts(in: form) }

    func bytes(of part: SlackMessage) -> [UInt8] { part.json() }

    mutating func send(
        _ part: SlackMessage,
        isOpening: Bool,
        _ context: DeliveryContext
    ) async throws(DeliveryFailure) {
        let request = HTTPRequest(url: url.secret, headers: [.jsonContent], body: part.json())
        _ = try await caller.call(request, .word, context)
    }
}

extension SlackMessage {
    /// The message in a form; `nil` where it can't be made, or is the full one.
    func parts(in form: MessageForm) -> [SlackMessage]? {
        switch form {
        case .full: return [self]
        case .classic:
            guard !blocks.isEmpty || !attachments.isEmpty, let classic = try? classicForm(), classic != self else {
                return nil
            }
            return [classic]
        case .textOnly:
            guard let texts = try? textForms(), !texts.isEmpty, texts != [self] else { return nil }
            return texts
        }
    }
}
