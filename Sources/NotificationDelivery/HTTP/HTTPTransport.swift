/// The seam to the network: a request value goes in, a response value comes out.
///
/// The package opens no connection but in the module URLSessionTransport. A service that has an HTTP client already
/// gives it to the sinks by a conformance of a few lines:
///
/// ```swift
/// struct RecordingTransport: HTTPTransport {
///     func send(_ request: HTTPRequest, within timeout: Duration) async throws(HTTPTransportError) -> HTTPResponse {
///         print(request.method, request.body.count)
///         return HTTPResponse(status: 200, body: Array("ok".utf8))
///     }
/// }
/// ```
///
/// A transport sends a request once. It must not try again, follow a redirect to another host, keep cookies, or write
/// the address into an error or a log.
public protocol HTTPTransport: Sendable {
    /// Sends a request and waits for the whole response.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - timeout: How long it may take in all, from the call to the last byte. It is what is left until the caller's
    ///     deadline, so that a transport needs no clock; where it is not positive, nothing is sent.
    /// - Returns: The response, whatever its status.
    /// - Throws: ``HTTPTransportError`` where there is no response.
    func send(_ request: HTTPRequest, within timeout: Duration) async throws(HTTPTransportError) -> HTTPResponse
}
