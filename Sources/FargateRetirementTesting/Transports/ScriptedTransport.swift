public import NotificationDelivery
import Synchronization

/// A transport that answers by a script and keeps what it was given, for tests of sinks.
///
/// It needs no network and, with a ``SteppingClock``, no time:
///
/// ```swift
/// let clock = SteppingClock()
/// let transport = ScriptedTransport([.status(503), .hang, .status(200, body: "ok")], clock: clock.deliveryClock)
/// let sink = PagerSink(transport: transport, url: SecretText("https://pager.example/hook"))
/// // Each delivery takes the next step.
/// transport.requests.count
/// ```
///
/// It keeps the promises of `HTTPTransport`: where the time is not positive, or the task is cancelled already, nothing
/// is sent, so nothing is recorded. A hang lasts as long as the caller gave it, and ends at once where the task is
/// cancelled.
public final class ScriptedTransport: HTTPTransport {
    private let clock: DeliveryClock
    private let answer: @Sendable (HTTPRequest, Int) -> Step
    private let state = Mutex(State())

    private struct State {
        var requests: [RecordedRequest] = []
        /// How many requests came, those that were cleared included.
        var count = 0
    }

    /// Creates a transport that takes one step for each request, in order.
    ///
    /// - Parameters:
    ///   - steps: What it answers, in the order in which requests come.
    ///   - last: What it answers after that; where it is `nil`, requests fail as ones that the script does not know.
    ///   - clock: By which clock it waits and records; where there is none, a ``SteppingClock`` of its own.
    public convenience init(
        _ steps: [Step],
        then last: Step? = nil,
        clock: DeliveryClock = SteppingClock().deliveryClock
    ) {
        self.init(clock: clock) { _, number in
            if number <= steps.count { return steps[number - 1] }
            return last
                ?? .failure(HTTPTransportError(.invalidResponse, message: "the script has no step \(number)"))
        }
    }

    /// Creates a transport that decides on each request.
    ///
    /// - Parameters:
    ///   - clock: By which clock it waits and records; where there is none, a ``SteppingClock`` of its own.
    ///   - answer: What it answers to a request and its number, from 1. It may be called for several at once.
    public init(
        clock: DeliveryClock = SteppingClock().deliveryClock,
        answering answer: @escaping @Sendable (_ request: HTTPRequest, _ number: Int) -> Step
    ) {
        self.clock = clock
        self.answer = answer
    }

    /// The requests, in the order in which they came.
    public var requests: [RecordedRequest] { state.withLock { $0.requests } }

    /// Forgets the requests; the script goes on where it was.
    public func clear() { state.withLock { $0.requests = [] } }

    /// Records the request, and answers with the next step.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - timeout: How long it may take by the transport's clock.
    /// - Returns: The response of the script.
    /// - Throws: ``HTTPTransportError``: that of the script, `timedOut`, or `cancelled`.
    public func send(
        _ request: HTTPRequest,
        within timeout: Duration
    ) async throws(HTTPTransportError) -> HTTPResponse {
        if Task.isCancelled { throw HTTPTransportError(.cancelled, message: "the request was cancelled") }
        guard timeout > .zero else { throw HTTPTransportError(.timedOut, message: "there was no time left") }
        let recorded = RecordedRequest(request, date: clock.now(), timeout: timeout)
        let number = state.withLock { state in
            state.requests.append(recorded)
            state.count += 1
            return state.count
        }
        // A network always suspends; without it a test would not see what several deliveries do at once.
        await Task.yield()
        return try await take(answer(request, number), within: timeout)
    }

    private func take(_ step: Step, within timeout: Duration) async throws(HTTPTransportError) -> HTTPResponse {
        switch step {
        case .response(let response): return response
        case .failure(let error): throw error
        case .hang:
            try await sleep(for: timeout)
            throw HTTPTransportError(.timedOut, message: "the service did not answer in time", mayHaveArrived: true)
        case .wait(let duration, let next):
            guard duration < timeout else { return try await take(.hang, within: timeout) }
            try await sleep(for: duration)
            return try await take(next, within: timeout - duration)
        }
    }

    private func sleep(for duration: Duration) async throws(HTTPTransportError) {
        do {
            try await clock.sleep(for: duration)
        } catch {
            throw HTTPTransportError(.cancelled, message: "the request was cancelled", mayHaveArrived: true)
        }
    }
}
