import FargateRetirement
public import NotificationDelivery
import SlackNotifications

/// Makes the notifier that the settings ask for.
///
/// ```swift
/// let settings = try ServerSettings(environment: environment)
/// let services = ServerServices(settings, environment: environment, transport: transport, clock: clock)
/// let notifier = try await services.factory.makeNotifier()
/// ```
///
/// Nothing is fetched but the parameter that holds the routes, where the settings name one: secrets come when the first
/// notice is delivered.
public struct NotifierFactory: Sendable {
    /// What is asked for.
    public var settings: ServerSettings
    /// What fetches and keeps secrets, and the parameter with the routes.
    public var secrets: SecretCache
    /// What remembers deliveries.
    public var ledger: any DeliveryLedger
    /// What sends requests.
    public var transport: any HTTPTransport
    /// The clock of deliveries.
    public var clock: DeliveryClock

    /// Creates a factory.
    ///
    /// - Parameters:
    ///   - settings: What is asked for.
    ///   - secrets: What fetches and keeps secrets.
    ///   - ledger: What remembers deliveries.
    ///   - transport: What sends requests.
    ///   - clock: The clock of deliveries.
    public init(
        settings: ServerSettings,
        secrets: SecretCache,
        ledger: any DeliveryLedger,
        transport: any HTTPTransport,
        clock: DeliveryClock
    ) {
        self.settings = settings
        self.secrets = secrets
        self.ledger = ledger
        self.transport = transport
        self.clock = clock
    }

    /// Makes the notifier.
    ///
    /// - Parameters:
    ///   - pageWait: How long pages of one communication wait for each other; `nil` where a process does not live long.
    ///   - warn: Is told what is wrong with the routes and no reason to stop.
    /// - Returns: The notifier.
    /// - Throws: ``SettingsError`` where the routes can't be fetched or read.
    public func makeNotifier(
        pageWait: Duration? = nil,
        warn: (RoutingIssue) -> Void = { _ in }
    ) async throws(SettingsError) -> RetirementNotifier {
        let document = try await document()
        for issue in document.issues() { warn(issue) }
        var pacers: [PacerKey: SlackPacer] = [:]
        let entries = document.sinks.map { sink in
            let key = PacerKey(secret: sink.secret, channel: sink.channel)
            let pacer = pacers[key] ?? SlackPacer(interval: settings.messageInterval)
            pacers[key] = pacer
            return SinkEntry(
                sink.id,
                SecretSink(sink, secrets: secrets, form: form(pacer)),
                isRequired: sink.isRequired,
                fallback: sink.fallback
            )
        }
        return RetirementNotifier(
            FanOut(entries, ledger: ledger, clock: clock),
            routes: document.routes,
            options: options(unreadable: document.unreadable, pageWait)
        )
    }

    /// Sinks with one secret and channel post to one place, and wait for each other.
    private struct PacerKey: Hashable {
        var secret: SecretReference
        var channel: String?
    }

    private func document() async throws(SettingsError) -> RoutesDocument {
        switch settings.routes {
        case .document(let document): return document
        case .parameter(let name):
            let text: SecretText
            do throws(SecretError) {
                text = try await secrets.secret(.parameter(name: name))
            } catch {
                throw SettingsError(.unavailable, variable: "ROUTES_PARAMETER_NAME", message: "\(error)")
            }
            return try RoutesDocument(json: Array(text.revealed.utf8), from: "ROUTES_PARAMETER_NAME")
        }
    }

    private func form(_ pacer: SlackPacer) -> SecretSink.Form {
        SecretSink.Form(
            transport: transport,
            options: SlackRenderer.Options(
                accountNames: settings.accountNames,
                immediateMention: settings.mention
            ),
            pacer: pacer,
            testHost: settings.slackTestHost
        )
    }

    private func options(unreadable: SinkID?, _ pageWait: Duration?) -> RetirementNotifier.Options {
        guard let period = settings.waitPeriod else { return .init(unreadableSink: unreadable, pageWait: pageWait) }
        // What the variable says holds for all accounts whose notices come here.
        let setting = AccountSetting(name: .fargateTaskRetirementWaitPeriod, value: period.settingValue)
        let known = AccountSettings([setting])
        return .init(unreadableSink: unreadable, pageWait: pageWait) { $0.leadTime(comparedWith: known) }
    }
}
