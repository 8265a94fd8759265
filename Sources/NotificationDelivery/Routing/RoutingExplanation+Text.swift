import FargateRetirement
import WireJSON

extension RoutingExplanation: CustomStringConvertible {
    /// The explanation in lines for people: for each way its resources, then what each rule said.
    public var description: String { ways.map(\.description).joined(separator: "\n\n") }
}

extension RoutingExplanation.Way: CustomStringConvertible {
    /// The way in lines: the resources, where they go, and what each rule said.
    public var description: String {
        let names = resources.isEmpty ? ["the notice, which names no resource"] : resources.map(Self.name)
        var lines = names
        if let droppedFor {
            lines[lines.count - 1] += " -> dropped: \(droppedFor)"
        } else {
            lines[lines.count - 1] += " -> " + sinks.map(\.rawValue).joined(separator: ", ")
        }
        lines += trials.map { "  \($0)" }
        if isDefault { lines.append("  default: no rule took it") }
        return lines.joined(separator: "\n")
    }

    /// A resource; what AWS wrote and nobody knows is quoted, because there may be anything in it.
    private static func name(_ resource: AffectedResource) -> String {
        if case .unrecognized(let text) = resource.kind { return JSONValue.string(text).description }
        return resource.description
    }
}

extension RoutingExplanation.Trial: CustomStringConvertible {
    /// What the rule said, in a line.
    public var description: String {
        let rule = "\(place + 1). \(JSONValue.string(rule))"
        switch verdict {
        case .missed(let finding): return "\(rule) did not take it: \(finding.text)"
        case .namesNoSinks: return "\(rule) did not take it: it names no sinks"
        case .took(let findings):
            let why = findings.isEmpty ? "it takes everything" : findings.map(\.text).joined(separator: "; ")
            return switch action {
            case .deliver(let sinks, let continues):
                "\(rule) took it for \(sinks.map(\.rawValue).joined(separator: ", "))"
                    + "\(continues ? " and went on" : ""): \(why)"
            case .drop: "\(rule) took it, to drop it: \(why)"
            }
        }
    }
}
