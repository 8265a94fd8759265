import FargateRetirement
import SlackBlockKit

/// The links into the console of one partition, with the names as labels: those of ``ConsoleLinks``, made once.
final class ConsolePages: Sendable {
    let partition: AWSPartition
    let cluster, service, task: NameTemplate
    /// The link to an event up to the event's ARN; `nil` where events have no address of their own.
    let eventBeforeARN: MrkdwnText?
    /// What follows the ARN; the whole link where events have no address of their own.
    let eventAfterARN: MrkdwnText

    private init?(_ partition: AWSPartition) {
        func link(_ region: String, _ label: String, _ url: (ConsoleLinks) -> String?) -> String? {
            ConsoleLinks(partition: partition, region: region).flatMap(url).map { "<\($0)|\(label)" }
        }
        let cluster = NameTemplate { region, cluster, _ in link(region, cluster + ">") { $0.cluster(cluster) } }
        let service = NameTemplate { region, cluster, name in
            link(region, name + ">") { $0.service(ECSService(cluster: cluster, name: name)) }
        }
        let task = NameTemplate { region, cluster, name in
            let arn = "arn:\(partition.rawValue):ecs:\(region):000000000000:task/\(cluster)/\(name)"
            return ECSTask(arn: arn).flatMap { task in link(region, name + ">") { $0.task(task) } }
        }
        guard let cluster, let service, let task, let event = link("", "", { $0.healthEvent("event0") })
        else { return nil }
        self.partition = partition
        (self.cluster, self.service, self.task) = (cluster, service, task)
        let parts = event.split(separator: "event0", maxSplits: 1).map { try? MrkdwnText(uncheckedSource: String($0)) }
        guard let last = parts.last, let last else { return nil }
        eventBeforeARN = parts.count == 2 ? parts[0] : nil
        eventAfterARN = last
    }

    // Those of the partitions whose consoles are public.
    private static let aws = ConsolePages(.aws)
    private static let china = ConsolePages(.awsChina)
    private static let govCloud = ConsolePages(.awsUSGov)

    /// Those of a partition; `nil` where it has no public console.
    static func of(_ partition: AWSPartition?) -> ConsolePages? {
        switch partition?.rawValue {
        case "aws": aws
        case "aws-cn": china
        case "aws-us-gov": govCloud
        default: nil
        }
    }
}
