/// Links into the AWS Management Console, in the console of the right partition.
///
/// There are none for a partition whose console is not public, and none to a thing whose Region or cluster is not known:
/// no link is better than a wrong one. The links are text whose parts are percent-encoded.
///
/// Source for the addresses of Amazon ECS: the test data of the GitHub action aws-actions/amazon-ecs-deploy-task-definition;
/// for AWS Health: AWS CLI Command Reference, `aws health`, and the common form of its console.
public struct ConsoleLinks: Hashable, Sendable {
    /// The partition whose console the links lead to.
    public var partition: AWSPartition
    /// The Region that the links choose; `nil` where it is not known.
    public var region: String?

    /// Creates links for a Region, or `nil` where the partition is not known or has no public console.
    ///
    /// - Parameters:
    ///   - partition: The partition; where it is `nil`, the one that the Region's name tells.
    ///   - region: The Region.
    public init?(partition: AWSPartition?, region: String?) {
        guard let partition = partition ?? region.flatMap({ AWSPartition(region: $0) }),
            Self.consoleHost(partition) != nil
        else { return nil }
        self.partition = partition
        self.region = region.flatMap { Self.isRegion($0) ? $0 : nil }
    }

    /// Links for the Region of a notice; `nil` where its partition is not known or has no public console.
    ///
    /// - Parameter notice: The notice.
    public init?(_ notice: TaskRetirementNotice) {
        self.init(partition: notice.partition, region: notice.region)
    }

    /// The page of a Health event.
    ///
    /// In China and GovCloud (US) this is the first page of the Health console: the address of an event there is not
    /// documented.
    ///
    /// - Parameter eventARN: The ARN of the event; `nil` for the page of scheduled changes.
    /// - Returns: The address.
    public func healthEvent(_ eventARN: String?) -> String? {
        switch partition {
        case .aws:
            let base = "https://health.console.aws.amazon.com/health/home#/account/"
            guard let eventARN, !eventARN.isEmpty else { return base + "dashboard/scheduled-changes" }
            // The console writes the colons and slashes of the ARN as they are.
            let identifier = Self.encoded(eventARN, allowing: [0x2F, 0x3A])
            return base + "event-log?eventID=\(identifier)&eventTab=details"
        case .awsChina: return "https://health.amazonaws.cn/"
        case .awsUSGov: return "https://phd.amazonaws-us-gov.com/"
        default: return nil
        }
    }

    /// The page of a cluster's services.
    ///
    /// - Parameter cluster: The name of the cluster.
    /// - Returns: The address; `nil` where the Region is not known.
    public func cluster(_ cluster: String) -> String? { page(cluster, "/services") }

    /// The page of a service; `nil` where its cluster or Region is not known.
    ///
    /// - Parameter service: The service.
    /// - Returns: The address, in the Region of the service's ARN where it has one.
    public func service(_ service: ECSService) -> String? {
        guard let cluster = service.cluster else { return nil }
        let path = "/services/\(Self.encoded(service.name))/health"
        return inRegion(of: service.arn?.partition, service.arn?.region)?.page(cluster, path)
    }

    /// The page of a task; `nil` where its cluster is not known.
    ///
    /// - Parameter task: The task.
    /// - Returns: The address, in the Region of the task's ARN.
    public func task(_ task: ECSTask) -> String? {
        guard let cluster = task.cluster else { return nil }
        let path = "/tasks/\(Self.encoded(task.id))/configuration"
        return inRegion(of: task.partition, task.regionName)?.page(cluster, path)
    }

    /// The links for what has an ARN: those of its Region, or `nil` where its partition has no public console.
    private func inRegion(of partition: AWSPartition?, _ region: String?) -> Self? {
        guard let region, !region.isEmpty, let partition else { return self }
        return ConsoleLinks(partition: partition, region: region)
    }

    /// Whether a text can be the name of a Region, which becomes a part of the host.
    private static func isRegion(_ text: String) -> Bool {
        !text.isEmpty && text != "global" && text.utf8.count <= 63
            && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }

    private func page(_ cluster: String, _ path: String) -> String? {
        guard let region, let host = Self.consoleHost(partition) else { return nil }
        let name = Self.encoded(region)
        return "https://\(name).\(host)/ecs/v2/clusters/\(Self.encoded(cluster))\(path)?region=\(name)"
    }

    private static func consoleHost(_ partition: AWSPartition) -> String? {
        switch partition {
        case .aws: "console.aws.amazon.com"
        case .awsChina: "console.amazonaws.cn"
        case .awsUSGov: "console.amazonaws-us-gov.com"
        default: nil
        }
    }

    /// The text with all but letters, digits, `-`, `.`, `_`, `~` and what else is allowed percent-encoded.
    private static func encoded(_ text: String, allowing allowed: [UInt8] = []) -> String {
        if text.utf8.allSatisfy({ isUnreserved($0) || allowed.contains($0) }) { return text }
        var result: [UInt8] = []
        for byte in text.utf8 {
            if isUnreserved(byte) || allowed.contains(byte) {
                result.append(byte)
            } else {
                result.append(0x25)
                result.append(hexadecimalDigit(byte >> 4))
                result.append(hexadecimalDigit(byte & 15))
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func hexadecimalDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
    }
}
