import AWSClient
import AsyncHTTPClient
import AsyncHTTPClientTransport
import Logging
import NotificationDelivery
import ServerSupport
import ServiceLifecycle
import ServiceSupport
import UnixSignals

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The program: settings, what they ask for, and the services until they are told to end.
enum WorkerProgram {
    static func run(environment: [String: String], logger: Logger) async throws {
        let settings = try ServerSettings(environment: environment)
        let own = try WorkerSettings(environment: environment)
        let configuration = AsyncHTTPClientTransport.configuration()
        try await HTTPClient.withHTTPClient(configuration: configuration) { client in
            let clock = DeliveryClock(now: { Date() })
            let services = ServerServices(
                settings,
                environment: environment,
                // An answer of the queue holds ten messages of up to 1 MiB, with the quotes in them escaped.
                transport: AsyncHTTPClientTransport(client, maximumBodyLength: 64 << 20),
                clock: clock
            )
            let metrics = EmbeddedMetricsFactory(namespace: settings.metricsNamespace, clock: clock)
            let log = NoticeLog { StandardOutput.line($0) }
            let worker = QueueWorker(
                queue: SQSQueue(services.client, url: own.queueURL),
                notifier: try await services.factory.makeNotifier(pageWait: own.pageWait) { issue in
                    logger.warning("\(issue)")
                },
                clock: clock,
                options: own.options,
                logger: logger,
                metrics: WorkerMetrics(factory: metrics),
                report: { log.note($0) }
            )
            try await group(worker, metrics, own.options, logger).run()
        }
    }

    /// Services end in the opposite order, so that what the worker counts last is written too.
    private static func group(
        _ worker: QueueWorker,
        _ metrics: EmbeddedMetricsFactory,
        _ options: QueueWorker.Options,
        _ logger: Logger
    ) -> ServiceGroup {
        var configuration = ServiceGroupConfiguration(
            services: [.init(service: metrics), .init(service: worker)],
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger
        )
        // The worker keeps its limit by itself; this is for a queue that does not answer at the end.
        configuration.maximumGracefulShutdownDuration = options.shutdownLimit + .seconds(5)
        return ServiceGroup(configuration: configuration)
    }
}
