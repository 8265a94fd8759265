public import FargateRetirement
public import SlackBlockKit

/// What the environment says: where notices go, and how.
///
/// No variable holds a secret; those that lead to one name its place.
public struct ServerSettings: Sendable {
    /// Where sinks and routes are.
    public enum Routes: Hashable, Sendable {
        /// They are known.
        case document(RoutesDocument)
        /// They are in a parameter of Parameter Store (`ROUTES_PARAMETER_NAME`).
        case parameter(name: String)
    }

    /// Where sinks and routes are.
    public var routes: Routes
    /// The table of DynamoDB that is the ledger; `nil` where the ledger is in memory and a restart forgets it.
    public var ledgerTable: String?
    /// Names of accounts by their IDs.
    public var accountNames: [String: String]
    /// Whom to notify of a retirement that goes on already.
    public var mention: Mention?
    /// What the account setting `fargateTaskRetirementWaitPeriod` is, where the notices shall say how they compare.
    public var waitPeriod: TaskRetirementWaitPeriod?
    /// The namespace of the metrics in CloudWatch.
    public var metricsNamespace: String
    /// The Region in which secrets, parameters and the table are.
    public var region: String
    /// How long after a message the next one to the same channel is sent at the earliest.
    public var messageInterval: Duration
    /// A loopback address that is taken in place of Slack, in tests.
    public var slackTestHost: String?

    /// Creates settings.
    ///
    /// - Parameters:
    ///   - routes: Where sinks and routes are.
    ///   - region: The Region in which secrets, parameters and the table are.
    ///   - ledgerTable: The table of DynamoDB that is the ledger.
    ///   - accountNames: Names of accounts by their IDs.
    ///   - mention: Whom to notify of a retirement that goes on already.
    ///   - waitPeriod: What the account setting is.
    ///   - metricsNamespace: The namespace of the metrics.
    ///   - messageInterval: How long after a message the next one to the same channel is sent at the earliest.
    ///   - slackTestHost: A loopback address that is taken in place of Slack.
    public init(
        routes: Routes,
        region: String,
        ledgerTable: String? = nil,
        accountNames: [String: String] = [:],
        mention: Mention? = nil,
        waitPeriod: TaskRetirementWaitPeriod? = nil,
        metricsNamespace: String = "FargateRetirement",
        messageInterval: Duration = .seconds(1),
        slackTestHost: String? = nil
    ) {
        self.routes = routes
        self.region = region
        self.ledgerTable = ledgerTable
        self.accountNames = accountNames
        self.mention = mention
        self.waitPeriod = waitPeriod
        self.metricsNamespace = metricsNamespace
        self.messageInterval = messageInterval
        self.slackTestHost = slackTestHost
    }
}
