public import NotificationDelivery

/// Starts a workflow of Slack's with the facts of a notification as its variables.
///
/// It is for teams that let a workflow decide what happens: post, open a ticket, ask somebody. The workflow begins with
/// a webhook and declares the variables that it wants, all of the type text:
///
/// | variable | what it holds |
/// |---|---|
/// | `title` | the notification in one sentence, at most 500 characters |
/// | `reason` | `announced`, `updated`, `reminder`, `finished` or `unreadable` |
/// | `account` | the account's ID, or `unknown` |
/// | `account_name` | its name as given to the sink, or its ID |
/// | `region` | the Region, or `unknown` |
/// | `starts_at` | the start as `2026-09-04T15:00:00Z`, what AWS writes instead, or `not stated` |
/// | `action` | what to do, in one sentence |
/// | `service_count`, `task_count`, `other_count` | how many services, standalone tasks, and resources that are neither |
/// | `resources` | their names, one a line, standalone tasks first, at most 3,500 bytes |
/// | `part`, `part_count` | which run this is and how many there are, where the names take several |
/// | `health_url` | the event in the AWS Health console, or the console's first page |
/// | `is_test` | `true` for a simulation, else `false` |
///
/// None is ever empty. Variables that the workflow does not declare are left out by Slack. Text from outside has no
/// angle brackets, so that no name becomes a mention. A workflow can't be answered to, so nothing is threaded.
///
/// Pacing, order and what happens after a failure are as with ``SlackWebhookSink``.
///
/// Source: Slack, "Create a workflow that starts with a webhook"; such workflows are part of paid plans.
public struct SlackWorkflowSink: NotificationSink {
    private let url: SlackWebhookURL
    private let caller: SlackCaller
    private let accountNames: [String: String]

    /// Creates a sink.
    ///
    /// - Parameters:
    ///   - url: The address of the webhook.
    ///   - transport: What sends requests.
    ///   - accountNames: Names of accounts by their IDs.
    ///   - pacer: Whose turn it is.
    ///   - requestTimeout: How long a request may take, 10 seconds unless told otherwise.
    /// - Throws: ``SlackConfigurationError`` with the code `kind` where the address is for messages.
    public init(
        url: SlackWebhookURL,
        transport: any HTTPTransport,
        accountNames: [String: String] = [:],
        pacer: SlackPacer = SlackPacer(),
        requestTimeout: Duration = .seconds(10)
    ) throws(SlackConfigurationError) {
        try url.check(.workflow, for: "SlackWorkflowSink")
        self.url = url
        self.accountNames = accountNames
        caller = SlackCaller(
            transport: transport,
            pacer: pacer,
            requestTimeout: requestTimeout,
            secrets: url.secretParts
        )
    }

    /// Starts the workflow.
    ///
    /// - Parameters:
    ///   - notification: What is to be said.
    ///   - context: The clock, the deadline, and how far an earlier try came.
    /// - Returns: How often the workflow was started.
    /// - Throws: `DeliveryFailure`: `retry` for the network, a busy or broken Slack or an answer that is not Slack's,
    ///   `payload` where Slack refuses the variables, `configuration` where the webhook is no more,
    ///   `cancelled` where the task was cancelled, or somebody else has taken the delivery over. Where its turn comes
    ///   after the deadline, nothing was tried: `retry` with a `tryCount` of 0.
    public func deliver(
        _ notification: RetirementNotification,
        context: DeliveryContext
    ) async throws(DeliveryFailure) -> DeliveryReceipt {
        var run = try PostRun(WorkflowWire(url: url, caller: caller), context) { (_) throws(DeliveryFailure) in
            WorkflowVariables(notification, accountNames: accountNames).runs
        }
        return try await run.run(caller.pacer)
    }
}
