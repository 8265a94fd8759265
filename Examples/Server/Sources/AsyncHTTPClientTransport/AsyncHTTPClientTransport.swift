public import AsyncHTTPClient
internal import NIOCore
internal import NIOHTTP1
public import NotificationDelivery

/// A transport over AsyncHTTPClient, for a service that sends hundreds of notices a second or has the client already.
///
/// The client must not follow redirects and should not retry or trace: ``configuration(maximumConnectionCount:)`` sees
/// to it. Which hosts are spoken to, and where `http` is allowed, is left to the sinks.
///
/// ```swift
/// let client = HTTPClient(
///     eventLoopGroup: HTTPClient.defaultEventLoopGroup,
///     configuration: AsyncHTTPClientTransport.configuration()
/// )
/// let sink = SlackWebhookSink(webhook, transport: AsyncHTTPClientTransport(client))
/// ```
///
/// All requests of a transport use one event loop of the client, so that connections, time limits and responses need
/// no hand-over between threads. One loop does thousands of requests a second.
public struct AsyncHTTPClientTransport: HTTPTransport {
    private let client: HTTPClient
    private let eventLoop: any EventLoop
    private let maximumBodyLength: Int

    /// Creates a transport.
    ///
    /// - Parameters:
    ///   - client: The client, which the caller shuts down.
    ///   - maximumBodyLength: How many bytes of a response are read; a longer one is an error.
    public init(_ client: HTTPClient, maximumBodyLength: Int = 1 << 20) {
        self.client = client
        self.maximumBodyLength = maximumBodyLength
        eventLoop = client.eventLoopGroup.next()
    }

    /// Settings for a client that delivers.
    ///
    /// No redirects; a bounded number of connections to one host; a connection that can't be made is told at once,
    /// since trying again is the sinks' business; no tracing, since a span holds the whole address, which is a secret;
    /// head and body of a request in one packet where they fit.
    ///
    /// - Parameter maximumConnectionCount: How many connections to one host there may be.
    /// - Returns: The settings.
    public static func configuration(maximumConnectionCount: Int = 16) -> HTTPClient.Configuration {
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = maximumConnectionCount
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.timeout.connect = .seconds(10)
        configuration.tracing.tracer = nil
        configuration.http1_1ConnectionDebugInitializer = { channel in
            channel.eventLoop.makeCompletedFuture {
                try channel.pipeline.syncOperations.addHandler(FlushOnce(), position: .first)
            }
        }
        return configuration
    }

    /// Sends a request and waits for the whole response.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - timeout: How long it may take, from the wait for a connection to the last byte of the body.
    /// - Returns: The response, whatever its status.
    /// - Throws: ``HTTPTransportError`` where there is no response.
    public func send(
        _ request: HTTPRequest,
        within timeout: Duration
    ) async throws(HTTPTransportError) -> HTTPResponse {
        if Task.isCancelled { throw HTTPTransportError(.cancelled, message: "the request was cancelled") }
        guard timeout > .zero else { throw HTTPTransportError(.timedOut, message: "there was no time left") }
        let deadline = NIODeadline.now() + TimeAmount(min(timeout, .seconds(86_400)))
        let collector = ResponseCollector(limit: maximumBodyLength)
        do {
            let task = client.execute(
                request: try HTTPClient.Request(request),
                delegate: collector,
                eventLoop: .delegate(on: eventLoop),
                deadline: deadline
            )
            return try await withTaskCancellationHandler {
                try await task.get()
            } onCancel: {
                task.cancel()
            }
        } catch {
            throw HTTPTransportError(error, hasBeenSent: collector.hasSentRequest)
        }
    }
}

extension AsyncHTTPClientTransport: CustomReflectable {
    /// A mirror without children: the client holds what was sent.
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
