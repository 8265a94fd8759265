import FargateRetirement

/// The commands of ``RetirementAdvice`` in a code block, made once.
enum CommandTemplates {
    /// What replaces the tasks of a service.
    static let service = NameTemplate { region, cluster, name in
        commands(region, .service(ECSService(cluster: cluster, name: name)))
    }

    /// What tells how a task was started, and what stops it.
    static let task = NameTemplate { region, cluster, name in
        ECSTask(arn: "arn:aws:ecs:\(region):000000000000:task/\(cluster)/\(name)").flatMap {
            commands(region, .task($0))
        }
    }

    private static func commands(_ region: String, _ kind: AffectedResource.Kind) -> String? {
        let resource = AffectedResource(kind: kind)
        let notice = TaskRetirementNotice(
            key: NoticeKey(retirement: RetirementKey(account: "", event: ""), communication: ""),
            account: nil,
            region: region,
            resources: [resource],
            startTime: .notStated
        )
        return block(of: notice.advice(for: resource))
    }

    /// The commands in a code block; `nil` where there are none.
    private static func block(of advice: RetirementAdvice) -> String? {
        lines(of: advice).map { "```\($0)```" }
    }

    /// The commands, one a line; `nil` where there are none.
    static func lines(of advice: RetirementAdvice) -> String? {
        let lines = advice.steps.map(\.command.description)
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }
}
