public import AWSClient
public import NotificationDelivery

/// What a server of this package calls in AWS, made from the environment; nothing is called before it is needed.
public struct ServerServices: Sendable {
    /// The client that calls AWS.
    public let client: AWSClient
    /// Makes the notifier.
    public let factory: NotifierFactory

    /// Creates the services.
    ///
    /// - Parameters:
    ///   - settings: What is asked for.
    ///   - environment: Where credentials and endpoints are looked for.
    ///   - transport: What sends requests, to AWS and to Slack.
    ///   - clock: The clock of deliveries and of what is kept.
    public init(
        _ settings: ServerSettings,
        environment: [String: String],
        transport: any HTTPTransport,
        clock: DeliveryClock
    ) {
        client = AWSClient(
            region: settings.region,
            credentials: AWSCredentialsChain.standard(environment: environment, transport: transport),
            transport: transport,
            clock: clock,
            environment: environment
        )
        let ledger: any DeliveryLedger =
            if let table = settings.ledgerTable { DynamoDBLedger(client, table: table) } else { InMemoryLedger() }
        factory = NotifierFactory(
            settings: settings,
            secrets: SecretCache(AWSSecretSource(client), clock: clock),
            ledger: ledger,
            transport: transport,
            clock: clock
        )
    }
}
