/// Who is told of what: rules in order, and a default for what no rule takes.
///
/// Each resource of a notice goes through the rules on its own. The first rule whose conditions hold takes it, and ends
/// its way unless it continues. What no rule took goes to the default sinks, so that nothing falls between. Filters are
/// rules too: they drop, with a reason.
///
/// Tables are data, and can be kept in a file:
///
/// ```swift
/// let routes = try RoutingTable(json: Array(#"""
///     {
///       "rules": [
///         {"name": "drills", "when": {"simulation": true}, "drop": "a simulation"},
///         {"name": "urgent", "when": {"urgency": {"within_hours": 24}}, "sinks": ["pager"], "continue": true},
///         {"name": "payments", "when": {"clusters": ["payments-*"]}, "sinks": ["payments-team"]}
///       ],
///       "default": ["platform-team"]
///     }
///     """#.utf8))
/// let plan = routes.route(notice, at: now)
/// ```
///
/// ``explain(_:reason:at:)`` says which rule takes what and why, ``lint(knownSinks:)`` finds rules that can't take
/// anything. Such tests belong beside the file.
///
/// | key of `when` | value |
/// |---|---|
/// | `accounts`, `regions`, `clusters`, `services` | arrays of patterns, see ``GlobPattern`` |
/// | `kinds` | array of `service`, `task`, `unrecognized` |
/// | `urgency` | object with `immediate` (boolean), `within_hours`, `beyond_hours` (whole numbers) |
/// | `simulation`, `backup_copy` | boolean |
/// | `reasons` | array of `announced` (updates too), `reminder`, `finished` |
public struct RoutingTable: Hashable, Sendable {
    /// The rules, in the order in which they are asked.
    public var rules: [RoutingRule]
    /// The sinks for what no rule takes, at least one.
    public let defaultSinks: [SinkID]

    /// Creates a table.
    ///
    /// - Parameters:
    ///   - rules: The rules, in the order in which they are asked.
    ///   - defaultSinks: The sinks for what no rule takes.
    /// - Throws: ``RoutingError`` with the code `noDefault`, where there is no default sink.
    public init(rules: [RoutingRule], defaultSinks: [SinkID]) throws(RoutingError) {
        guard !defaultSinks.isEmpty else {
            throw RoutingError(.noDefault, message: "found no default sink, expected at least one")
        }
        self.rules = rules
        self.defaultSinks = defaultSinks
    }

    /// All sinks, each once, in the order in which they are named.
    public var sinks: [SinkID] {
        var seen: Set<SinkID> = []
        return (rules.flatMap(\.action.sinks) + defaultSinks).filter { seen.insert($0).inserted }
    }
}
