import NotificationDelivery
import SlackNotifications
import Testing

struct SlackWebhookURLTests {
    @Test(arguments: [
        ("https://hooks.slack.com/services/T0/B0/abc", "https://hooks.slack.com/services/T0/B0/abc"),
        ("https://hooks.slack-gov.com/services/T0/B0/abc", "https://hooks.slack-gov.com/services/T0/B0/abc"),
        ("HTTPS://HOOKS.Slack.COM/services/T0/B0/aBc", "https://hooks.slack.com/services/T0/B0/aBc"),
        ("https://hooks.slack.com:443/services/T0/B0/abc", "https://hooks.slack.com/services/T0/B0/abc"),
        ("https://hooks.slack.com/services/x", "https://hooks.slack.com/services/x"),
    ])
    func anAddressOfSlackIsTaken(text: String, address: String) throws {
        let url = try SlackWebhookURL(text)
        #expect(url.secret.revealed == address)
        #expect(url.kind == .messages)
    }

    @Test(arguments: ["triggers", "workflows"])
    func anAddressOfAWorkflowIsTold(path: String) throws {
        #expect(try SlackWebhookURL("https://hooks.slack.com/\(path)/T0/1/abc").kind == .workflow)
    }

    @Test(arguments: [
        ("", SlackConfigurationError.Code.empty),
        ("http://hooks.slack.com/services/T0/B0/abc", .scheme),
        ("hooks.slack.com/services/T0/B0/abc", .scheme),
        ("ftp://hooks.slack.com/services/T0/B0/abc", .scheme),
        ("https:/hooks.slack.com/services/T0/B0/abc", .scheme),
        ("https:hooks.slack.com/services/T0/B0/abc", .scheme),
        ("//hooks.slack.com/services/T0/B0/abc", .scheme),
        ("https://hooks.slack.com@evil.example/services/T0/B0/abc", .userInfo),
        ("https://user:word@hooks.slack.com/services/T0/B0/abc", .userInfo),
        ("https://@hooks.slack.com/services/T0/B0/abc", .userInfo),
        ("https://hooks.slack.com.evil.example/services/T0/B0/abc", .host),
        ("https://evil.example/hooks.slack.com/services/T0/B0/abc", .host),
        ("https://evilhooks.slack.com/services/T0/B0/abc", .host),
        ("https://slack.com/services/T0/B0/abc", .host),
        ("https://hooks.slack.com./services/T0/B0/abc", .host),
        ("https://hooks.slack.com%2eevil.example/services/T0/B0/abc", .host),
        ("https://hooks.slack.com%00.evil.example/services/T0/B0/abc", .host),
        ("https://hooks.slack.com#.evil.example/services/T0/B0/abc", .host),
        ("https://hooks.slack.com?.evil.example/services/T0/B0/abc", .host),
        ("https://[::1]/services/T0/B0/abc", .host),
        ("https://127.0.0.1:8787/services/T0/B0/abc", .host),
        ("https:///services/T0/B0/abc", .host),
        ("https://hooks.slack.com:8443/services/T0/B0/abc", .port),
        ("https://hooks.slack.com:/services/T0/B0/abc", .port),
        ("https://hooks.slack.com:0443/services/T0/B0/abc", .port),
        ("https://hooks.slack.com:443:443/services/T0/B0/abc", .port),
        (#"https://hooks.slack.com\@evil.example/services/T0/B0/abc"#, .character),
        (#"https:\\hooks.slack.com/services/T0/B0/abc"#, .character),
        (" https://hooks.slack.com/services/T0/B0/abc", .character),
        ("https://hooks.slack.com/services/T0/B0/abc\n", .character),
        ("https://hooks.slack.com/services/T0/B0/abc\r\nHost: evil.example", .character),
        ("https://hooks.slack.com/services/T0/B0/\u{0}abc", .character),
        ("https://hooks.sl\u{430}ck.com/services/T0/B0/abc", .character),
        ("https://hooks\u{3002}slack.com/services/T0/B0/abc", .character),
        ("https://hooks.slack.com\u{FF0F}services/T0/B0/abc", .character),
        ("https://hooks.slack.com", .path),
        ("https://hooks.slack.com/", .path),
        ("https://hooks.slack.com/services", .path),
        ("https://hooks.slack.com/services/", .path),
        ("https://hooks.slack.com//services/T0", .path),
        ("https://hooks.slack.com/services/../commands/T0", .path),
        ("https://hooks.slack.com/services/./T0", .path),
        ("https://hooks.slack.com/services/%2e%2e/T0", .path),
        ("https://hooks.slack.com/services/T0/B0/abc?to=evil", .path),
        ("https://hooks.slack.com/services/T0/B0/abc#x", .path),
        ("https://hooks.slack.com/commands/T0/B0/abc", .path),
        ("https://hooks.slack.com/SERVICES/T0/B0/abc", .path),
    ])
    func anythingElseIsRefusedByTheRuleThatItBreaks(text: String, code: SlackConfigurationError.Code) {
        let error = #expect(throws: SlackConfigurationError.self) { try SlackWebhookURL(text) }
        #expect(error?.code == code)
        #expect(error?.description.hasPrefix("the address of the webhook must ") == true)
        #expect(error?.description.contains("evil") == false)
        #expect(error?.description.contains("abc") == false)
    }

    // MARK: A stand-in

    @Test(arguments: [
        ("http://127.0.0.1:8787/services/T0/B0/abc", "127.0.0.1:8787"),
        ("https://127.0.0.1:8787/services/T0/B0/abc", "127.0.0.1:8787"),
        ("http://[::1]:1/services/T0/B0/abc", "[::1]:1"),
        ("http://LocalHost:65535/services/T0/B0/abc", "localhost:65535"),
    ])
    func aTestHostIsTakenWhereItIsAllowed(text: String, host: String) throws {
        #expect(try SlackWebhookURL(text, allowingTestHost: host).kind == .messages)
        #expect(throws: SlackConfigurationError.self) { try SlackWebhookURL(text) }
    }

    @Test(arguments: [
        ("http://127.0.0.1:8788/services/T0/B0/abc", SlackConfigurationError.Code.scheme),
        ("https://127.0.0.1:8788/services/T0/B0/abc", .host),
        ("http://127.0.0.1/services/T0/B0/abc", .scheme),
        ("http://127.0.0.1:8787.evil.example/services/T0/B0/abc", .scheme),
        ("http://hooks.slack.com/services/T0/B0/abc", .scheme),
        ("http://evil.example@127.0.0.1:8787/services/T0/B0/abc", .userInfo),
        ("http://127.0.0.1:8787/elsewhere/T0", .path),
    ])
    func aTestHostAllowsNothingElse(text: String, code: SlackConfigurationError.Code) {
        let error = #expect(throws: SlackConfigurationError.self) {
            try SlackWebhookURL(text, allowingTestHost: "127.0.0.1:8787")
        }
        #expect(error?.code == code)
    }

    @Test(arguments: [
        "", "127.0.0.1", "127.0.0.1:", "127.0.0.1:0", "127.0.0.1:65536", "127.0.0.1:080",
        "127.0.0.1:99999999999999999999",
        "10.0.0.1:80", "0.0.0.0:80", "evil.example:80", "127.0.0.1.evil.example:80", "127.0.0.1:80/path", "localhost",
    ])
    func aTestHostMustBeLoopbackWithAPort(host: String) {
        let error = #expect(throws: SlackConfigurationError.self) {
            try SlackWebhookURL("https://hooks.slack.com/services/T0/B0/abc", allowingTestHost: host)
        }
        #expect(error?.code == .testHost)
    }

