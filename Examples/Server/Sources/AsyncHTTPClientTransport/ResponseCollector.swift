internal import AsyncHTTPClient
internal import NIOCore
internal import NIOHTTP1
internal import NotificationDelivery
internal import Synchronization

/// Takes one response in, up to a limit, and knows whether its request went out.
///
/// The client calls it on the event loop of the request, one call after the other.
final class ResponseCollector: HTTPClientResponseDelegate {
    typealias Response = HTTPResponse

    /// The response has more bytes than are read.
    struct TooLong: Error {
        let limit: Int
    }

    private struct State {
        var hasSentRequest = false
        var status = 0
        var headers: [String: String] = [:]
        var body: [UInt8] = []
    }

    private let limit: Int
    private let state = Mutex(State())

    init(limit: Int) { self.limit = limit }

    /// Whether the head of the request was handed to the system, so that the service may have seen it.
    var hasSentRequest: Bool { state.withLock { $0.hasSentRequest } }

    func didSendRequestHead(task: HTTPClient.Task<HTTPResponse>, _ head: HTTPRequestHead) {
        state.withLock { $0.hasSentRequest = true }
    }

    func didReceiveHead(task: HTTPClient.Task<HTTPResponse>, _ head: HTTPResponseHead) -> EventLoopFuture<Void> {
        var headers: [String: String] = [:]
        for (name, value) in head.headers {
            let name = name.lowercased()
            if headers[name] == nil { headers[name] = value }
        }
        state.withLock { state in
            // There is no response without its request: the client may say so in the other order.
            state.hasSentRequest = true
            state.status = Int(head.status.code)
            state.headers = headers
        }
        return task.eventLoop.makeSucceededVoidFuture()
    }

    func didReceiveBodyPart(task: HTTPClient.Task<HTTPResponse>, _ part: ByteBuffer) -> EventLoopFuture<Void> {
        let isTooLong = state.withLock { state in
            guard part.readableBytes <= limit - state.body.count else { return true }
            state.body.append(contentsOf: part.readableBytesView)
            return false
        }
        // With the failure the client ends the request and closes the connection.
        if isTooLong { return task.eventLoop.makeFailedFuture(TooLong(limit: limit)) }
        return task.eventLoop.makeSucceededVoidFuture()
    }

    func didFinishRequest(task: HTTPClient.Task<HTTPResponse>) -> HTTPResponse {
        state.withLock { HTTPResponse(status: $0.status, headers: $0.headers, body: $0.body) }
    }
}
