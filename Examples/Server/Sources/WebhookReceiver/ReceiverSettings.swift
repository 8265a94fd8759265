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

    /// Why the settings can't be used.
    struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
        var variable: String
        var message: String

        var description: String { "\(variable): \(message)" }
    }

    init() {}

    /// Reads the variables.
    init(environment: [String: String]) throws(Problem) {
        func text(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
        apiKeySecretID = text("API_KEY_SECRET_ID")
        if let header = text("API_KEY_HEADER") {
            guard header.utf8.allSatisfy(Self.isNameCharacter) else {
                throw Problem(variable: "API_KEY_HEADER", message: "\(header) is no name of a header field")
            }
            apiKeyHeader = header
        }
        for arn in (text("SNS_TOPIC_ARNS") ?? "").split(separator: ",") {
            let arn = String(arn.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
            guard let topic = TopicARN(arn) else {
                throw Problem(variable: "SNS_TOPIC_ARNS", message: "\(arn) is no ARN of a topic")
            }
            topics.append(topic)
        }
        guard apiKeySecretID != nil || !topics.isEmpty else {
            let message = "neither it nor SNS_TOPIC_ARNS is set: nobody may post"
            throw Problem(variable: "API_KEY_SECRET_ID", message: message)
        }
        host = text("HOST") ?? host
        port = try Self.number("PORT", text("PORT"), 0...65_535) ?? port
        maximumConcurrency =
            try Self.number("MAXIMUM_CONCURRENCY", text("MAXIMUM_CONCURRENCY"), 1...10_000) ?? maximumConcurrency
        if let seconds = try Self.number("API_DESTINATION_SECONDS", text("API_DESTINATION_SECONDS"), 1...60) {
            limits.apiDestination = .seconds(seconds)
        }
        if let seconds = try Self.number("SNS_SECONDS", text("SNS_SECONDS"), 1...60) { limits.sns = .seconds(seconds) }
    }

    private static func number(_ name: String, _ text: String?, _ range: ClosedRange<Int>) throws(Problem) -> Int? {
        guard let text else { return nil }
        guard let number = Int(text), range.contains(number) else {
            let limits = "\(range.lowerBound) to \(range.upperBound)"
            throw Problem(variable: name, message: "\(text) is no number from \(limits)")
        }
        return number
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
