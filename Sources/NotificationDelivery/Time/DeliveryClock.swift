#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// What time it is, and how to wait: everything that delivery needs of a clock.
///
/// The package never asks for the time by itself. A service gives it the system's:
///
/// ```swift
/// let clock = DeliveryClock(now: { Date() })
/// ```
///
/// A test gives it a clock that it moves:
///
/// ```swift
/// let stepping = SteppingClock()
/// let clock = DeliveryClock(sleepingOn: stepping, now: { stepping.date })
/// ```
public struct DeliveryClock: Sendable {
    /// What time it is.
    public let now: @Sendable () -> Date
    private let sleeping: @Sendable (Duration) async throws -> Void

    /// Creates a clock.
    ///
    /// - Parameters:
    ///   - clock: The clock to sleep on.
    ///   - now: What time it is.
    public init(
        sleepingOn clock: some Clock<Duration> = ContinuousClock(),
        now: @escaping @Sendable () -> Date
    ) {
        self.now = now
        sleeping = { try await clock.sleep(for: $0) }
    }

    /// Waits; a duration that is not positive does not wait.
    ///
    /// - Parameter duration: How long.
    /// - Throws: `CancellationError` where the task is cancelled.
    public func sleep(for duration: Duration) async throws {
        guard duration > .zero else { return try Task.checkCancellation() }
        try await sleeping(duration)
    }
}
