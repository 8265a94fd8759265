import ServerSupport

/// The variables of the environment that this server alone has.
struct ReceiverSettings: Hashable, Sendable {
    /// Name or ARN of the secret that holds the API key; `nil` where no API destination posts.
    var apiKeySecretID: String?
    var apiKeyHeader = "x-api-key"
    var topics: [TopicARN] = []
    var host = "0.0.0.0"
    var port = 8080
    var limits = Reception.TimeLimits()
    var maximumConcurrency = 64

    init() {}

    /// Reads the variables.
    init(environment: [String: String]) throws(SettingsError) {
        let variables = EnvironmentVariables(environment)
        apiKeySecretID = variables["API_KEY_SECRET_ID"]
        if let header = variables["API_KEY_HEADER"] {
            guard header.utf8.allSatisfy(Self.isNameCharacter) else {
                throw variables.invalid("API_KEY_HEADER", "the name of a header field")
            }
            apiKeyHeader = header
        }
        for text in (variables["SNS_TOPIC_ARNS"] ?? "").split(separator: ",") {
            let text = String(text).trimmed
            guard !text.isEmpty else { continue }
            guard let topic = TopicARN(text) else {
                throw variables.invalid("SNS_TOPIC_ARNS", "ARNs of topics with commas between them")
            }
            topics.append(topic)
        }
        guard apiKeySecretID != nil || !topics.isEmpty else {
            let message = "neither it nor SNS_TOPIC_ARNS is set: nobody may post"
            throw SettingsError(.missing, variable: "API_KEY_SECRET_ID", message: message)
        }
        host = variables["HOST"] ?? host
        port = try variables.number("PORT", in: 0...65_535) ?? port
        maximumConcurrency = try variables.number("MAXIMUM_CONCURRENCY", in: 1...10_000) ?? maximumConcurrency
        limits.apiDestination =
            try variables.seconds("API_DESTINATION_SECONDS", in: 1...60) ?? limits.apiDestination
        limits.sns = try variables.seconds("SNS_SECONDS", in: 1...60) ?? limits.sns
    }

    /// Source: RFC 9110, HTTP Semantics, Field Names; without the characters that nobody uses.
    private static func isNameCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
