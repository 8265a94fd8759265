import NotificationDelivery

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// How far the messages of one notification have come.
struct PostProgress {
    /// How many messages are done, of how many.
    var doneCount = 0
    let total: Int
    /// How many texts are done of the next message, where it goes out as text only.
    var textCount = 0
    /// How many messages were sent in all.
    var sentCount = 0
    var degradation: DeliveryReceipt.Degradation?
    /// What tells whether the messages are still the same.
    let digest: String
    /// The time for which they were rendered: for another one they may read differently.
    let renderedAt: Date

    init(total: Int, digest: String, renderedAt: Date) {
        self.total = total
        self.digest = digest
        self.renderedAt = renderedAt
    }

    /// The progress that an earlier try saved; `nil` where it is none of this kind.
    init?(_ state: SinkState?) {
        guard let state, let digest = state["digest"],
            let renderedAt = state["rendered"].flatMap(Double.init),
            let done = state["done"].flatMap(Int.init), let total = state["of"].flatMap(Int.init),
            (0..<max(total, 1)).contains(done)
        else { return nil }
        self.init(total: total, digest: digest, renderedAt: Date(timeIntervalSinceReferenceDate: renderedAt))
        doneCount = done
        textCount = max(0, state["texts"].flatMap(Int.init) ?? 0)
        sentCount = max(0, state["sent"].flatMap(Int.init) ?? 0)
        if let form = state["form"] {
            degradation = DeliveryReceipt.Degradation(
                form: form,
                reply: ServiceReply(
                    status: state["status"].flatMap(Int.init),
                    word: state["word"],
                    details: state["details"]?.split(separator: "\n").map(String.init) ?? []
                )
            )
        }
    }

    /// The progress to be saved, beside what the sink keeps of itself.
    func state(beside other: SinkState) -> SinkState {
        var state = other
        state["digest"] = digest
        state["rendered"] = String(renderedAt.timeIntervalSinceReferenceDate)
        state["done"] = String(doneCount)
        state["of"] = String(total)
        state["sent"] = String(sentCount)
        if textCount > 0 { state["texts"] = String(textCount) }
        if let degradation {
            state["form"] = degradation.form
            state["status"] = degradation.reply.status.map { String($0) }
            state["word"] = degradation.reply.word
            if !degradation.reply.details.isEmpty {
                state["details"] = degradation.reply.details.joined(separator: "\n")
            }
        }
        return state
    }
}
