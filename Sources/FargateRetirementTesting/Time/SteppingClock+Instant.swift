extension SteppingClock {
    /// A moment of a ``SteppingClock``: the time since it began.
    public struct Instant: InstantProtocol {
        /// How long after the beginning of the clock the moment is.
        public var sinceStart: Duration

        /// Creates a moment.
        ///
        /// - Parameter sinceStart: How long after the beginning of the clock it is.
        public init(sinceStart: Duration = .zero) { self.sinceStart = sinceStart }

        /// The moment that is a duration later.
        ///
        /// - Parameter duration: The duration.
        /// - Returns: The moment.
        public func advanced(by duration: Duration) -> Self { Self(sinceStart: sinceStart + duration) }

        /// How long it is to another moment.
        ///
        /// - Parameter other: The other moment.
        /// - Returns: The duration, negative where the other one is earlier.
        public func duration(to other: Self) -> Duration { other.sinceStart - sinceStart }

        /// Whether a moment is before another one.
        ///
        /// - Parameters:
        ///   - lhs: One moment.
        ///   - rhs: Another one.
        public static func < (lhs: Self, rhs: Self) -> Bool { lhs.sinceStart < rhs.sinceStart }
    }
}
