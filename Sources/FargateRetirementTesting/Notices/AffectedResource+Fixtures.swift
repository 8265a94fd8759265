public import AWSHealthEvents
public import FargateRetirement

extension AffectedResource {
    /// A service, as the notices of fixtures have it.
    ///
    /// - Parameters:
    ///   - name: The name of the service.
    ///   - cluster: Its cluster.
    ///   - status: What AWS Health says of it.
    /// - Returns: The resource, named by both lists.
    public static func fixture(
        service name: String,
        cluster: String? = "production",
        status: HealthEvent.EntityStatus? = .impaired
    ) -> Self {
        Self(kind: .service(ECSService(cluster: cluster, name: name)), status: status)
    }

    /// A standalone task, as the notices of fixtures have it.
    ///
    /// - Parameters:
    ///   - number: The number of the task, which its identifier is made from.
    ///   - cluster: Its cluster; `nil` for an ARN of the old form.
    ///   - region: Its Region.
    ///   - account: Its account.
    ///   - partition: Its partition.
    ///   - status: What AWS Health says of it.
    /// - Returns: The resource, named by both lists.
    public static func fixture(
        task number: Int,
        cluster: String? = "batch",
        region: String = "eu-central-1",
        account: String = FixtureAccounts.workload,
        partition: String = "aws",
        status: HealthEvent.EntityStatus? = .impaired
    ) -> Self {
        let arn = ResourceText.task(number, in: cluster, region: region, account: account, partition: partition)
        return Self(kind: ECSTask(arn: arn).map { .task($0) } ?? .unrecognized(arn), status: status)
    }

    /// Something that is neither service nor task.
    ///
    /// - Parameter text: What AWS wrote.
    /// - Returns: The resource, named by both lists.
    public static func fixture(unrecognized text: String) -> Self { Self(kind: .unrecognized(text)) }
}
