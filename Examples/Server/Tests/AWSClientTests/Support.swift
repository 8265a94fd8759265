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

    /// A client that never gives up: those who sleep at once on one clock move it far.
    static func tireless(_ transport: any HTTPTransport) -> AWSClient {
        AWSClient(
            region: "eu-west-1",
            credentials: AWSCredentials.invented,
            transport: transport,
            clock: SteppingClock().deliveryClock,
            timeout: .seconds(1_000_000),
            policy: RetryPolicy(initialBound: .milliseconds(1), maximumBound: .seconds(1), maximumTryCount: nil)
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
