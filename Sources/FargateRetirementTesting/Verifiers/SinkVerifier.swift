public import NotificationDelivery

/// Runs a sink through everything that can go wrong, and says what it does wrong then.
///
/// A sink that passes fails when it should, says rightly whether another try can help, ends in time and when it is
/// cancelled, keeps its secrets, takes any notice, and can be used for many at once. Nothing in it needs a network, and
/// all waiting is done on a ``SteppingClock``, so a good sink is through in about a second.
///
/// ```swift
/// let verifier = SinkVerifier(success: HTTPResponse(status: 204), secrets: ["pager-token"]) { transport in
///     PagerSink(transport: transport, url: SecretText("https://pager.example/pager-token"))
/// }
/// #expect(await verifier.findings() == [])
/// ```
///
/// Verify the sink itself, not one that `RetryingSink` wraps: trying again is found as a fault.
public struct SinkVerifier: Sendable {
    /// Makes the sink.
    ///
    /// The sink must send through the transport, and must do all its waiting by the clock; the clock is the one of the
    /// `DeliveryContext` too.
    public typealias Maker = @Sendable (_ transport: any HTTPTransport, _ clock: DeliveryClock) -> any NotificationSink

    /// The response that means success.
    public var success: HTTPResponse
    /// Texts that must not be in anything that can be printed: tokens, addresses and telling parts of them.
    public var secrets: [String]
    /// Other statuses that the sink takes for success.
    public var otherSuccessStatuses: Set<Int> = []
    /// Whether the body tells a success, so that another body means failure; so it is unless the success has none.
    public var bodyTellsSuccess: Bool
    /// Whether what is sent must hold the name of each resource of a notice, be there a thousand.
    public var namesEveryResource = false
    /// Texts that must not be sent as they are, such as `<!channel>`, when somebody has named a service so.
    public var forbiddenTexts: [String] = []
    /// How often one message may be sent where the service refuses it, in poorer forms.
    public var maximumSendCount = 3
    /// How long to wait, in real time, for a sink that should have ended; a busy machine needs some.
    public var patience: Duration = .seconds(60)
    /// Counts what a sink without HTTP has delivered, where that can be known.
    public var countDelivered: (@Sendable (any NotificationSink) async -> Int)?

    let usesHTTP: Bool
    let makeSink: Maker

    /// Creates a verifier of a sink that speaks HTTP.
    ///
    /// - Parameters:
    ///   - success: The response that means success.
    ///   - secrets: Texts that must not be in anything that can be printed.
    ///   - makeSink: Makes the sink; each trial has its own.
    public init(
        success: HTTPResponse,
        secrets: [String],
        makeSink: @escaping @Sendable (_ transport: any HTTPTransport) -> any NotificationSink
    ) {
        self.init(success: success, secrets: secrets) { transport, _ in makeSink(transport) }
    }

    /// Creates a verifier of a sink that speaks HTTP and takes a clock.
    ///
    /// - Parameters:
    ///   - success: The response that means success.
    ///   - secrets: Texts that must not be in anything that can be printed.
    ///   - makeSink: Makes the sink; each trial has its own.
    public init(success: HTTPResponse, secrets: [String], makeSink: @escaping Maker) {
        self.success = success
        self.secrets = secrets
        self.makeSink = makeSink
        bodyTellsSuccess = !success.body.isEmpty
        usesHTTP = true
    }

    /// Creates a verifier of a sink that does not speak HTTP, such as one that writes a file.
    ///
    /// What needs answers of a service is left out: notices of every kind, many at once, secrets, receipts, and being
    /// cancelled before it began remain.
    ///
    /// - Parameters:
    ///   - secrets: Texts that must not be in anything that can be printed.
    ///   - makeSink: Makes the sink; each trial has its own.
    public init(
        withoutHTTP makeSink: @escaping @Sendable (_ clock: DeliveryClock) -> any NotificationSink,
        secrets: [String] = []
    ) {
        self.success = HTTPResponse(status: 200)
        self.secrets = secrets
        self.makeSink = { _, clock in makeSink(clock) }
        bodyTellsSuccess = false
        usesHTTP = false
    }

    /// Runs the sink through all checks.
    ///
    /// - Returns: What is wrong, in the order of the checks; empty where all is well.
    public func findings() async -> [Finding] {
        let examination = SinkExamination(self)
        await examination.checkNotices()
        await examination.checkSecrets()
        await examination.checkManyAtOnce()
        await examination.checkSameReceipt()
        await examination.checkCancelledBefore()
        if usesHTTP {
            await examination.checkStatuses()
            await examination.checkRetryAfter()
            await examination.checkReplies()
            await examination.checkConnections()
            await examination.checkDeadlines()
            await examination.checkCancelledMeanwhile()
            await examination.checkRecovery()
            await examination.checkProgress()
        }
        return examination.findings
    }
}
