/// Tries something again and again, as a policy says and as long as the deadline allows.
struct RetryLoop {
    var policy: RetryPolicy
    var jitter: Jitter

    /// Tries until it succeeds, fails for good, or the next try would come too late.
    ///
    /// - Parameters:
    ///   - context: The deadline and the clock.
    ///   - willWait: Called before each wait with how long it will be.
    ///   - attempt: One try.
    /// - Returns: What the successful try returned.
    /// - Throws: The failure of the last try, with the number of tries; `cancelled` where the task was cancelled.
    func run<Result>(
        _ context: DeliveryContext,
        willWait: (Duration) async throws(DeliveryFailure) -> Void = { (_) throws(DeliveryFailure) in },
        attempt: () async throws(DeliveryFailure) -> Result
    ) async throws(DeliveryFailure) -> Result {
        var tries = 0
        // Those that the policy limits: who says when to come back has not failed, and a deadline ends that too.
        var limited = 0
        while true {
            try Self.checkCancellation(tries)
            do throws(DeliveryFailure) {
                return try await attempt()
            } catch {
                tries += error.tryCount
                var failure = error
                failure.tryCount = tries
                guard case .retry(let requested) = failure.kind else { throw failure }
                if requested == nil || context.timeLeft == nil { limited += error.tryCount }
                guard let wait = wait(after: tries, limited, requested),
                    context.timeLeft.map({ wait < $0 }) ?? true
                else { throw failure }
                try await willWait(wait)
                do { try await context.clock.sleep(for: wait) } catch { try Self.checkCancellation(tries) }
            }
        }
    }

    private func wait(after tries: Int, _ limited: Int, _ requested: Duration?) -> Duration? {
        // What sent nothing has had no try yet: it waits for its turn.
        tries == 0
            ? requested ?? policy.initialBound
            : policy.wait(afterTry: max(limited, 1), requested: requested, fraction: jitter.fraction())
    }

    private static func checkCancellation(_ tries: Int) throws(DeliveryFailure) {
        guard Task.isCancelled else { return }
        throw DeliveryFailure(.cancelled, message: "the delivery was cancelled", tryCount: tries)
    }
}
