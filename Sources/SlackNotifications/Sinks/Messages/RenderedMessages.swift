import NotificationDelivery
import SlackBlockKit

/// The messages for a notification, and why they are poorer than they should be.
struct RenderedMessages {
    var messages: [SlackMessage]
    /// Why there is text only; `nil` where all is well.
    var problem: BlockKitError?
}

extension DeliveryReceipt {
    /// The receipt with the problem that the layout had, unless Slack had one too.
    func noting(_ problem: BlockKitError?) -> DeliveryReceipt {
        guard let problem, degradation == nil else { return self }
        var receipt = self
        receipt.degradation = Degradation(
            form: MessageForm.textOnly.rawValue,
            reply: ServiceReply(details: ["not sent in full: \(problem.message)"])
        )
        return receipt
    }
}
