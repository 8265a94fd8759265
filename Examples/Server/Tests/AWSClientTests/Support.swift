import AWSClient
import AWSHealthEvents
import FargateRetirementTesting
import NotificationDelivery

extension AWSCredentials {
    /// Credentials of a session, of nobody.
    static let invented = AWSCredentials(
        accessKeyID: "ASIAINVENTED",
        secretAccessKey: SecretText("another/invented+secret"),
        sessionToken: SecretText("an/invented+session=token==")
    )
}

extension AWSClient {
    /// A client whose waits take no time.
    static func testing(
        _ transport: any HTTPTransport,
        clock: SteppingClock = SteppingClock(),
        region: String = "eu-west-1",
        credentials: any AWSCredentialsProvider = AWSCredentials.invented,
        environment: [String: String] = [:],
        jitter: Jitter = .fixed(1)
    ) -> AWSClient {
        AWSClient(
            region: region,
            credentials: credentials,
            transport: transport,
            clock: clock.deliveryClock,
            environment: environment,
            jitter: jitter
        )
    }
}

extension RecordedRequest {
    /// A header field of the request.
    func header(_ name: String) -> String? {
        request.headers.first { $0.name.lowercased() == name.lowercased() }?.value.revealed
    }

    /// The body, read as JSON.
    var json: JSONValue { get throws { try JSONValue(parsing: request.body) } }
}
