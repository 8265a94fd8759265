import NotificationDelivery
import WireJSON

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What Slack answered to one request, read.
struct SlackReply {
    /// How an endpoint answers.
    enum Form {
        /// A word as text; `ok` where it succeeded.
        case word
        /// An object with `ok` and, where it failed, `error`.
        case object
    }

    private let response: HTTPResponse
    /// The object that was answered, where it was one.
    let content: JSONValue
    /// Whether Slack has the message.
    let isSuccess: Bool
    /// The word for what went wrong, fit to be shown.
    private(set) var word: String?
    private(set) var details: [String] = []

    /// Reads an answer.
    ///
    /// - Parameters:
    ///   - response: The answer.
    ///   - form: How the endpoint answers.
    ///   - secrets: What must not be shown, even where the other side repeats it.
    init(_ response: HTTPResponse, _ form: Form, hiding secrets: [SecretText]) {
        self.response = response
        let body = Self.withoutLineEnd(response.body)
        let isObject = body.first == 0x7B
        content = isObject ? (try? JSONValue(json: Array(body))) ?? .null : .null
        switch form {
        case .word: isSuccess = response.status == 200 && body.elementsEqual("ok".utf8)
        case .object: isSuccess = response.status == 200 && content["ok"] == .bool(true)
        }
        guard !isSuccess else { return }
        if let error = content["error"]?.stringValue {
            word = Self.word(Array(error.utf8)[...])
        } else if !isObject {
            word = Self.word(body)
        }
        if let shown = word, secrets.contains(where: { shown.contains($0.revealed) }) { word = nil }
        details = Self.shown(Self.details(content).filter { line in !secrets.contains { line.contains($0.revealed) } })
    }

    /// The failure that the answer means.
    ///
    /// - Parameter now: The present, from which a `Retry-After` that is a date is counted.
    func failure(at now: Date) -> DeliveryFailure {
        let reply = ServiceReply(status: response.status, word: word, details: details)
        if response.status == 429 { return DeliveryFailure(response, at: now, reply: reply) }
        let wait = response.retryAfter(at: now)
        switch word.flatMap({ SlackReplyTable.meaning(of: $0) }) {
        case .retry:
            return DeliveryFailure(
                .retry(after: wait),
                message: "Slack can't take the message now",
                reply: reply,
                mayHaveArrived: SlackReplyTable.mayHaveArrived(word)
            )
        case .retryLater:
            return DeliveryFailure(
                .retry(after: wait ?? .seconds(3600)),
                message: "Slack does not take messages for some time, which may be hours",
                reply: reply
            )
        case .payload:
            return DeliveryFailure(.payload, message: "Slack refuses the message as it is", reply: reply)
        case .repost:
            return DeliveryFailure(
                .configuration,
                message: "Slack does not let the message that is meant be changed or answered",
                reply: reply
            )
        case .configuration:
            return DeliveryFailure(
                .configuration,
                message: "Slack does not take messages from here: the app, its rights or the channel must be changed",
                reply: reply
            )
        case nil: return unknown(reply, now)
        }
    }

    /// What an answer means whose word is not known.
    private func unknown(_ reply: ServiceReply, _ now: Date) -> DeliveryFailure {
        guard response.status == 200 else { return DeliveryFailure(response, at: now, reply: reply) }
        if content["ok"] == .bool(false) {
            // A new word may be about the layout, so a plainer message is worth a try.
            return DeliveryFailure(.payload, message: "Slack refuses the message", reply: reply)
        }
        return DeliveryFailure(
            .retry(after: response.retryAfter(at: now)),
            message:
                "the answer is not Slack's: something between may have given it, such as a proxy that wants a login",
            reply: reply,
            mayHaveArrived: true
        )
    }

    /// The bytes without one line break at their end.
    private static func withoutLineEnd(_ body: [UInt8]) -> ArraySlice<UInt8> {
        var body = body[...]
        if body.last == 0x0A {
            body.removeLast()
            if body.last == 0x0D { body.removeLast() }
        }
        return body
    }

    /// A word as Slack's are: up to 64 small letters, digits and underscores; anything else is not shown.
    private static func word(_ bytes: ArraySlice<UInt8>) -> String? {
        guard (1...64).contains(bytes.count) else { return nil }
        let isWord = bytes.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
        return isWord ? String(decoding: bytes, as: UTF8.self) : nil
    }

    /// What else the object says of the failure: the places of blocks, the rights that are missing.
    private static func details(_ content: JSONValue) -> [String] {
        var lines = content["response_metadata"]?["messages"]?.arrayValue?.compactMap(\.stringValue) ?? []
        for error in content["errors"]?.arrayValue ?? [] {
            let parts = [error.stringValue, error["message"]?.stringValue, error["pointer"]?.stringValue]
            lines.append(parts.compactMap { $0 }.joined(separator: " "))
        }
        for key in ["needed", "provided"] {
            if let value = content[key]?.stringValue { lines.append("\(key): \(value)") }
        }
        return lines
    }

    /// The first ten lines, each once and at most 300 characters long.
    private static func shown(_ lines: [String]) -> [String] {
        var shown: [String] = []
        for line in lines where !line.isEmpty {
            let scalars = line.unicodeScalars.prefix(300).map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }
            let text = String(String.UnicodeScalarView(scalars))
            if !shown.contains(text) { shown.append(text) }
        }
        return Array(shown.prefix(10))
    }
}
