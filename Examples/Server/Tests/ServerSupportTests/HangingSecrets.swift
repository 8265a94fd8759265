import Foundation
import NotificationDelivery
import ServerSupport
import Synchronization

/// A source whose requests wait until the test answers them.
final class HangingSecrets: SecretSource {
    private typealias Continuation = CheckedContinuation<Result<SecretText, SecretError>, Never>
    private let requests = Mutex<[(deadline: Date?, continuation: Continuation)]>([])

    /// The deadlines of the requests, in order.
    var deadlines: [Date?] { requests.withLock { $0.map(\.deadline) } }

    func fetch(_ reference: SecretReference, deadline: Date?) async throws(SecretError) -> SecretText {
        let result = await withCheckedContinuation { continuation in
            requests.withLock { $0.append((deadline, continuation)) }
        }
        return try result.get()
    }

    /// Waits until there are so many requests.
    func wait(for count: Int) async {
        while deadlines.count < count { await Task.yield() }
    }

    /// Answers a request.
    func answer(_ index: Int, _ result: Result<SecretText, SecretError>) {
        requests.withLock { $0[index].continuation }.resume(returning: result)
    }
}
