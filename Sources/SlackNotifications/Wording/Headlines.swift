/// The headings of messages for one state of a retirement, by what is affected.
///
/// They may hold `{services}`, `{tasks}` and `{others}`, which are ``Counted``.
public struct Headlines: Hashable, Sendable {
    /// Only services.
    public var services: String
    /// Only standalone tasks.
    public var tasks: String
    /// Services and standalone tasks.
    public var both: String
    /// Only resources that are neither.
    public var others: String
    /// AWS names no resource.
    public var none: String

    /// Creates headings.
    ///
    /// - Parameters:
    ///   - services: Only services.
    ///   - tasks: Only standalone tasks.
    ///   - both: Services and standalone tasks.
    ///   - others: Only resources that are neither.
    ///   - none: AWS names no resource.
    public init(services: String, tasks: String, both: String, others: String, none: String) {
        self.services = services
        self.tasks = tasks
        self.both = both
        self.others = others
        self.none = none
    }
}
