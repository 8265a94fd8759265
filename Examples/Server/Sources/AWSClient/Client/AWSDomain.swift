/// The domains of the public endpoints of AWS, one for each partition.
///
/// Source: AWS General Reference, AWS service endpoints; the endpoint rules that the AWS SDKs carry.
package enum AWSDomain {
    /// The domain of the partition that a Region is in.
    package static func domain(ofRegion region: String) -> String {
        domains.first { region.hasPrefix($0.prefix) }?.domain ?? standard
    }

    /// Whether a text may be a Region: one goes into host names, and into each signature.
    package static func isRegion(_ text: some StringProtocol) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
            }
    }

    /// All of them.
    package static var all: [String] { [standard] + domains.map(\.domain) }

    private static let standard = "amazonaws.com"

    private static let domains: [(prefix: String, domain: String)] = [
        ("cn-", "amazonaws.com.cn"),
        ("eusc-", "amazonaws.eu"),
        ("us-iso-", "c2s.ic.gov"),
        ("us-isob-", "sc2s.sgov.gov"),
        ("eu-isoe-", "cloud.adc-e.uk"),
        ("us-isof-", "csp.hci.ic.gov"),
    ]
}
