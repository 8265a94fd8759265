/// A partition of AWS: a group of Regions with accounts and a console of its own.
public struct AWSPartition: RawRepresentable, Codable, Hashable, Sendable, CodingKeyRepresentable {
    /// The name as it stands in an ARN.
    public var rawValue: String

    /// Creates a partition from its name in an ARN.
    ///
    /// - Parameter rawValue: The name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The commercial Regions.
    public static let aws = Self(rawValue: "aws")
    /// The Regions in China.
    public static let awsChina = Self(rawValue: "aws-cn")
    /// The AWS GovCloud (US) Regions.
    public static let awsUSGov = Self(rawValue: "aws-us-gov")

    /// The partition of a Region, told by how its name begins; `nil` where the beginning is not a known one.
    ///
    /// The beginnings are those of the commercial Regions, China and GovCloud (US). Regions of the isolated partitions
    /// are told by `-iso`, as in `us-iso-east-1`, and belong to partitions without a public console.
    ///
    /// - Parameter region: The name of a Region, such as `eu-central-1`.
    public init?(region: String) {
        let parts = region.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count >= 3, let first = parts.first else { return nil }
        switch (first, parts[1]) {
        case ("cn", _): self = .awsChina
        case ("us", "gov"): self = .awsUSGov
        case (_, "iso"), (_, "isob"), (_, "isoe"), (_, "isof"), ("eusc", _): return nil
        case ("af", _), ("ap", _), ("ca", _), ("eu", _), ("il", _), ("me", _), ("mx", _), ("sa", _), ("us", _):
            self = .aws
        default: return nil
        }
    }
}
