public import AsyncHTTPClient
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix
public import NotificationDelivery

/// A transport over AsyncHTTPClient, for a service that sends hundreds of notices a second or has the client already.
///
/// The client must not follow redirects: ``configuration(maximumConnectionCount:)`` sees to it. Which hosts and schemes
/// are spoken to is left to the sinks.
public struct AsyncHTTPClientTransport: HTTPTransport {
    private let client: HTTPClient
    private let maximumBodyLength: Int

    /// Creates a transport.
    ///
    /// - Parameters:
    ///   - client: The client, which the caller shuts down.
    ///   - maximumBodyLength: How many bytes of a response are read.
    public init(_ client: HTTPClient, maximumBodyLength: Int = 1 << 20) {
        self.client = client
        self.maximumBodyLength = maximumBodyLength
    }

    /// Settings for a client that delivers: no redirects, a bounded number of connections to one host.
    ///
    /// - Parameter maximumConnectionCount: How many connections to one host there may be.
    /// - Returns: The settings.
    public static func configuration(maximumConnectionCount: Int = 16) -> HTTPClient.Configuration {
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = maximumConnectionCount
        configuration.timeout.connect = .seconds(10)
        return configuration
    }

    /// Sends a request and waits for the whole response.
    public func send(
        _ request: HTTPRequest,
        within timeout: Duration
    ) async throws(HTTPTransportError) -> HTTPResponse {
        if Task.isCancelled { throw HTTPTransportError(.cancelled, message: "the request was cancelled") }
        guard timeout > .zero else { throw HTTPTransportError(.timedOut, message: "there was no time left") }
        let address = request.url.revealed.lowercased()
        guard address.hasPrefix("https://") || address.hasPrefix("http://") else {
            throw HTTPTransportError(.notAllowed, message: "the scheme is none that is spoken")
        }
        do {
            var prepared = HTTPClientRequest(url: request.url.revealed)
            prepared.method = HTTPMethod(rawValue: request.method)
            for header in request.headers { prepared.headers.add(name: header.name, value: header.value.revealed) }
            if !request.body.isEmpty { prepared.body = .bytes(request.body) }
            let deadline = NIODeadline.now() + TimeAmount(min(timeout, .seconds(86_400)))
            let response = try await client.execute(prepared, deadline: deadline)
            let body = try await response.body.collect(upTo: maximumBodyLength)
            let headers = response.headers.map { ($0.name, $0.value) }
            return HTTPResponse(
                status: Int(response.status.code),
                headers: Dictionary(headers, uniquingKeysWith: { first, _ in first }),
                body: Array(body.readableBytesView)
            )
        } catch {
            throw Self.failure(error)
        }
    }

    /// Only the kind of an error is taken: its text may hold the address.
    private static func failure(_ error: any Error) -> HTTPTransportError {
        switch error {
        case is CancellationError:
            return HTTPTransportError(.cancelled, message: "the request was cancelled", mayHaveArrived: true)
        case is NIOTooManyBytesError:
            return HTTPTransportError(.invalidResponse, message: "the response is too long", mayHaveArrived: true)
        case is NIOConnectionError:
            return HTTPTransportError(.cannotConnect, message: "the host can't be reached")
        case let error as HTTPClientError:
            switch error {
            case .invalidURL, .emptyHost, .missingSocketPath, .emptyScheme:
                return HTTPTransportError(.invalidRequest, message: "the request is none that the client takes")
            case .cancelled:
                return HTTPTransportError(.cancelled, message: "the request was cancelled", mayHaveArrived: true)
            case .connectTimeout, .tlsHandshakeTimeout, .getConnectionFromPoolTimeout:
                return HTTPTransportError(.timedOut, message: "there was no connection in time")
            case .deadlineExceeded, .readTimeout, .writeTimeout:
                return HTTPTransportError(.timedOut, message: "there was no response in time", mayHaveArrived: true)
            default:
                return HTTPTransportError(.connectionLost, message: "the connection was lost", mayHaveArrived: true)
            }
        default: return HTTPTransportError(.connectionLost, message: "the connection was lost", mayHaveArrived: true)
        }
    }
}
