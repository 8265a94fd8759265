public import NotificationDelivery

/// A client of the few services of AWS that a notifier needs, over any HTTP transport.
///
/// It signs each request, tries again what may pass (throttling, a server that fails, a lost connection), and ends when
/// its time is over.
///
/// ```swift
/// let client = AWSClient(
///     region: "eu-west-1",
///     credentials: AWSCredentialsChain.standard(environment: environment, transport: transport),
///     transport: transport,
///     clock: DeliveryClock(now: { Date() }),
///     environment: environment
/// )
/// ```
public struct AWSClient: Sendable {
    /// The Region.
    public let region: String
    /// How long a call may take in all, where its caller sets no earlier deadline.
    public let timeout: Duration
    /// How long one try may take.
    public let tryTimeout: Duration
    /// How long to wait before another try, and how many there are.
    public let policy: RetryPolicy

    let credentials: any AWSCredentialsProvider
    let transport: any HTTPTransport
    let clock: DeliveryClock
    let environment: [String: String]
    let jitter: Jitter
    let keys = SigningKeys()

    /// Creates a client.
    ///
    /// - Parameters:
    ///   - region: The Region.
    ///   - credentials: Who calls.
    ///   - transport: How requests are sent.
    ///   - clock: What time it is, and how to wait.
    ///   - environment: Where endpoints of one's own are looked for: `AWS_ENDPOINT_URL_DYNAMODB` and its like, and
    ///     `AWS_ENDPOINT_URL` for all services.
    ///   - timeout: How long a call may take in all, where its caller sets no earlier deadline.
    ///   - tryTimeout: How long one try may take.
    ///   - policy: How long to wait before another try, and how many there are.
    ///   - jitter: Where the random numbers of waits come from.
    public init(
        region: String,
        credentials: any AWSCredentialsProvider,
        transport: any HTTPTransport,
        clock: DeliveryClock,
        environment: [String: String] = [:],
        timeout: Duration = .seconds(20),
        tryTimeout: Duration = .seconds(5),
        policy: RetryPolicy = RetryPolicy(
            initialBound: .milliseconds(200),
            maximumBound: .seconds(5),
            maximumTryCount: 8
        ),
        jitter: Jitter = .random
    ) {
        self.region = region
        self.credentials = credentials
        self.transport = transport
        self.clock = clock
        self.environment = environment
        self.timeout = timeout
        self.tryTimeout = tryTimeout
        self.policy = policy
        self.jitter = jitter
    }
}
