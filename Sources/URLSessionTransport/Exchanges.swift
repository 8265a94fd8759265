import Synchronization

#if canImport(FoundationNetworking)
import Foundation
import FoundationNetworking
#else
import Foundation
#endif

/// The requests of a session that are under way; tells each what comes for it.
final class Exchanges: NSObject, URLSessionDataDelegate, Sendable {
    private let byTask = Mutex<[Int: Exchange]>([:])

    func add(_ exchange: Exchange, _ task: URLSessionTask) { byTask.withLock { $0[task.taskIdentifier] = exchange } }

    func remove(_ task: URLSessionTask) { _ = byTask.withLock { $0.removeValue(forKey: task.taskIdentifier) } }

    private func exchange(_ task: URLSessionTask) -> Exchange? { byTask.withLock { $0[task.taskIdentifier] } }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        exchange(dataTask)?.append(data)
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        exchange(task)?.complete(task, error)
    }

    /// No redirect is followed: the response that asks for it is the response.
    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest,
        completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        completionHandler(nil)
    }
}
