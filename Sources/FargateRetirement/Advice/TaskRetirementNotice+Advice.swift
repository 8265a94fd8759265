import WireJSON

extension TaskRetirementNotice {
    /// The advice for each resource, in the order of ``resources``.
    public var advice: [RetirementAdvice] { resources.map(advice(for:)) }

    /// What AWS will do with a resource, what the reader must do, and the commands for it.
    ///
    /// A service gets `aws ecs update-service --force-new-deployment`, to replace its tasks earlier. Where CodeDeploy
    /// deploys the service, a deployment of CodeDeploy does that instead. A standalone task never gets it: nothing would
    /// replace the task. Once AWS says that the retirement is over, there is nothing to do earlier any more.
    ///
    /// - Parameter resource: A resource of this notice.
    /// - Returns: The advice.
    public func advice(for resource: AffectedResource) -> RetirementAdvice {
        let links = ConsoleLinks(self)
        switch resource.kind {
        case .service(let service):
            return RetirementAdvice(
                resource: resource,
                awsAction: .replacesTasks,
                readerAction: .none,
                steps: status == .finished ? [] : redeployment(of: service).map { [$0] } ?? [],
                account: service.arn.flatMap { $0.account.nonEmpty } ?? account,
                consoleLink: links?.service(service)
            )
        case .task(let task):
            return RetirementAdvice(
                resource: resource,
                awsAction: .stopsTask,
                readerAction: status == .finished ? .checkReplacement : .startReplacement,
                steps: status == .finished ? [] : replacement(of: task),
                account: task.accountID.nonEmpty ?? account,
                consoleLink: links?.task(task)
            )
        case .unrecognized:
            return RetirementAdvice(
                resource: resource,
                awsAction: .unknown,
                readerAction: .lookUp,
                steps: [],
                account: account,
                consoleLink: links?.healthEvent(eventARN)
            )
        }
    }

    private func redeployment(of service: ECSService) -> RetirementAdvice.Step? {
        guard let region = service.arn?.region.nonEmpty ?? region, let cluster = service.cluster else { return nil }
        var command = ShellCommand(ecs: "update-service", region, cluster)
        command.append(option: "--service", service.name)
        command.arguments.append("--force-new-deployment")
        return RetirementAdvice.Step(purpose: "replace the tasks at a time of your own", command: command)
    }

    private func replacement(of task: ECSTask) -> [RetirementAdvice.Step] {
        // Without the cluster the AWS CLI would look in the one named "default".
        guard let region = task.regionName.nonEmpty ?? region, let cluster = task.cluster else { return [] }
        var describe = ShellCommand(ecs: "describe-tasks", region, cluster)
        describe.append(option: "--tasks", task.id)
        var stop = ShellCommand(ecs: "stop-task", region, cluster)
        stop.append(option: "--task", task.id)
        return [
            .init(purpose: "see what the task was started with, for run-task", command: describe),
            .init(purpose: "stop the task once its replacement runs", command: stop),
        ]
    }
}

extension ShellCommand {
    /// Creates a call of Amazon ECS for a cluster.
    fileprivate init(ecs operation: String, _ region: String, _ cluster: String) {
        self.init(["aws", "ecs", operation])
        append(option: "--region", region)
        append(option: "--cluster", cluster)
    }

    /// Appends an option and its value, as one argument where the value begins with `-`.
    ///
    /// Amazon ECS allows names such as `-api`. As an argument of its own the AWS CLI would take it for another option.
    fileprivate mutating func append(option: String, _ value: String) {
        if value.utf8.first == 0x2D {
            arguments.append("\(option)=\(value)")
        } else {
            arguments.append(option)
            arguments.append(value)
        }
    }
}
