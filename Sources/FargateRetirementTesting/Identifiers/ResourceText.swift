/// What AWS writes for a service or a task in the lists of an event.
///
/// ```swift
/// ResourceText.service("web", in: "production")  // "production|web"
/// ResourceText.task(7, in: "batch")
/// // "arn:aws:ecs:eu-central-1:111122223333:task/batch/00000000000000000000000000000007"
/// ```
public enum ResourceText {
    /// A service, as AWS writes it today.
    ///
    /// - Parameters:
    ///   - name: The name of the service.
    ///   - cluster: The name of its cluster.
    /// - Returns: The text.
    public static func service(_ name: String, in cluster: String) -> String { "\(cluster)|\(name)" }

    /// The ARN of a service; of the old form where there is no cluster.
    ///
    /// - Parameters:
    ///   - name: The name of the service.
    ///   - cluster: The name of its cluster.
    ///   - region: The Region.
    ///   - account: The account.
    ///   - partition: The partition.
    /// - Returns: The ARN.
    public static func serviceARN(
        _ name: String,
        in cluster: String?,
        region: String = "eu-central-1",
        account: String = FixtureAccounts.workload,
        partition: String = "aws"
    ) -> String {
        "arn:\(partition):ecs:\(region):\(account):service/" + (cluster.map { $0 + "/" } ?? "") + name
    }

    /// The ARN of a standalone task; of the old form where there is no cluster.
    ///
    /// - Parameters:
    ///   - number: The number of the task, which its identifier is made from.
    ///   - cluster: The name of its cluster.
    ///   - region: The Region.
    ///   - account: The account.
    ///   - partition: The partition.
    /// - Returns: The ARN.
    public static func task(
        _ number: Int,
        in cluster: String?,
        region: String = "eu-central-1",
        account: String = FixtureAccounts.workload,
        partition: String = "aws"
    ) -> String {
        "arn:\(partition):ecs:\(region):\(account):task/" + (cluster.map { $0 + "/" } ?? "") + FixtureIDs.taskID(number)
    }
}
