import NotificationDelivery
import WireJSON

/// How variables get to a workflow.
struct WorkflowWire: SlackWire {
    let url: SlackWebhookURL
    let caller: SlackCaller
    var state: SinkState {
        get { SinkState() }
        set {}
    }

    func parts(of part: [String: String], in form: MessageForm) -> [[String: String]]? {
        form == .full ? [part] : nil
    }

    func bytes(of part: [String: String]) -> [UInt8] {
        JSONValue.object(part.mapValues { .string($0) }).jsonBytes()
    }

    mutating func send(
        _ part: [String: String],
        isOpening: Bool,
        _ context: DeliveryContext
    ) async throws(DeliveryFailure) {
        let request = HTTPRequest(url: url.secret, headers: [.jsonContent], body: bytes(of: part))
        _ = try await caller.call(request, .object, context)
    }
}
