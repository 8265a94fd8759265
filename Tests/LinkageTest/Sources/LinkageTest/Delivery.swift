import FargateRetirement
import FargateRetirementTesting
import NotificationDelivery
import SlackNotifications

/// Delivers a notice through a webhook that answers by a script, by way of routes and ledger.
func deliver(_ event: HealthEventFixture) async throws -> String {
    let clock = SteppingClock()
    let transport = ScriptedTransport([.status(503), .status(200, body: "ok")], clock: clock.deliveryClock)
    let url = try SlackWebhookURL("https://hooks.slack.com/services/T000/B000/0123456789")
    let sink = try SlackWebhookSink(url: url, transport: transport)
    let fanOut = FanOut([SinkEntry("ops", sink)], ledger: InMemoryLedger(), clock: clock.deliveryClock)
    let routes = try RoutingTable(rules: [], defaultSinks: ["ops"])
    let report = await RetirementNotifier(fanOut, routes: routes).process(event.json())
    guard report.isSettled else { fatalError("\(report)") }
    return "\(transport.requests.count) requests: \(report)"
}
