/// Where the random numbers of waits come from.
public struct Jitter: Sendable {
    /// Gives a number from 0 to 1.
    public let fraction: @Sendable () -> Double

    /// Creates a source.
    ///
    /// - Parameter fraction: Gives a number from 0 to 1.
    public init(_ fraction: @escaping @Sendable () -> Double) { self.fraction = fraction }

    /// Numbers of the system's generator.
    public static let random = Jitter { Double.random(in: 0...1) }

    /// One number, for a test.
    ///
    /// - Parameter fraction: The number, from 0 to 1.
    /// - Returns: A source that always gives it.
    public static func fixed(_ fraction: Double) -> Jitter { Jitter { fraction } }
}
