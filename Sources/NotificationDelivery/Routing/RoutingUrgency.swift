/// How much time there is until the retirement starts, as a condition of a rule.
///
/// All parts that are there must hold. A retirement that is over has no urgency: only `isImmediate: false` holds for it.
/// So it is for a notice whose start is not known, unless AWS says that the retirement is under way.
public struct RoutingUrgency: Hashable, Sendable {
    /// Whether tasks are being stopped already, or may be at once; `nil` for either.
    public let isImmediate: Bool?
    /// The retirement starts within so many hours, or has begun.
    public let withinHours: Int?
    /// The retirement starts later than in so many hours.
    public let beyondHours: Int?

    /// Creates a condition.
    ///
    /// - Parameters:
    ///   - isImmediate: Whether tasks are being stopped already, or may be at once.
    ///   - withinHours: The retirement starts within so many hours, or has begun; what is not from 0 to 1,000,000 becomes
    ///     the nearest of these.
    ///   - beyondHours: The retirement starts later than in so many hours; likewise.
    public init(isImmediate: Bool? = nil, withinHours: Int? = nil, beyondHours: Int? = nil) {
        self.isImmediate = isImmediate
        self.withinHours = withinHours.map { min(max($0, 0), 1_000_000) }
        self.beyondHours = beyondHours.map { min(max($0, 0), 1_000_000) }
    }

    /// Tasks are being stopped already, or may be at once.
    public static let immediate = RoutingUrgency(isImmediate: true)

    /// The retirement starts within so many hours, or has begun.
    ///
    /// - Parameter hours: How many hours.
    /// - Returns: The condition.
    public static func within(hours: Int) -> RoutingUrgency { RoutingUrgency(withinHours: hours) }
}
