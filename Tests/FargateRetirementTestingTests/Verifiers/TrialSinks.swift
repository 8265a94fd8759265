import FargateRetirement
import FargateRetirementTesting
import Foundation
import NotificationDelivery
import Synchronization

/// A sink that does all well: a line of text to a service that answers 204.
struct PagerSink: NotificationSink {
    let transport: any HTTPTransport
    let url = SecretText("https://pager.example/pager-token")

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

/// A sink that does all well in several messages: JSON, the body `ok`, a pause of a second, poorer forms.
final class ChatSink: NotificationSink {
    private let transport: any HTTPTransport
    private let free = Mutex<Date?>(nil)
    let savesProgress: Bool

    init(_ transport: any HTTPTransport, savesProgress: Bool = true) {
        self.transport = transport
        self.savesProgress = savesProgress
    }

    func deliver(
        _ notification: RetirementNotification,
        context: DeliveryContext
    ) async throws(DeliveryFailure) -> DeliveryReceipt {
        let names = (notification.notice?.services ?? []).map(\.name)
        let chunks = stride(from: 0, to: max(names.count, 1), by: 300).map {
            names.dropFirst($0).prefix(300).joined(separator: " ")
        }
        let done = context.progress?["sent"].flatMap(Int.init) ?? 0
        for (number, chunk) in chunks.enumerated().dropFirst(done) {
            try await post("\(notification.summary) \(number) \(chunk)", context)
            guard savesProgress, number + 1 < chunks.count else { continue }
            try await context.saveProgress(["sent": "\(number + 1)"])
        }
        return DeliveryReceipt(state: ["ts": "1"], messageCount: chunks.count)
    }

    private func post(_ text: String, _ context: DeliveryContext) async throws(DeliveryFailure) {
        var reply: DeliveryFailure?
        for form in ["full", "classic", "text"] {
            do throws(DeliveryFailure) {
                return try await send(["form": form, "text": text], context)
            } catch {
                guard error.kind == .payload else { throw error }
                reply = error
            }
        }
        if let reply { throw reply }
    }

    private func send(_ message: [String: String], _ context: DeliveryContext) async throws(DeliveryFailure) {
        let now = context.clock.now()
        let start = free.withLock { free in
            let start = max(free ?? now, now)
            free = start.addingTimeInterval(1)
            return start
        }
        do {
            try await context.clock.sleep(for: .seconds(start.timeIntervalSince(now)))
        } catch {
            throw DeliveryFailure(.cancelled, message: "cancelled")
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let body = (try? encoder.encode(message)).map { Array($0) } ?? []
        let request = HTTPRequest(
            url: SecretText("https://chat.example/chat-token"),
            headers: [.jsonContent],
            body: body
        )
        let response: HTTPResponse
        do {
            response = try await transport.send(request, within: context.timeout(atMost: .seconds(10)))
        } catch {
            throw DeliveryFailure(error)
        }
        if response.status == 200 {
            if response.body == Array("ok".utf8) { return }
            throw DeliveryFailure(.retry(after: nil), message: "no \"ok\"", mayHaveArrived: true)
        }
        throw DeliveryFailure(response, at: context.clock.now())
    }
}

/// A sink made of a closure, for faults.
struct ClosureSink: NotificationSink {
    typealias Body =
        @Sendable (RetirementNotification, DeliveryContext) async throws(DeliveryFailure) -> DeliveryReceipt
    let body: Body

    init(_ body: @escaping Body) { self.body = body }

    func deliver(
        _ notification: RetirementNotification,
        context: DeliveryContext
    ) async throws(DeliveryFailure) -> DeliveryReceipt {
        try await body(notification, context)
    }
}
