import Foundation
import NotificationDelivery
import ServerSupport
import Synchronization

/// A source that gives one answer after another, and the last one for ever.
final class ScriptedSecrets: SecretSource {
    enum Answer: Sendable {
        case secret(String)
        case failure(isRetryable: Bool)
    }

    private let state: Mutex<(answers: ArraySlice<Answer>, asked: [SecretReference])>

    init(_ answers: Answer...) { state = Mutex((answers[...], [])) }

    /// What was asked for, in order.
    var asked: [SecretReference] { state.withLock { $0.asked } }

    func fetch(_ reference: SecretReference, deadline: Date?) async throws(SecretError) -> SecretText {
        let answer = state.withLock { state in
            state.asked.append(reference)
            return state.answers.count > 1 ? state.answers.removeFirst() : state.answers.first
        }
        await Task.yield()
        switch answer {
        case .secret(let text): return SecretText(text)
        case .failure(let isRetryable):
            throw SecretError(reference, isRetryable: isRetryable, message: "AWS gave none")
        case nil: throw SecretError(reference, isRetryable: false, message: "there is no answer in the script")
        }
    }
}
