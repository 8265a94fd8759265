/// Tries something again and again, as a policy says and as long as the deadline allows.
struct RetryLoop {
    var policy: RetryPolicy
    var jitter: Jitter

    /// Tries until it succeeds, fails for good, or the next try would come too late.
    ///
    /// - Parameters:
    ///   - context: The deadline and the clock.
    ///   - wait: Waits before another try; where it is `nil`, the clock does.
    ///   - attempt: One try.
    /// - Returns: What the successful try returned.
    /// - Throws: The failure of the last try, with the number of tries, and whether one of them may have arrived;
    ///   `cancelled` where the task was cancelled.
    func run<Result>(
        _ context: DeliveryContext,
        wait: ((Duration) async throws(DeliveryFailure) -> Void)? = nil,
        attempt: () async throws(DeliveryFailure) -> Result
    ) async throws(DeliveryFailure) -> Result {
        var tries = 0
        // Those that the policy limits: who says when to come back has not failed, and a deadline ends that too.
        var limited = 0
        var mayHaveArrived = false
        while true {
            if Task.isCancelled { throw Self.cancelled(tries, mayHaveArrived) }
            do throws(DeliveryFailure) {
                return try await attempt()
            } catch {
                tries += error.tryCount
                mayHaveArrived = mayHaveArrived || error.mayHaveArrived
                var failure = error
                failure.tryCount = tries
                failure.mayHaveArrived = mayHaveArrived
                guard case .retry(let requested) = failure.kind else { throw failure }
                if requested == nil || context.timeLeft == nil { limited += error.tryCount }
                let pause = pause(after: tries, limited, requested)
                failure.isExhausted = pause == nil
                guard let pause, context.timeLeft.map({ pause < $0 }) ?? true else { throw failure }
                if let wait {
                    try await wait(pause)
                } else {
                    try? await context.clock.sleep(for: pause)
                }
            }
        }
    }

    private func pause(after tries: Int, _ limited: Int, _ requested: Duration?) -> Duration? {
        // What sent nothing has had no try yet: it waits for its turn.
        tries == 0
            ? requested ?? policy.initialBound
            : policy.wait(afterTry: max(limited, 1), requested: requested, fraction: jitter.fraction())
    }

    private static func cancelled(_ tries: Int, _ mayHaveArrived: Bool) -> DeliveryFailure {
        DeliveryFailure(
            .cancelled,
            message: "the delivery was cancelled",
            mayHaveArrived: mayHaveArrived,
            tryCount: tries
        )
    }
}
