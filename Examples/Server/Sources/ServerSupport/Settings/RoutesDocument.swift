import AWSHealthEvents
public import NotificationDelivery

/// The sinks, and the routes that lead to them: what `ROUTES` holds, or the parameter that `ROUTES_PARAMETER_NAME` names.
///
/// The form is that of `Examples/Routes`, with sinks of the type `slack`:
///
/// ```json
/// {
///   "sinks": {
///     "shop": {"type": "slack", "secret": "slack/shop", "fallback": "platform"},
///     "platform": {"type": "slack", "parameter": "/slack/bot", "channel": "C012AB3CD"}
///   },
///   "unreadable": "platform",
///   "routes": {
///     "rules": [{"name": "the shop", "when": {"clusters": ["shop-*"]}, "sinks": ["shop"]}],
///     "default": ["platform"]
///   }
/// }
/// ```
public struct RoutesDocument: Hashable, Sendable {
    /// The sinks, sorted by name.
    public var sinks: [SlackSinkSettings]
    /// The sink that is told of what can't be read.
    public var unreadable: SinkID?
    /// Who is told of what; `nil` where all are told of everything.
    public var routes: RoutingTable?

    /// Creates a document.
    ///
    /// - Parameters:
    ///   - sinks: The sinks.
    ///   - unreadable: The sink that is told of what can't be read.
    ///   - routes: Who is told of what.
    public init(sinks: [SlackSinkSettings], unreadable: SinkID? = nil, routes: RoutingTable? = nil) {
        self.sinks = sinks
        self.unreadable = unreadable
        self.routes = routes
    }

    /// The one sink named `slack`, which is told of everything, and of what can't be read too.
    ///
    /// - Parameters:
    ///   - secret: Where the webhook's address or the bot's token is kept.
    ///   - channel: The channel, where the secret is a bot's token.
    /// - Returns: The document.
    public static func single(_ secret: SecretReference, channel: String?) -> Self {
        Self(sinks: [SlackSinkSettings(id: "slack", secret: secret, channel: channel)], unreadable: "slack")
    }

    /// What is wrong with the routes, as far as it can be seen without a notice.
    ///
    /// - Returns: The issues; a sink that is there only to take over, or for what can't be read, is none.
    public func issues() -> [RoutingIssue] {
        let helpers = Set(sinks.compactMap(\.fallback) + [unreadable].compactMap { $0 })
        return (routes?.lint(knownSinks: sinks.map(\.id)) ?? []).filter { issue in
            !(issue.code == .unreachedSink && issue.sink.map(helpers.contains) ?? false)
        }
    }
}
