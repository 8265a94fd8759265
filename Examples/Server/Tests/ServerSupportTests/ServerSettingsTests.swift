import FargateRetirement
import NotificationDelivery
import ServerSupport
import SlackBlockKit
import Testing

struct ServerSettingsTests {
    private static let least = ["AWS_REGION": "eu-west-1", "SLACK_SECRET_ID": "slack/webhook"]

    @Test func oneSecretMakesOneSinkThatIsToldOfEverything() throws {
        let settings = try ServerSettings(environment: Self.least)
        #expect(settings.routes == .document(.single(.secret(id: "slack/webhook"), channel: nil)))
        guard case .document(let document) = settings.routes else { return }
        #expect(document.sinks.map(\.id) == ["slack"])
        #expect(document.unreadable == "slack")
        #expect(document.routes == nil)
    }

    @Test func everythingElseHasADefault() throws {
        let settings = try ServerSettings(environment: Self.least)
        #expect(settings.region == "eu-west-1")
        #expect(settings.ledgerTable == nil)
        #expect(settings.accountNames.isEmpty)
        #expect(settings.mention == nil)
        #expect(settings.waitPeriod == nil)
        #expect(settings.metricsNamespace == "FargateRetirement")
        #expect(settings.messageInterval == .seconds(1))
    }

    @Test func eachVariableIsRead() throws {
        let settings = try ServerSettings(environment: [
            "AWS_REGION": "eu-west-1", "SLACK_PARAMETER_NAME": "/slack/bot", "SLACK_CHANNEL": "C012AB3CD",
            "LEDGER_TABLE": "ledger", "ACCOUNT_NAMES": #"{"222233334444": "shop"}"#, "MENTION": "S012AB3CD",
            "TASK_RETIREMENT_WAIT_PERIOD": "14", "METRICS_NAMESPACE": "Notices", "SLACK_TEST_HOST": "127.0.0.1:8787",
            "SLACK_MESSAGE_INTERVAL_MS": "250",
        ])
        #expect(settings.routes == .document(.single(.parameter(name: "/slack/bot"), channel: "C012AB3CD")))
        #expect(settings.ledgerTable == "ledger")
        #expect(settings.accountNames == ["222233334444": "shop"])
        #expect(settings.mention == .userGroup(try .init("S012AB3CD")))
        #expect(settings.waitPeriod == .fourteenDays)
        #expect(settings.metricsNamespace == "Notices")
        #expect(settings.slackTestHost == "127.0.0.1:8787")
        #expect(settings.messageInterval == .milliseconds(250))
    }

    @Test func anEmptyVariableCountsAsNotSet() throws {
        let empty = ["MENTION": "", "LEDGER_TABLE": "", "TASK_RETIREMENT_WAIT_PERIOD": "", "ROUTES": ""]
        let settings = try ServerSettings(environment: Self.least.merging(empty) { $1 })
        #expect(settings.mention == nil)
        #expect(settings.ledgerTable == nil)
    }

    @Test(arguments: [
        ("AWS_REGION", "", SettingsError.Code.missing, "AWS_REGION"),
        ("SLACK_SECRET_ID", "", .missing, "SLACK_SECRET_ID"),
        ("ROUTES_PARAMETER_NAME", "/routes", .conflict, "SLACK_SECRET_ID"),
        ("SLACK_PARAMETER_NAME", "/slack", .conflict, "SLACK_SECRET_ID"),
        ("MENTION", "everybody", .invalid, "MENTION"),
        ("TASK_RETIREMENT_WAIT_PERIOD", "9", .invalid, "TASK_RETIREMENT_WAIT_PERIOD"),
        ("ACCOUNT_NAMES", "shop", .invalid, "ACCOUNT_NAMES"),
        ("ACCOUNT_NAMES", #"{"222233334444": 1}"#, .invalid, "ACCOUNT_NAMES"),
        ("SLACK_MESSAGE_INTERVAL_MS", "-1", .invalid, "SLACK_MESSAGE_INTERVAL_MS"),
        ("SLACK_MESSAGE_INTERVAL_MS", "1s", .invalid, "SLACK_MESSAGE_INTERVAL_MS"),
    ])
    func aMistakeNamesItsVariable(name: String, value: String, code: SettingsError.Code, named: String) throws {
        let error = #expect(throws: SettingsError.self) {
            try ServerSettings(environment: Self.least.merging([name: value]) { $1 })
        }
        #expect(error?.code == code)
        #expect(error?.variable == named)
        if code == .invalid { #expect(error?.message.contains("expected") == true) }
    }

    @Test(arguments: ["https://hooks.slack.com/services/T0/B0/hush", "xoxb-hush"])
    func aSecretInTheVariableIsNotShown(value: String) throws {
        let error = #expect(throws: SettingsError.self) {
            try ServerSettings(environment: ["AWS_REGION": "eu-west-1", "SLACK_SECRET_ID": value])
        }
        #expect(error?.description.contains("hush") == false)
    }
}
