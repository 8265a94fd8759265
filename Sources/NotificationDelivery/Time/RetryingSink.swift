/// A sink that tries again where another one failed in a way that may pass.
///
/// It waits as its ``RetryPolicy`` says, and as the service asks. It does not sleep past the deadline of the context:
/// where the next try would come too late, it fails at once, so that a Lambda function has time left to say so. What
/// fails for good is not tried again. ``FanOut`` does the same for each of its sinks and needs no wrapped ones.
///
/// ```swift
/// let sink = PrintingSink().retrying(RetryPolicy(maximumTryCount: 3))
/// ```
public struct RetryingSink<Base: NotificationSink>: NotificationSink {
    /// The sink that is tried.
    public let base: Base
    /// How long to wait before another try, and how many there are.
    public let policy: RetryPolicy
    private let jitter: Jitter

    /// Creates a sink.
    ///
    /// - Parameters:
    ///   - base: The sink that is tried.
    ///   - policy: How long to wait before another try, and how many there are.
    ///   - jitter: Where the random numbers come from.
    public init(_ base: Base, policy: RetryPolicy = RetryPolicy(), jitter: Jitter = .random) {
        self.base = base
        self.policy = policy
        self.jitter = jitter
    }

    /// Delivers a notification, in several tries if need be.
    ///
    /// - Throws: The ``DeliveryFailure`` of the last try.
    public func deliver(
        _ notification: RetirementNotification,
        context: DeliveryContext
    ) async throws(DeliveryFailure) -> DeliveryReceipt {
        let progress = Shared(context.progress)
        return try await RetryLoop(policy: policy, jitter: jitter).run(context) { () throws(DeliveryFailure) in
            let context = context.saving(after: progress.value) { (new) throws(DeliveryFailure) in
                progress.value = new
                try await context.saveProgress(new)
            }
            return try await base.deliver(notification, context: context)
        }
    }
}

extension NotificationSink {
    /// This sink, tried again where it fails in a way that may pass.
    ///
    /// - Parameters:
    ///   - policy: How long to wait before another try, and how many there are.
    ///   - jitter: Where the random numbers come from.
    /// - Returns: The sink.
    public func retrying(_ policy: RetryPolicy = RetryPolicy(), jitter: Jitter = .random) -> RetryingSink<Self> {
        RetryingSink(self, policy: policy, jitter: jitter)
    }
}
