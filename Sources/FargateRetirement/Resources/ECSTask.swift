import WireJSON

/// A task of Amazon ECS that no service replaces, named by its ARN.
///
/// Its parts are taken from the ARN when they are asked for, so that a notice of a thousand tasks stays small.
public struct ECSTask: Hashable, Sendable {
    /// The ARN as AWS wrote it.
    public let arn: String
    /// Where the parts begin: Region, account, `task/` and the identifier.
    private let region, account, resource, identifier: UInt16

    /// Creates a task from its ARN, or `nil` where the text is the ARN of something else, has a part that ECS does not allow,
    /// or is longer than 2,048 bytes.
    ///
    /// Both forms are known: `task/cluster/identifier`, and `task/identifier` from before 2021.
    ///
    /// - Parameter arn: The ARN.
    public init?(arn: String) {
        var offsets: [UInt16] = []
        let isTask = arn.withBytes { bytes in
            guard bytes.byteCount <= 2048, let places = Self.places(bytes) else { return false }
            offsets = places
            return true
        }
        guard isTask else { return nil }
        self.arn = arn
        (region, account, resource, identifier) = (offsets[0], offsets[1], offsets[2], offsets[3])
    }

    /// Where Region, account, `task/` and the identifier begin; `nil` in any text but the ARN of a task.
    private static func places(_ bytes: RawSpan) -> [UInt16]? {
        var colons: [Int] = []
        for i in 0..<bytes.byteCount where bytes.byte(at: i) == 0x3A && colons.count < 5 { colons.append(i) }
        guard colons.count == 5, bytes.hasBytes("arn", in: 0..<colons[0]), colons[1] > colons[0] + 1,
            bytes.hasBytes("ecs", in: colons[1] + 1..<colons[2])
        else { return nil }
        let resource = colons[4] + 1
        let path = resource + 5
        guard path < bytes.byteCount, bytes.hasBytes("task/", in: resource..<path) else { return nil }
        var slashes: [Int] = []
        for i in path..<bytes.byteCount where bytes.byte(at: i) == 0x2F { slashes.append(i) }
        let identifier = slashes.first.map { $0 + 1 } ?? path
        guard slashes.count <= 1, ECSName.isName(bytes, identifier..<bytes.byteCount),
            slashes.isEmpty || ECSName.isName(bytes, path..<identifier - 1)
        else { return nil }
        return [colons[2] + 1, colons[3] + 1, resource, identifier].map(UInt16.init)
    }

    /// The partition.
    public var partition: AWSPartition { AWSPartition(rawValue: part(4, region - 5)) }
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
