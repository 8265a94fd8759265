#if canImport(FoundationNetworking)
import Foundation
import FoundationNetworking
#else
import Foundation
#endif

/// One `URLSession`, spoken to on a queue of its own.
///
/// On Linux its calls wait for the thread that runs the transfers of all sessions, which libcurl does not give back while
/// a server sends faster than it is read. Who waits for a response, who watches the time and who takes the data must not
/// wait for that: data that nobody takes fills the memory.
final class Session: Sendable {
    private let session: URLSession
    private let exchanges = Exchanges()
    private let queue = DispatchQueue(label: "URLSessionTransport")

    init(_ configuration: URLSessionConfiguration) {
        let queue = OperationQueue()
        queue.maxConcurrentOperationCount = 1
        session = URLSession(configuration: configuration, delegate: exchanges, delegateQueue: queue)
    }

    /// Sends the request of an exchange.
    func start(_ exchange: Exchange) {
        call {
            if exchange.isOver { return }
            let task = $0.dataTask(with: exchange.request)
            self.exchanges.add(exchange, task)
            if exchange.begin(task) { return task.resume() }
            self.exchanges.remove(task)
            task.cancel()
        }
    }

    /// Gives up a request that was sent, and does something once that is done.
    func cancel(_ task: URLSessionTask, then: @escaping @Sendable () -> Void = {}) {
        exchanges.remove(task)
        call { _ in
            task.cancel()
            then()
        }
    }

    /// Forgets a request that is done.
    func finish(_ task: URLSessionTask) { exchanges.remove(task) }

    /// Ends the session once the requests under way are done.
    func close() { call { $0.finishTasksAndInvalidate() } }

    private func call(_ body: @escaping @Sendable (URLSession) -> Void) {
        queue.async { body(self.session) }
    }
}
