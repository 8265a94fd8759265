internal import AsyncHTTPClient
internal import NIOHTTP1
internal import NotificationDelivery

extension HTTPTransportError {
    /// The error of the seam for one of the client.
    ///
    /// Only the kind of an error is taken: its text may hold the address.
    ///
    /// - Parameters:
    ///   - error: The client's error.
    ///   - hasBeenSent: Whether the service may have seen the request.
    init(_ error: any Error, hasBeenSent: Bool) {
        switch error {
        case let error as HTTPTransportError: self = error
        case is CancellationError, HTTPClientError.cancelled as HTTPClientError:
            self.init(.cancelled, message: "the request was cancelled", mayHaveArrived: hasBeenSent)
        default:
            self = hasBeenSent ? .afterSending(error) : .beforeSending(error)
        }
    }

    private static func beforeSending(_ error: any Error) -> HTTPTransportError {
        switch error as? HTTPClientError {
        case .deadlineExceeded, .connectTimeout, .tlsHandshakeTimeout, .socksHandshakeTimeout,
            .httpProxyHandshakeTimeout, .getConnectionFromPoolTimeout, .readTimeout, .writeTimeout:
            HTTPTransportError(.timedOut, message: "there was no connection in time")
        case nil, .remoteConnectionClosed, .alreadyShutdown, .uncleanShutdown, .invalidProxyResponse,
            .proxyAuthenticationRequired, .requestStreamCancelled:
            // Errors of sockets, of the search for a name, and of TLS are of other types.
            HTTPTransportError(.cannotConnect, message: "the host can't be reached")
        default:
            HTTPTransportError(.invalidRequest, message: "the request is none that the client takes")
        }
    }

    private static func afterSending(_ error: any Error) -> HTTPTransportError {
        if let error = error as? ResponseCollector.TooLong {
            let message = "the response is longer than \(error.limit) bytes"
            return HTTPTransportError(.invalidResponse, message: message, mayHaveArrived: true)
        }
        if error is HTTPParserError {
            return HTTPTransportError(.invalidResponse, message: "the response is no HTTP", mayHaveArrived: true)
        }
        switch error as? HTTPClientError {
        case .deadlineExceeded, .readTimeout, .writeTimeout:
            return HTTPTransportError(.timedOut, message: "there was no response in time", mayHaveArrived: true)
        default:
            return HTTPTransportError(.connectionLost, message: "the connection was lost", mayHaveArrived: true)
        }
    }
}
