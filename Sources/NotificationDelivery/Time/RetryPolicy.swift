/// How long to wait before another try: exponential backoff with full jitter.
///
/// The wait before a try is a random share of a bound that doubles from try to try, so that many senders that failed
/// together don't come back together. What the service asks for in `Retry-After` is waited in any case.
///
/// Source: AWS Architecture Blog, Exponential Backoff And Jitter.
public struct RetryPolicy: Hashable, Sendable {
    /// The bound of the wait before the second try.
    public var initialBound: Duration
    /// By how much the bound grows from try to try.
    public var multiplier: Double
    /// The most that the bound grows to.
    public var maximumBound: Duration
    /// How many tries there are in all; `nil` where only the deadline ends them.
    ///
    /// Where there is a deadline, a try does not count after which the service said when to come back, as one does whose
    /// channel is busy. With 1 there is no other try in any case.
    public var maximumTryCount: Int?

    /// Creates a policy.
    ///
    /// - Parameters:
    ///   - initialBound: The bound of the wait before the second try, 1 second unless told otherwise.
    ///   - multiplier: By how much the bound grows from try to try.
    ///   - maximumBound: The most that the bound grows to, 30 seconds unless told otherwise.
    ///   - maximumTryCount: How many tries there are in all, 5 unless told otherwise. Where it is `nil` and there is no
    ///     deadline either, a sink that stays out of service is tried for ever.
    public init(
        initialBound: Duration = .seconds(1),
        multiplier: Double = 2,
        maximumBound: Duration = .seconds(30),
        maximumTryCount: Int? = 5
    ) {
        self.initialBound = initialBound
        self.multiplier = multiplier
        self.maximumBound = maximumBound
        self.maximumTryCount = maximumTryCount
    }

    /// One try only.
    public static let never = RetryPolicy(maximumTryCount: 1)

    /// How long to wait after a try that failed.
    ///
    /// - Parameters:
    ///   - count: How many tries have failed, from 1.
    ///   - requested: What the service asked for.
    ///   - fraction: A random number from 0 to 1.
    /// - Returns: The wait; `nil` where there is no other try.
    public func wait(afterTry count: Int, requested: Duration? = nil, fraction: Double) -> Duration? {
        if let maximumTryCount, count >= maximumTryCount { return nil }
        var bound = min(initialBound, maximumBound)
        var step = 1
        while step < count, bound < maximumBound, multiplier > 1 {
            bound = min(bound * multiplier, maximumBound)
            step += 1
        }
        let jitter = bound * min(max(fraction, 0), 1)
        // The service's wish comes first; the jitter on top keeps those that were told the same time apart.
        return requested.map { max($0, .zero) + min(jitter, initialBound) } ?? jitter
    }
}
