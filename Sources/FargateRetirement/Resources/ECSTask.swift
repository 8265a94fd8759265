/// A task of Amazon ECS that no service replaces, named by its ARN.
///
/// Its parts are taken from the ARN when they are asked for, so that a notice of a thousand tasks stays small.
public struct ECSTask: Hashable, Sendable {
    /// The ARN as AWS wrote it.
    public let arn: String
    /// Where the parts begin behind `arn:`: service, Region, account, `task/`, and the identifier.
    private let service, region, account, resource, identifier: UInt16

    /// Creates a task from its ARN, or `nil` where the text is the ARN of something else.
    ///
    /// Both forms are known: `task/cluster/identifier`, and `task/identifier` from before 2021.
    ///
    /// - Parameter arn: The ARN.
    public init?(arn: String) {
        guard let name = AmazonResourceName(arn), name.service == "ecs", arn.utf8.count <= 2048 else { return nil }
        let parts = name.resource.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.first == "task", parts.count == 2 || parts.count == 3,
            parts.dropFirst().allSatisfy({ ECSTask.isPart($0) }), let last = parts.last
        else { return nil }
        self.arn = arn
        service = UInt16(4 + name.partition.rawValue.utf8.count + 1)
        region = service + 4
        account = region + UInt16(name.region.utf8.count) + 1
        resource = account + UInt16(name.account.utf8.count) + 1
        identifier = UInt16(arn.utf8.count - last.utf8.count)
    }

    private static func isPart(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.count <= ECSName.maximumLength
            && text.utf8.allSatisfy {
                (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || $0 == 0x2D || $0 == 0x5F
            }
    }

    /// The partition.
    public var partition: AWSPartition { AWSPartition(rawValue: part(4, service - 1)) }
    /// The Region that the task runs in; empty where the ARN has none.
    public var regionName: String { part(region, account - 1) }
    /// The account that the task belongs to; empty where the ARN has none.
    public var accountID: String { part(account, resource - 1) }
    /// The cluster; `nil` in an ARN of the old form.
    public var cluster: String? {
        let start = resource + 5
        return start < identifier ? part(start, identifier - 1) : nil
    }
    /// The identifier, 32 hexadecimal digits in an ARN of today's form.
    public var id: String { part(identifier, UInt16(arn.utf8.count)) }

    private func part(_ start: UInt16, _ end: UInt16) -> String {
        let utf8 = arn.utf8
        let first = utf8.index(utf8.startIndex, offsetBy: Int(start))
        return String(arn[first..<utf8.index(first, offsetBy: Int(end - start))])
    }
}
