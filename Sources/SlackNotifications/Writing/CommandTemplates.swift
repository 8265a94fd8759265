import FargateRetirement

/// The commands of ``RetirementAdvice`` in a code block, made once.
enum CommandTemplates {
    /// What replaces the tasks of a service.
    static let service = NameTemplate { region, cluster, name in
        commands(region, .service(ECSService(cluster: cluster, name: name))).first
    }

    /// What tells how a task was started.
    static let describeTask = NameTemplate { task($0, $1, $2).first }

    /// What stops a task.
    static let stopTask = NameTemplate { task($0, $1, $2).dropFirst().first }

    private static func task(_ region: String, _ cluster: String, _ name: String) -> [String] {
        let task = ECSTask(arn: "arn:aws:ecs:\(region):000000000000:task/\(cluster)/\(name)")
        return task.map { commands(region, .task($0)) } ?? []
    }

    /// The commands, each in a code block.
    private static func commands(_ region: String, _ kind: AffectedResource.Kind) -> [String] {
        let resource = AffectedResource(kind: kind)
        let notice = TaskRetirementNotice(
            key: NoticeKey(retirement: RetirementKey(account: "", event: ""), communication: ""),
            account: nil,
            region: region,
            resources: [resource],
            startTime: .notStated
        )
        return notice.advice(for: resource).steps.map { "```\($0.command.description)```" }
    }
}