    // MARK: Sinks

    @Test func aSinkRefusesTheAddressOfAnotherKind() throws {
        let transport = ScriptedTransport()
        #expect(throws: SlackConfigurationError.self) {
            try SlackWebhookSink(url: SlackWebhookURL(workflowAddress), transport: transport)
        }
        let error = #expect(throws: SlackConfigurationError.self) {
            try SlackWorkflowSink(url: SlackWebhookURL(webhookAddress), transport: transport)
        }
        #expect(error?.code == .kind)
    }

    @Test(arguments: [
        ("https://slack.com/api", "https://slack.com/api"), ("https://slack-gov.com/api/", "https://slack-gov.com/api"),
        ("http://127.0.0.1:8787/api", "http://127.0.0.1:8787/api"),
    ])
    func anAddressOfTheWebAPIIsTaken(text: String, address: String) throws {
        #expect(try SlackAPIBaseURL(text, allowingTestHost: "127.0.0.1:8787").description == address)
    }

    @Test(arguments: [
        ("https://slack.com", SlackConfigurationError.Code.path), ("https://slack.com/api/chat.postMessage", .path),
        ("https://hooks.slack.com/api", .host), ("http://slack.com/api", .scheme),
        ("https://slack.com@evil.example/api", .userInfo),
    ])
    func anotherAddressIsNoneOfTheWebAPI(text: String, code: SlackConfigurationError.Code) {
        let error = #expect(throws: SlackConfigurationError.self) { try SlackAPIBaseURL(text) }
        #expect(error?.code == code)
    }

    @Test(arguments: [
        ("", "C0123456789", SlackConfigurationError.Code.empty), (botToken, "", .empty),
        ("xoxb-1\r\nX-Evil: 1", "C0123456789", .character), (botToken, "my channel", .character),
    ])
    func aTokenOrChannelThatCannotBeOneIsRefused(
        token: String,
        channel: String,
        code: SlackConfigurationError.Code
    ) {
        let error = #expect(throws: SlackConfigurationError.self) {
            try SlackWebAPISink(token: SecretText(token), channel: channel, transport: ScriptedTransport())
        }
        #expect(error?.code == code)
        #expect(error?.description.contains("Evil") == false)
    }
}
