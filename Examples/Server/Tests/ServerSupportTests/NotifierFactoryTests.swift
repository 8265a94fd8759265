import AWSHealthEvents
import FargateRetirement
import FargateRetirementTesting
import NotificationDelivery
import ServerSupport
import Testing

struct NotifierFactoryTests {
    private let clock = SteppingClock()
    private static let webhook = "https://hooks.slack.com/services/T012AB3CD/B012AB3CD/abcdefghijklmnop"

    @Test func nothingIsFetchedBeforeANoticeComes() async throws {
        let source = ScriptedSecrets(.secret(Self.webhook))
        let transport = ScriptedTransport([], then: .status(200, body: "ok"))
        let notifier = try await factory(source, transport).makeNotifier()
        let declined = await notifier.process(Array(#"{"a": 1}"#.utf8))
        #expect(declined.isSettled)
        #expect(source.asked.isEmpty)
        let report = await notifier.process(HealthEventFixture.services.event().json())
        #expect(report.isSettled)
        #expect(source.asked == [.secret(id: "slack")])
        #expect(transport.requests.count == 1)
    }

    @Test func theOneSinkIsToldOfWhatCannotBeRead() async throws {
        let transport = ScriptedTransport([], then: .status(200, body: "ok"))
        let notifier = try await factory(ScriptedSecrets(.secret(Self.webhook)), transport).makeNotifier()
        let report = await notifier.process(Array("{not json".utf8))
        #expect(report.isSettled)
        #expect(transport.requests.count == 1)
    }

    @Test func routesInAParameterAreFetchedAtTheStart() async throws {
        let routes = """
            {"sinks": {"a": {"type": "slack", "secret": "one"}, "b": {"type": "slack", "secret": "two"}},
             "routes": {"rules": [], "default": ["b"]}}
            """
        let source = ScriptedSecrets(.secret(routes), .secret(Self.webhook))
        let transport = ScriptedTransport([], then: .status(200, body: "ok"))
        var factory = factory(source, transport)
        factory.settings.routes = .parameter(name: "/routes")
        var issues: [RoutingIssue] = []
        let notifier = try await factory.makeNotifier { issues.append($0) }
        #expect(issues.map(\.code) == [.unreachedSink])
        let report = await notifier.process(HealthEventFixture.services.event().json())
        #expect(report.isSettled)
        #expect(source.asked == [.parameter(name: "/routes"), .secret(id: "two")])
    }

    @Test(arguments: [ScriptedSecrets.Answer.failure(isRetryable: false), .secret("{}"), .secret("no JSON")])
    func routesThatCannotBeHadAreAnErrorOfTheirVariable(answer: ScriptedSecrets.Answer) async throws {
        var factory = factory(ScriptedSecrets(answer), ScriptedTransport([]))
        factory.settings.routes = .parameter(name: "/routes")
        let error = await #expect(throws: SettingsError.self) { try await factory.makeNotifier() }
        #expect(error?.variable == "ROUTES_PARAMETER_NAME")
    }

    @Test func theWaitPeriodOfTheSettingsIsComparedWithTheNotice() async throws {
        let transport = ScriptedTransport([], then: .status(200, body: "ok"))
        var factory = factory(ScriptedSecrets(.secret(Self.webhook)), transport)
        factory.settings.waitPeriod = .fourteenDays
        _ = try await factory.makeNotifier().process(HealthEventFixture.services.event().json())
        let compared = transport.requests.first?.bodyText
        transport.clear()
        factory.settings.waitPeriod = nil
        _ = try await factory.makeNotifier().process(HealthEventFixture.services.event().json())
        #expect(compared != transport.requests.first?.bodyText)
        #expect(compared?.contains("14") == true)
    }

    private func factory(_ source: ScriptedSecrets, _ transport: ScriptedTransport) -> NotifierFactory {
        NotifierFactory(
            settings: ServerSettings(
                routes: .document(.single(.secret(id: "slack"), channel: nil)),
                region: "eu-west-1"
            ),
            secrets: SecretCache(source, clock: clock.deliveryClock),
            ledger: InMemoryLedger(),
            transport: transport,
            clock: clock.deliveryClock
        )
    }
}
