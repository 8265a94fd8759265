import AWSHealthEvents
import FargateRetirement
import SlackBlockKit

extension ServerSettings {
    /// Reads settings from the environment; a variable that is empty counts as not set.
    ///
    /// | variable | what it holds |
    /// |---|---|
    /// | `SLACK_SECRET_ID` | name or ARN of the secret in Secrets Manager: a webhook's address or a bot's token |
    /// | `SLACK_PARAMETER_NAME` | in its place, the name of a `SecureString` in Parameter Store |
    /// | `SLACK_CHANNEL` | the channel, where the secret is a bot's token |
    /// | `ROUTES` | in the place of these three, sinks and routes: see ``RoutesDocument`` |
    /// | `ROUTES_PARAMETER_NAME` | in its place, the parameter that holds them |
    /// | `LEDGER_TABLE` | the table of DynamoDB; without it the ledger is in memory |
    /// | `ACCOUNT_NAMES` | a JSON object of names by account IDs |
    /// | `MENTION` | whom to notify where a retirement goes on already: `here`, `channel` or a user group's ID |
    /// | `TASK_RETIREMENT_WAIT_PERIOD` | the account's wait period, 0, 7 or 14, with which notices are compared |
    /// | `METRICS_NAMESPACE` | the namespace of the metrics, `FargateRetirement` unless told otherwise |
    /// | `SLACK_MESSAGE_INTERVAL_MS` | milliseconds between two messages to one channel, 1000 unless told otherwise |
    /// | `AWS_REGION` | the Region in which secrets, parameters and the table are |
    /// | `SLACK_TEST_HOST` | a loopback address such as `127.0.0.1:8787` that stands for Slack in tests |
    ///
    /// - Parameter environment: The variables.
    /// - Throws: ``SettingsError``, which names the variable.
    public init(environment: [String: String]) throws(SettingsError) {
        let variables = EnvironmentVariables(environment)
        guard let region = variables["AWS_REGION"] ?? variables["AWS_DEFAULT_REGION"] else {
            throw SettingsError(.missing, variable: "AWS_REGION", message: "not set; expected a Region, as eu-west-1")
        }
        self.init(routes: try variables.routes(), region: region)
        ledgerTable = variables["LEDGER_TABLE"]
        accountNames = try variables.accountNames()
        mention = try variables.mention()
        if let text = variables["TASK_RETIREMENT_WAIT_PERIOD"] {
            do throws(AccountSettingError) {
                waitPeriod = try TaskRetirementWaitPeriod(settingValue: text)
            } catch {
                throw variables.invalid("TASK_RETIREMENT_WAIT_PERIOD", "0, 7 or 14")
            }
        }
        metricsNamespace = variables["METRICS_NAMESPACE"] ?? metricsNamespace
        if let milliseconds = try variables.number("SLACK_MESSAGE_INTERVAL_MS", in: 0...60_000) {
            messageInterval = .milliseconds(milliseconds)
        }
        slackTestHost = variables["SLACK_TEST_HOST"]
    }
}

extension EnvironmentVariables {
    fileprivate func routes() throws(SettingsError) -> ServerSettings.Routes {
        let names = ["SLACK_SECRET_ID", "SLACK_PARAMETER_NAME", "ROUTES", "ROUTES_PARAMETER_NAME"]
        let set = names.filter { self[$0] != nil }
        guard set.count < 2 else {
            let others = set.dropFirst().joined(separator: " and ")
            throw SettingsError(.conflict, variable: set[0], message: "set together with \(others): which is it?")
        }
        if let id = self["SLACK_SECRET_ID"] { return .document(try single(.secret(id: id), "SLACK_SECRET_ID")) }
        if let name = self["SLACK_PARAMETER_NAME"] {
            return .document(try single(.parameter(name: name), "SLACK_PARAMETER_NAME"))
        }
        if let text = self["ROUTES"] { return .document(try RoutesDocument(json: Array(text.utf8), from: "ROUTES")) }
        if let name = self["ROUTES_PARAMETER_NAME"] { return .parameter(name: name) }
        let others = names.dropFirst().joined(separator: ", ")
        throw SettingsError(.missing, variable: names[0], message: "neither it nor one of \(others) is set")
    }

    /// Somebody who pastes the secret itself into the variable is told so, without the secret.
    private func single(_ reference: SecretReference, _ name: String) throws(SettingsError) -> RoutesDocument {
        let text = (self[name] ?? "").lowercased()
        guard !text.hasPrefix("https:"), !text.hasPrefix("http:"), !text.hasPrefix("xox") else {
            let message = "found a webhook or token itself, expected the name of the place where it is kept"
            throw SettingsError(.invalid, variable: name, message: message)
        }
        return .single(reference, channel: self["SLACK_CHANNEL"])
    }

    fileprivate func accountNames() throws(SettingsError) -> [String: String] {
        guard let text = self["ACCOUNT_NAMES"] else { return [:] }
        var names: [String: String] = [:]
        let expected = "a JSON object of texts, as {\"222233334444\": \"shop\"}"
        guard let members = (try? JSONValue(parsing: Array(text.utf8)))?.objectValue else {
            throw invalid("ACCOUNT_NAMES", expected)
        }
        for (account, value) in members {
            guard let name = value.stringValue else { throw invalid("ACCOUNT_NAMES", expected) }
            names[account] = name
        }
        return names
    }

    fileprivate func mention() throws(SettingsError) -> Mention? {
        guard let text = self["MENTION"] else { return nil }
        switch text {
        case "here": return .here
        case "channel": return .channel
        default:
            guard let group = try? UserGroupID(text) else {
                throw invalid("MENTION", "here, channel or the ID of a user group, as S012AB3CD")
            }
            return .userGroup(group)
        }
    }
}
