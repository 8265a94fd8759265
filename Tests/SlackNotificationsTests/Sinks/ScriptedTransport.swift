import FargateRetirementTesting
import Foundation
import NotificationDelivery
import Synchronization

/// A transport that answers by a function and records what was sent, with the time of a clock.
final class ScriptedTransport: HTTPTransport {
    struct Sent: Sendable {
        var request: HTTPRequest
        var timeout: Duration
        var time: Duration

        private var json: [String: Any] {
            (try? JSONSerialization.jsonObject(with: Data(request.body)) as? [String: Any]) ?? [:]
        }
        var text: String { self["text"] ?? "" }
        var body: String { String(decoding: request.body, as: UTF8.self) }
        /// A text of the body.
        subscript(_ key: String) -> String? { json[key] as? String }
        func bool(_ key: String) -> Bool? { json[key] as? Bool }
        func count(_ key: String) -> Int { (json[key] as? [Any])?.count ?? 0 }
        /// The texts of a flat body.
        var variables: [String: String]? { json as? [String: String] }
        /// The method of the Web API.
        var method: String { String(request.url.revealed.split(separator: "/").last ?? "") }
    }

    typealias Answer = @Sendable (Sent, _ number: Int) async throws(HTTPTransportError) -> HTTPResponse

    let clock: SteppingClock
    private let answer: Answer
    private let log = Mutex<[Sent]>([])

    /// - Parameter answer: Answers a request, by what is in it and how many there were before it.
    init(_ clock: SteppingClock = SteppingClock(), _ answer: @escaping Answer = { _, _ in .ok }) {
        self.clock = clock
        self.answer = answer
    }

    /// Answers with responses in their order, the last one for ever.
    convenience init(_ clock: SteppingClock = SteppingClock(), answers: [HTTPResponse]) {
        self.init(clock) { (_, number) in answers[min(number, answers.count - 1)] }
    }

    var sent: [Sent] { log.withLock { $0 } }

    func send(_ request: HTTPRequest, within timeout: Duration) async throws(HTTPTransportError) -> HTTPResponse {
        let sent = Sent(request: request, timeout: timeout, time: clock.now.sinceStart)
        let number = log.withLock { log in
            log.append(sent)
            return log.count - 1
        }
        return try await answer(sent, number)
    }
}

extension HTTPResponse {
    /// What a webhook answers when all is well.
    static let ok = HTTPResponse(status: 200, body: Array("ok".utf8))

    /// A word of a webhook.
    static func word(_ status: Int, _ word: String, retryAfter: String? = nil) -> HTTPResponse {
        HTTPResponse(
            status: status,
            headers: retryAfter.map { ["Retry-After": $0] } ?? [:],
            body: Array(word.utf8)
        )
    }

    /// An object of the Web API.
    static func object(_ json: String, status: Int = 200, headers: [String: String] = [:]) -> HTTPResponse {
        HTTPResponse(status: status, headers: headers, body: Array(json.utf8))
    }

    /// What the Web API answers when all is well.
    static func posted(_ number: Int, channel: String = "C0123456789") -> HTTPResponse {
        object(#"{"ok":true,"channel":"\#(channel)","ts":"\#(timestamp(number))","message":{}}"#)
    }

    /// What the Web API answers when something is wrong.
    static func error(_ word: String) -> HTTPResponse { object(#"{"ok":false,"error":"\#(word)"}"#) }

    static func timestamp(_ number: Int) -> String { "1720884880.0000\(10 + number)" }
}
