import AsyncHTTPClient
import AsyncHTTPClientTransport
import Hummingbird
import Logging
import NIOCore
import NotificationDelivery
import ServerSupport

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The program: settings, what they ask for, and the server until it is told to end.
enum ReceiverProgram {
    static func run(environment: [String: String], logger: Logger) async throws {
        let settings = try ServerSettings(environment: environment)
        let own = try ReceiverSettings(environment: environment)
        let configuration = AsyncHTTPClientTransport.configuration()
        try await HTTPClient.withHTTPClient(configuration: configuration) { client in
            let services = ServerServices(
                settings,
                environment: environment,
                transport: AsyncHTTPClientTransport(client),
                clock: DeliveryClock(now: { Date() })
            )
            let notifier = try await services.factory.makeNotifier { issue in logger.warning("\(issue)") }
            try await application(own, notifier, services, logger).runService()
        }
    }

    /// The server; when it is told to end, it takes no more connections and answers those that it has.
    private static func application(
        _ own: ReceiverSettings,
        _ notifier: RetirementNotifier,
        _ services: ServerServices,
        _ logger: Logger
    ) -> some ApplicationProtocol {
        let counters = Counters()
        let log = NoticeLog { StandardOutput.line($0) }
        let transport = services.factory.transport
        let reception = Reception(
            notifier: notifier,
            apiKey: own.apiKeySecretID.map { apiKey($0, header: own.apiKeyHeader, services.factory.secrets) },
            verifier: SNSVerifier(topics: own.topics, certificates: SigningCertificates(transport: transport)),
            transport: transport,
            clock: services.factory.clock,
            limits: own.limits,
            journal: Journal(logger: logger, counters: counters) { log.note($0) }
        )
        let routes = ReceiverRoutes(
            reception: reception,
            counters: counters,
            maximumConcurrency: own.maximumConcurrency
        )
        return Application(
            router: routes.router(),
            // Who sends nothing for so long does not keep a connection.
            server: .http1(configuration: .init(idleTimeout: .seconds(30))),
            configuration: .init(address: .hostname(own.host, port: own.port), serverName: "WebhookReceiver"),
            logger: logger
        )
    }

    private static func apiKey(_ id: String, header: String, _ secrets: SecretCache) -> APIKey {
        let reference = SecretReference.secret(id: id)
        return APIKey(
            header: header,
            load: { deadline in try await secrets.secret(reference, deadline: deadline) },
            reload: { refused, deadline in
                await secrets.refresh(reference, refused: refused, deadline: deadline)
            }
        )
    }
}
