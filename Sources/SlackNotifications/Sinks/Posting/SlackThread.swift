import NotificationDelivery
import SlackBlockKit
import WireJSON

/// The message that a thread hangs on: its channel by identifier, and its time stamp, as texts.
struct SlackThread: Hashable, Sendable {
    let channel: ConversationID
    let timestamp: SlackTimestamp

    /// The message that was posted, by Slack's answer; `nil` where the answer does not say.
    init?(_ answer: JSONValue) {
        guard let channel = answer["channel"]?.stringValue.flatMap({ try? ConversationID($0) }),
            let timestamp = answer["ts"]?.stringValue.flatMap({ try? SlackTimestamp($0) })
        else { return nil }
        self.channel = channel
        self.timestamp = timestamp
    }

    /// The message that a state remembers; `nil` where it remembers none, or one that was posted elsewhere.
    ///
    /// - Parameters:
    ///   - state: The state.
    ///   - destination: The channel as the sink was told, by identifier or name.
    init?(_ state: SinkState?, postedTo destination: String) {
        guard let state, state["destination"] == destination,
            let channel = state["channel"].flatMap({ try? ConversationID($0) }),
            let timestamp = state["ts"].flatMap({ try? SlackTimestamp($0) })
        else { return nil }
        self.channel = channel
        self.timestamp = timestamp
    }

    /// What is to be remembered.
    func state(postedTo destination: String) -> SinkState {
        ["destination": destination, "channel": channel.rawValue, "ts": timestamp.rawValue]
    }
}
