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
        let parts: [String] = text.withBytes { bytes in
            var parts: [String] = []
            parts.reserveCapacity(6)
            var start = 0
            for i in 0..<bytes.byteCount where bytes.byte(at: i) == 0x3A && parts.count < 5 {
                parts.append(bytes.text(start..<i))
                start = i + 1
            }
            parts.append(bytes.text(start..<bytes.byteCount))
            return parts
        }
        guard parts.count == 6, parts[0] == "arn", !parts[1].isEmpty, !parts[2].isEmpty, !parts[5].isEmpty else {
            return nil
        }
        description = text
        partition = AWSPartition(rawValue: parts[1])
        service = parts[2]
        region = parts[3]
        account = parts[4]
        resource = parts[5]
    }
}
