import AsyncHTTPClient
import AsyncHTTPClientTransport
import LambdaRuntime
import NIOCore
import NIOSSL
import NotificationDelivery
import ServerSupport

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The whole function: it reads the environment, makes the notifier, and works until it is stopped.
///
/// Until the first request for work it makes no connection but that one, unless the routes are in Parameter Store. TLS,
/// credentials and secrets come with the first notice.
struct SlackFunction {
    let environment: [String: String]
    let eventLoop: any EventLoop
    let executor: EventLoopExecutor
    private let log = NoticeLog(write: StandardOutput.line)

    init(environment: [String: String], eventLoop: any EventLoop, executor: EventLoopExecutor) {
        self.environment = environment
        self.eventLoop = eventLoop
        self.executor = executor
    }

    /// Works until it is stopped.
    ///
    /// - Returns: How the process ends.
    func run() async -> Int32 {
        let client = HTTPClient(eventLoopGroup: eventLoop, configuration: configuration())
        let status = await run(client)
        try? await client.shutdown()
        return status
    }

    private func run(_ client: HTTPClient) async -> Int32 {
        let runtime: LambdaRuntime
        do throws(LambdaRuntimeError) {
            let address = try RuntimeAPIAddress(environment["AWS_LAMBDA_RUNTIME_API"] ?? "")
            runtime = LambdaRuntime(api: address, client: client, executor: executor) { [log] in log.say(.warning, $0) }
        } catch {
            log.say(.error, error.message)
            return 1
        }
        let handler: RetirementHandler
        do throws(SettingsError) {
            handler = try await makeHandler(AsyncHTTPClientTransport(client))
        } catch {
            log.say(.error, "\(error)")
            await runtime.failToStart(LambdaError(type: "Runtime.Settings", message: "\(error)"))
            return 1
        }
        return await work(runtime, handler)
    }

    private func work(_ runtime: LambdaRuntime, _ handler: RetirementHandler) async -> Int32 {
        let work = Task(executorPreference: executor) { () async -> LambdaRuntimeError? in
            do throws(LambdaRuntimeError) {
                try await runtime.run { payload, context in try await handler.handle(payload, context) }
                return nil
            } catch {
                return error
            }
        }
        // The request for work goes out first; to listen for the signal costs a thread.
        await Task.yield()
        let signal = StopSignal { work.cancel() }
        defer { signal.cancel() }
        guard let error = await work.value else { return 0 }
        log.say(.error, error.message)
        return 1
    }

    private func makeHandler(_ transport: any HTTPTransport) async throws(SettingsError) -> RetirementHandler {
        let clock = DeliveryClock(now: { Date() })
        let settings = try ServerSettings(environment: environment)
        let services = ServerServices(settings, environment: environment, transport: transport, clock: clock)
        return RetirementHandler(
            notifier: try await services.factory.makeNotifier { log.say(.warning, "\($0)") },
            metrics: EmbeddedMetrics(namespace: settings.metricsNamespace),
            clock: clock,
            write: StandardOutput.line
        )
    }

    private func configuration() -> HTTPClient.Configuration {
        var configuration = AsyncHTTPClientTransport.configuration()
        configuration.httpVersion = .http1Only
        if let path = environment["SSL_CERT_FILE"], !path.isEmpty {
            var tls = TLSConfiguration.makeClientConfiguration()
            tls.trustRoots = .file(path)
            configuration.tlsConfiguration = tls
        }
        return configuration
    }
}
