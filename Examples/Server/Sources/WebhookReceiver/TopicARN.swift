import AWSClient

/// The ARN of a topic of Amazon SNS.
struct TopicARN: Hashable, Sendable, CustomStringConvertible {
    /// The ARN as it is written.
    let description: String
    /// The Region of the topic, which its messages are signed in.
    let region: String

    /// Creates an ARN; `nil` where the text is no `arn:PARTITION:sns:REGION:ACCOUNT:NAME`.
    init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0] == "arn", parts[1].hasPrefix("aws"), parts[2] == "sns",
            AWSDomain.isRegion(parts[3]),
            parts[4].utf8.count == 12, !parts[5].isEmpty
        else { return nil }
        description = text
        region = String(parts[3])
    }

    /// The host that speaks for the topic: its messages name no other one.
    var host: String { "sns.\(region).\(AWSDomain.domain(ofRegion: region))" }
}
