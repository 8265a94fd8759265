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
    private typealias Outcome = Result<HTTPResponse, HTTPTransportError>

    private struct State {
        /// What sends the request, once there is one.
        var task: URLSessionTask?
        var body: [UInt8] = []
        var answer: CheckedContinuation<Outcome, Never>?
        var result: Outcome?
    }

    let request: URLRequest
    private let session: Session
    private let limit: Int
    private let state = Mutex(State())

    init(_ request: URLRequest, _ session: Session, limit: Int) {
        self.request = request
        self.session = session
        self.limit = limit
    }

    /// Sends the request, and waits.
    func response(
        until deadline: ContinuousClock.Instant,
        connecting: Duration,
        _ watch: Watch
    ) async throws(HTTPTransportError) -> HTTPResponse {
        // The time-outs of URLSession begin anew with each byte.
        let whole = watch.add(at: deadline) { self.end(.failure(.timedOut), before: .timedOutBefore) }
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
                session.start(self)
            }
        } onCancel: {
            end(.failure(.cancelled), before: .cancelledBefore)
        }
        return try result.get()
    }

    private func checkConnection() {
        guard let task = state.withLock({ $0.task }) else { return end(.failure(.timedOut), before: .notConnected) }
        guard task.countOfBytesSent == 0, task.response == nil else { return }
        // Only what was given up before it is said can't be sent after all.
        session.cancel(task) { self.end(.failure(task.countOfBytesSent == 0 ? .notConnected : .timedOut)) }
    }

    private var hasBody: Bool { request.httpBody?.isEmpty == false }

    /// Whether nobody waits for the response any more.
    var isOver: Bool { state.withLock { $0.result != nil } }

    /// Takes what sends the request.
    ///
    /// - Returns: Whether it is to be sent; not where the time was over before.
    func begin(_ task: URLSessionTask) -> Bool {
        state.withLock { state in
            guard state.result == nil else { return false }
            state.task = task
            return true
        }
    }

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
    func complete(_ task: URLSessionTask, _ error: (any Error)?) {
        if let error {
            // A request without a body does not show whether it was sent.
            let hasSent = task.countOfBytesSent > 0 || !hasBody
            return end(.failure(HTTPTransportError(error, hasSent: hasSent)))
        }
        guard let response = task.response as? HTTPURLResponse, response.statusCode >= 200 else {
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
    ///
    /// - Parameters:
    ///   - result: The result.
    ///   - before: The error in its place where nothing was sent nor will be.
    private func end(_ result: Outcome, before: HTTPTransportError? = nil) {
        let ended: (result: Outcome, state: State)? = state.withLock { state in
            guard state.result == nil else { return nil }
            let result = state.task == nil ? before.map { .failure($0) } ?? result : result
            defer { state = State(result: result) }
            return (result, state)
        }
        guard let (result, state) = ended else { return }
        state.answer?.resume(returning: result)
        guard let task = state.task else { return }
        if case .failure = result { session.cancel(task) } else { session.finish(task) }
    }
}
