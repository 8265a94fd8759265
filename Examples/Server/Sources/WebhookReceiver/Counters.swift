import Synchronization

/// What happened since the start, in numbers; printed as Prometheus reads them.
///
/// Source: Prometheus, Exposition formats, text format 0.0.4.
final class Counters: Sendable {
    private struct State {
        var requests: [String: Int] = [:]
        var elements: [String: Int] = [:]
        var current = 0
    }

    private let state = Mutex(State())

    /// Counts a request that was answered; paths and statuses are the server's own, so there are few of them.
    func countRequest(path: String, status: Int) {
        state.withLock { $0.requests[#"path="\#(path)",status="\#(status)""#, default: 0] += 1 }
    }

    /// Counts an element of a request: a notice, something else, something that can't be read.
    func countElement(_ outcome: String) {
        state.withLock { $0.elements[#"outcome="\#(outcome)""#, default: 0] += 1 }
    }

    /// Takes a place among those that are worked on at once.
    ///
    /// - Returns: Whether there was one.
    func enter(limit: Int) -> Bool {
        state.withLock { state in
            guard state.current < limit else { return false }
            state.current += 1
            return true
        }
    }

    /// Gives the place back.
    func leave() { state.withLock { $0.current -= 1 } }

    /// The numbers as text.
    var text: String {
        let state = state.withLock { ($0.requests, $0.elements, $0.current) }
        return Self.family("requests_total", "counter", "Requests, by path and status of the answer.", state.0)
            + Self.family("elements_total", "counter", "Notices and other elements, by what became of them.", state.1)
            + Self.family("requests_in_progress", "gauge", "Requests that are worked on.", ["": state.2])
    }

    private static func family(_ name: String, _ type: String, _ help: String, _ values: [String: Int]) -> String {
        let name = "fargate_retirement_\(name)"
        let lines = values.sorted { $0.key < $1.key }.map { labels, value in
            labels.isEmpty ? "\(name) \(value)\n" : "\(name){\(labels)} \(value)\n"
        }
        return "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n" + lines.joined()
    }
}
