import NotificationDelivery
import SlackBlockKit
import WireJSON

/// How messages get to a channel by the Web API: the first into the channel, what follows into its thread.
struct ConversationWire: SlackWire {
    let base: SlackAPIBaseURL
    let token: SecretText
    let channel: String
    let caller: SlackCaller
    /// Whether the first message takes the place of the one that the thread hangs on.
    let replacesRoot: Bool
    /// The message that the thread hangs on.
    private(set) var root: SlackThread?

    init(_ sink: SlackWebAPISink, root: SlackThread?, replacesRoot: Bool) {
        base = sink.base
        token = sink.token
        channel = sink.channel
        caller = sink.caller
        self.root = root
        self.replacesRoot = replacesRoot
    }

    var state: SinkState {
        get { root?.state(postedTo: channel) ?? SinkState() }
        set { root = SlackThread(newValue, postedTo: channel) }
    }

    func parts(of part: SlackMessage, in form: MessageForm) -> [SlackMessage]? { part.parts(in: form) }

    func bytes(of part: SlackMessage) -> [UInt8] { Array("\(channel) \(replacesRoot) ".utf8) + part.json() }

    mutating func send(
        _ part: SlackMessage,
        isOpening: Bool,
        _ context: DeliveryContext
    ) async throws(DeliveryFailure) {
        if let root {
            do {
                if isOpening, replacesRoot {
                    let destination = AddressedSlackMessage.Destination.update(
                        channel: root.channel,
                        timestamp: root.timestamp
                    )
                    _ = try await call("chat.update", part, destination, context)
                } else {
                    let reply = try Self.checked { () throws(BlockKitError) in
                        try part.replying(to: root.timestamp, isShownInChannel: isOpening)
                    }
                    _ = try await call("chat.postMessage", reply, .post(channel: root.channel.rawValue), context)
                }
                return
            } catch {
                guard error.reply?.word.flatMap({ SlackReplyTable.meaning(of: $0) }) == .repost else { throw error }
                // The message is gone or closed: what follows goes into the thread of a new one.
                self.root = nil
            }
        }
        root = SlackThread(try await call("chat.postMessage", part, .post(channel: channel), context))
    }

    private func call(
        _ method: String,
        _ message: SlackMessage,
        _ destination: AddressedSlackMessage.Destination,
        _ context: DeliveryContext
    ) async throws(DeliveryFailure) -> JSONValue {
        let body = try Self.checked { () throws(BlockKitError) in
            try AddressedSlackMessage(message, to: destination).json()
        }
        let request = HTTPRequest(
            url: SecretText("\(base)/\(method)"),
            headers: [.jsonContent, HTTPHeader("Authorization", SecretText("Bearer \(token.revealed)"))],
            body: body
        )
        return try await caller.call(request, .object, context)
    }

    private static func checked<Value>(
        _ make: () throws(BlockKitError) -> Value
    ) throws(DeliveryFailure) -> Value {
        do {
            return try make()
        } catch {
            throw DeliveryFailure(.payload, message: "the message can't be sent: \(error)", underlying: error)
        }
    }
}

extension SlackMessage {
    /// The message in a thread.
    fileprivate func replying(
        to root: SlackTimestamp,
        isShownInChannel: Bool
    ) throws(BlockKitError) -> SlackMessage {
        try SlackMessage(
            text: text,
            blocks: blocks,
            attachments: attachments,
            threadTimestamp: root,
            replyBroadcast: isShownInChannel ? true : nil,
            metadata: metadata,
            unfurlsLinks: unfurlsLinks,
            unfurlsMedia: unfurlsMedia
        )
    }
}
