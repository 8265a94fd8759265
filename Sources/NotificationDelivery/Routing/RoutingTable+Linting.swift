import WireJSON

extension RoutingTable {
    /// Finds what can't be meant so: rules that can't take anything, sinks that nothing reaches, names that are wrong.
    ///
    /// What it finds is so. It does not find everything: a rule of which one earlier rule takes one part and another the
    /// rest is not found.
    ///
    /// - Parameter knownSinks: The sinks that there are; `nil` where they are not known.
    /// - Returns: The issues: of the rules in their order, then of the sinks in theirs.
    public func lint(knownSinks: [SinkID]? = nil) -> [RoutingIssue] {
        var issues: [RoutingIssue] = []
        var reached: Set<SinkID> = []
        var firstPlaces: [String: Int] = [:]
        /// The places of the rules that end the way of what they take.
        var final: [Int] = []
        for (place, rule) in rules.enumerated() {
            func add(_ code: RoutingIssue.Code, _ text: String) {
                issues.append(RoutingIssue(code, message: "\(title(place)) \(text)", place: place))
            }
            if let first = firstPlaces[rule.name] {
                add(.duplicateName, "has the name of rule \(first + 1)")
            } else {
                firstPlaces[rule.name] = place
            }
            if let contradiction = rule.conditions.contradiction {
                add(.neverHolds, "can never hold: \(contradiction)")
                continue
            }
            if rule.action.takesNothing {
                add(.noSinks, "names no sinks, and so takes nothing")
                continue
            }
            if let earlier = final.first(where: { rules[$0].conditions.covers(rule.conditions) }) {
                add(.unreachableRule, "can't be reached: \(title(earlier)) takes all that it could take")
                continue
            }
            reached.formUnion(rule.action.sinks)
            if rule.action.isFinal { final.append(place) }
        }
        if !final.contains(where: { rules[$0].conditions.covers(RoutingConditions()) }) {
            reached.formUnion(defaultSinks)
        }
        return issues + lintSinks(reached, knownSinks)
    }

    private func lintSinks(_ reached: Set<SinkID>, _ knownSinks: [SinkID]?) -> [RoutingIssue] {
        var issues: [RoutingIssue] = []
        let named = sinks
        if let knownSinks {
            for sink in named where !knownSinks.contains(sink) {
                let hint = NameSuggestion.best(for: sink.rawValue, among: knownSinks.map(\.rawValue))
                let text = "the sink \(JSONValue.string(sink.rawValue)) is not known"
                issues.append(
                    RoutingIssue(
                        .unknownSink,
                        message: text + (hint.map { ": did you mean \(JSONValue.string($0))?" } ?? ""),
                        sink: sink
                    )
                )
            }
        }
        var seen: Set<SinkID> = []
        for sink in knownSinks ?? named where !reached.contains(sink) && seen.insert(sink).inserted {
            let text = "nothing reaches the sink \(JSONValue.string(sink.rawValue))"
            issues.append(RoutingIssue(.unreachedSink, message: text, sink: sink))
        }
        return issues
    }

    private func title(_ place: Int) -> String { "rule \(place + 1) \(JSONValue.string(rules[place].name))" }
}
