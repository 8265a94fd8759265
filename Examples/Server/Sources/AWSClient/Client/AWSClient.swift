public import AWSHealthEvents
public import NotificationDelivery

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

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
    let jitter: Jitter

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
        policy: RetryPolicy = RetryPolicy(initialBound: .milliseconds(200), maximumTryCount: 8),
        jitter: Jitter = .random
    ) {
        self.region = region
        self.credentials = credentials
        self.transport = transport
        self.clock = clock
        self.timeout = timeout
        self.tryTimeout = tryTimeout
        self.policy = policy
        self.jitter = jitter
    }

    /// Calls an action.
    ///
    /// - Parameters:
    ///   - action: The name of the action, such as `GetItem`.
    ///   - service: The service.
    ///   - input: What the action is given.
    ///   - deadline: When to give up; the client's own time limit holds too.
    ///   - wait: How long the service may keep a request without an answer, on top of the time of one try.
    /// - Returns: What the action gives back.
    /// - Throws: ``AWSError`` where it failed for good, or the time was over.
    public func call(
        _ action: String,
        of service: AWSService,
        _ input: JSONValue,
        deadline: Date? = nil,
        waiting wait: Duration = .zero
    ) async throws(AWSError) -> JSONValue {
        throw AWSError(.invalidRequest, message: "\(service.name) \(action) is not there yet")
    }
}
