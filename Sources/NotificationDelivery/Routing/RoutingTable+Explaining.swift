public import FargateRetirement
import WireJSON

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

extension RoutingTable {
    /// Says for each resource of a notice which rule takes it, which rules before did not, and on which condition.
    ///
    /// Resources that are told apart by nothing that rules look at are explained together.
    ///
    /// - Parameters:
    ///   - notice: The notice.
    ///   - reason: Why it is said, as in ``route(_:reason:at:)``.
    ///   - now: The present.
    /// - Returns: The explanation, as data; `description` is text for people.
    public func explain(
        _ notice: TaskRetirementNotice,
        reason: NotificationReason? = nil,
        at now: Date
    ) -> RoutingExplanation {
        let facts = RoutingFacts(notice, reason: reason, at: now)
        var ways: [RoutingExplanation.Way] = []
        var places: [RoutingSubject: Int] = [:]
        for resource in notice.resources.isEmpty ? [nil] : notice.resources.map(Optional.some) {
            let subject = RoutingSubject(resource, of: notice)
            let place = places[subject] ?? ways.count
            if place == ways.count {
                places[subject] = place
                ways.append(way(of: subject, facts))
            }
            if let resource { ways[place].resources.append(resource) }
        }
        return RoutingExplanation(ways: ways)
    }

    private func way(of subject: RoutingSubject, _ facts: RoutingFacts) -> RoutingExplanation.Way {
        var way = RoutingExplanation.Way(resources: [], trials: [], sinks: [])
        var isTaken = false
        for (place, rule) in rules.enumerated() {
            let conditions = rule.conditions
            var verdict: RoutingExplanation.Verdict
            if rule.action.takesNothing {
                verdict = .namesNoSinks
            } else if let missed = conditions.miss(facts, subject) {
                verdict = .missed(.init(missed, conditions.words(for: missed, facts, subject, holds: false)))
            } else {
                verdict = .took(
                    conditions.conditions.map { .init($0, conditions.words(for: $0, facts, subject, holds: true)) }
                )
            }
            way.trials.append(.init(rule: rule.name, place: place, action: rule.action, verdict: verdict))
            guard case .took = verdict else { continue }
            isTaken = true
            for sink in rule.action.sinks where !way.sinks.contains(sink) { way.sinks.append(sink) }
            guard rule.action.isFinal else { continue }
            if case .drop(let reason) = rule.action, way.sinks.isEmpty { way.droppedFor = reason }
            break
        }
        if !isTaken {
            way.isDefault = true
            for sink in defaultSinks where !way.sinks.contains(sink) { way.sinks.append(sink) }
        }
        return way
    }
}

extension RoutingConditions {
    /// What was found of a condition, in words.
    fileprivate func words(
        for condition: RoutingCondition,
        _ facts: RoutingFacts,
        _ subject: RoutingSubject,
        holds: Bool
    ) -> String {
        let place = subject.place
        return switch condition {
        case .accounts: Self.words("account", accounts, place.account)
        case .regions: Self.words("Region", regions, place.region)
        case .clusters: Self.words("cluster", clusters, place.cluster)
        case .services: Self.words("service", services, subject.service)
        case .kinds:
            place.kind.map { "the kind is \($0)" + (holds ? "" : ", not \(Self.list(kinds))") }
                ?? "the notice names no resource"
        case .isImmediate: Self.words(facts.start) + (holds ? "" : ", not as asked")
        case .withinHours:
            Self.words(facts.start) + ", \(holds ? "" : "not ")within \(urgency.withinHours ?? 0) h"
        case .beyondHours:
            Self.words(facts.start) + ", \(holds ? "" : "not ")beyond \(urgency.beyondHours ?? 0) h"
        case .isSimulation: "it is \(facts.isSimulation ? "a" : "no") simulation"
        case .isBackupCopy: "it is \(facts.isBackupCopy ? "a" : "no") backup copy"
        case .reasons: "the reason is \(facts.reason)" + (holds ? "" : ", not \(Self.list(reasons))")
        }
    }

    private static func words(_ noun: String, _ patterns: [GlobPattern], _ name: String?) -> String {
        guard let name else { return "no \(noun) is known" }
        let quoted = JSONValue.string(name)
        if let pattern = patterns.first(where: { $0.matches(name) }) {
            return "\(noun) \(quoted) matches \(JSONValue.string(pattern.text))"
        }
        let all = patterns.map { JSONValue.string($0.text).description }
        return "\(noun) \(quoted) does not match \(all.joined(separator: ", "))"
    }

    private static func words(_ start: RoutingFacts.Start) -> String {
        switch start {
        case .over: return "the retirement is over"
        case .unknown: return "the start is not known"
        case .begun: return "tasks are being stopped"
        case .ahead(let seconds):
            let minutes = Int(min(seconds, 1e12)) / 60
            return "it starts in \(minutes / 60) h \(minutes % 60) min"
        }
    }

    private static func list<Word: RawRepresentable & CaseIterable & Hashable>(_ words: Set<Word>) -> String {
        Word.allCases.filter(words.contains).map { "\($0.rawValue)" }.joined(separator: ", ")
    }
}
