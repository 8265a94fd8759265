import WireJSON

/// An Amazon Resource Name: `arn:partition:service:region:account:resource`.
///
/// Not every text that begins with `arn:` is one; events hold `arn:ec2-1-101002929` too.
///
/// Source: AWS General Reference, Identify AWS resources with Amazon Resource Names (ARNs).
public struct AmazonResourceName: Hashable, Sendable, CustomStringConvertible {
    /// The ARN as text.
    public let description: String
    /// The partition.
    public let partition: AWSPartition
    /// The service, such as `ecs`.
    public let service: String
    /// The Region; empty where the resource has none.
    public let region: String
    /// The account; empty where the resource has none.
    public let account: String
    /// What follows the account, such as `task/production/0123abcd`.
    public let resource: String

    /// Creates an ARN from text, or `nil` where the text has not the six parts of one.
    ///
    /// - Parameter text: The text.
    public init?(_ text: String) {
        let parts: [String]? = text.withBytes { bytes in
            Self.parts(of: bytes)?.map { bytes.text($0) }
        }
        guard let parts else { return nil }
        description = text
        partition = AWSPartition(rawValue: parts[0])
        service = parts[1]
        region = parts[2]
        account = parts[3]
        resource = parts[4]
    }
    /// Where the five parts behind `arn:` stand; `nil` in a text that is no ARN.
    private static func parts(of bytes: RawSpan) -> [Range<Int>]? {
        guard let partition = partition(in: bytes) else { return nil }
        var parts = [partition]
        parts.reserveCapacity(5)
        var start = partition.upperBound + 1
        for i in start..<bytes.byteCount where bytes.byte(at: i) == 0x3A && parts.count < 4 {
            parts.append(start..<i)
            start = i + 1
        }
        parts.append(start..<bytes.byteCount)
        return parts
    }

    /// Where the partition stands; `nil` in a text that is no ARN.
    fileprivate static func partition(in bytes: RawSpan) -> Range<Int>? {
        guard bytes.byteCount > 4, bytes.holds("arn:", at: 0) else { return nil }
        var partition = 4..<4
        var start = 4
        for part in 1...4 {
            guard let colon = bytes.firstIndex(of: 0x3A, in: start..<bytes.byteCount) else { return nil }
            // Neither the partition nor the service is empty.
            if part <= 2, colon == start { return nil }
            if part == 1 { partition = start..<colon }
            start = colon &+ 1
        }
        return start < bytes.byteCount ? partition : nil
    }
}

extension AWSPartition {
    /// The partition in an ARN, of which nothing else is made; `nil` in a text that is no ARN.
    init?(arn: String) {
        let name: String? = arn.withBytes { bytes in
            guard let range = AmazonResourceName.partition(in: bytes) else { return nil }
            return bytes.hasBytes("aws", in: range) ? "aws" : bytes.text(range)
        }
        guard let name else { return nil }
        self.init(rawValue: name)
    }
}
