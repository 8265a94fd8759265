import NotificationDelivery
import Synchronization

#if canImport(FoundationNetworking)
import Foundation
import FoundationNetworking
#else
import Foundation
#endif

/// A request under way: what has come of the response, and who waits for it.
final class Exchange: Sendable {
    private struct State {
        var body: [UInt8] = []
        var answer: CheckedContinuation<Result<HTTPResponse, HTTPTransportError>, Never>?
        var result: Result<HTTPResponse, HTTPTransportError>?
    }

    let task: URLSessionDataTask
    private let limit: Int
    private let state = Mutex(State())

    init(_ task: URLSessionDataTask, limit: Int) {
        self.task = task
        self.limit = limit
    }

    /// Sends the request, and waits.
    func response(
        until deadline: ContinuousClock.Instant,
        connecting: Duration,
        _ watch: Watch
    ) async throws(HTTPTransportError) -> HTTPResponse {
        // The time-outs of URLSession begin anew with each byte.
        let whole = watch.add(at: deadline) { self.end(.failure(.timedOut)) }
        defer { watch.remove(whole) }
        let connected = ContinuousClock.now.advanced(by: connecting)
        // Only a request with a body shows when it is on its way.
        let connection = connected < deadline && hasBody ? watch.add(at: connected) { self.checkConnection() } : nil
        defer { if let connection { watch.remove(connection) } }
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { answer in
                let result = state.withLock { state in
                    if state.result == nil { state.answer = answer }
                    return state.result
                }
                if let result { return answer.resume(returning: result) }
                task.resume()
            }
        } onCancel: {
            end(.failure(.cancelled))
        }
        return try result.get()
    }

    private func checkConnection() {
        if task.countOfBytesSent == 0, task.response == nil { end(.failure(.notConnected)) }
    }

    private var hasBody: Bool { task.originalRequest?.httpBody?.isEmpty == false }

    /// Takes a part of the body.
    func append(_ data: Data) {
        let isTooLong = state.withLock { state in
            guard state.result == nil else { return false }
            if state.body.count + data.count > limit { return true }
            state.body.append(contentsOf: data)
            return false
        }
        if isTooLong { end(.failure(.tooLong(limit))) }
    }

    /// Takes the end of the response.
    func complete(_ response: URLResponse?, _ error: (any Error)?) {
        if let error {
            // A request without a body does not show whether it was sent.
            let hasSent = task.countOfBytesSent > 0 || !hasBody
            return end(.failure(HTTPTransportError(error, hasSent: hasSent)))
        }
        guard let response = response as? HTTPURLResponse, response.statusCode >= 200 else {
            return end(.failure(.noResponse))
        }
        var headers: [String: String] = [:]
        for (name, value) in response.allHeaderFields {
            if let name = name as? String, let value = value as? String { headers[name] = value }
        }
        let body = state.withLock { $0.body }
        end(.success(HTTPResponse(status: response.statusCode, headers: headers, body: body)))
    }

    /// Gives the result to who waits; the first one counts.
    private func end(_ result: Result<HTTPResponse, HTTPTransportError>) {
        let (isFirst, answer) = state.withLock { state in
            guard state.result == nil else {
                return (false, nil as CheckedContinuation<Result<HTTPResponse, HTTPTransportError>, Never>?)
            }
            state.result = result
            state.body = []
            defer { state.answer = nil }
            return (true, state.answer)
        }
        guard isFirst else { return }
        if case .failure = result { task.cancel() }
        answer?.resume(returning: result)
    }
}
