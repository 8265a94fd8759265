import NotificationDelivery

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Sends the parts of one notification: in order, with nobody's between, from where an earlier try stopped, and in a
/// poorer form where Slack refuses the full one.
struct PostRun<Wire: SlackWire> {
    private(set) var wire: Wire
    private let context: DeliveryContext
    private let parts: [Wire.Part]
    private var progress: PostProgress

    /// Makes the parts, for the time of the earlier try where there was one that came to something.
    ///
    /// - Parameters:
    ///   - wire: How parts are sent.
    ///   - context: The clock, the deadline and how far the earlier try came.
    ///   - render: Makes the parts for a time.
    init(
        _ wire: Wire,
        _ context: DeliveryContext,
        _ render: (Date) throws(DeliveryFailure) -> [Wire.Part]
    ) throws(DeliveryFailure) {
        self.wire = wire
        self.context = context
        if let state = context.progress, let saved = PostProgress(state) {
            let parts = try render(saved.renderedAt)
            if parts.count == saved.total, Self.digest(parts, wire) == saved.digest {
                self.parts = parts
                progress = saved
                self.wire.state = state
                return
            }
        }
        let now = context.clock.now()
        parts = try render(now)
        progress = PostProgress(total: parts.count, digest: Self.digest(parts, wire), renderedAt: now)
    }

    private static func digest(_ parts: [Wire.Part], _ wire: Wire) -> String {
        ContentDigest(parts.flatMap { wire.bytes(of: $0) + [0] }).description
    }

    /// Sends what is not sent yet.
    ///
    /// - Parameter pacer: Whose turn it is.
    /// - Returns: How many messages were sent, and in what form.
    mutating func run(_ pacer: SlackPacer) async throws(DeliveryFailure) -> DeliveryReceipt {
        try await pacer.enter(parts.count - progress.doneCount, context)
        defer { pacer.leave() }
        while progress.doneCount < parts.count { try await deliver(parts[progress.doneCount]) }
        return DeliveryReceipt(
            state: wire.state,
            messageCount: progress.sentCount,
            degradation: progress.degradation
        )
    }

    /// Sends one part, in the first form that is taken.
    private mutating func deliver(_ part: Wire.Part) async throws(DeliveryFailure) {
        var refusals: [(form: MessageForm, failure: DeliveryFailure)] = []
        let forms: [MessageForm] = progress.textCount > 0 ? [.textOnly] : MessageForm.allCases
        for form in forms {
            guard let texts = wire.parts(of: part, in: form) else { continue }
            if let failure = try await send(texts, form, refusals.first?.failure.reply) {
                refusals.append((form, failure))
            } else {
                return
            }
        }
        guard var failure = refusals.first?.failure else { return }
        for (form, other) in refusals.dropFirst() {
            failure.reply?.details.append("as \(form.rawValue): \(other.reply?.word ?? other.message)")
        }
        throw failure
    }

    /// Sends one part in one form.
    ///
    /// - Returns: The failure where Slack refused the form; `nil` where it took it.
    private mutating func send(
        _ texts: [Wire.Part],
        _ form: MessageForm,
        _ refusal: ServiceReply?
    ) async throws(DeliveryFailure) -> DeliveryFailure? {
        while true {
            let isOpening = progress.doneCount == 0 && progress.textCount == 0
            do {
                try await wire.send(texts[min(progress.textCount, texts.count - 1)], isOpening: isOpening, context)
            } catch {
                guard case .payload = error.kind else { throw error }
                return error
            }
            progress.sentCount += 1
            progress.textCount += 1
            if let refusal, progress.degradation?.form != MessageForm.textOnly.rawValue {
                progress.degradation = .init(form: form.rawValue, reply: progress.degradation?.reply ?? refusal)
            }
            let isDone = progress.textCount >= texts.count
            if isDone {
                progress.textCount = 0
                progress.doneCount += 1
            }
            if progress.doneCount < parts.count { try await context.saveProgress(progress.state(beside: wire.state)) }
            if isDone { return nil }
        }
    }
}
