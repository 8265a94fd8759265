public import NotificationDelivery

#if canImport(FoundationNetworking)
import Foundation
import FoundationNetworking
#else
import Foundation
#endif

/// A transport over Foundation's `URLSession`, for who wants no other package.
///
/// It is what a Lambda function or a command-line tool needs to tell people of a notice:
///
/// ```swift
/// let transport = URLSessionTransport()
/// let request = HTTPRequest(url: SecretText("https://pager.example/hook"), body: Array("hello".utf8))
/// let response = try await transport.send(request, within: .seconds(10))
/// ```
///
/// A request is sent once. Redirects are given back as they are, so no other host ever sees the request. Cookies,
/// caches and stored credentials are neither used nor kept. Addresses are `https`; see ``Options/allowsLoopback``.
///
/// ## Proxies
///
/// On Apple platforms no proxy is used. On Linux Foundation leaves it to libcurl, which takes the proxy from the
/// environment (`http_proxy`, `https_proxy`, `all_proxy`, `no_proxy`), and no setting of `URLSession` prevents it. An
/// `https` connection through a proxy is encrypted to the far end, so the proxy sees the host but not the path. Where no
/// proxy may come between, clear the environment or use another transport.
///
/// ## When to choose another one
///
/// Put AsyncHTTPClient behind ``/NotificationDelivery/HTTPTransport`` instead where a service has it already, where
/// hundreds of notices a second go out, or where the size of the program counts: `URLSession` brings in all of
/// Foundation. On Linux, with 64 requests at once to a server of the same machine, it sends half to two thirds of what
/// Python's aiohttp does. More sessions, other numbers of connections, completion handlers instead of a delegate and
/// `async` functions made no difference that could be told from chance. `Benchmarks/run_delivery.py` gives the figures.
///
/// AsyncHTTPClient is also better where a server is not to be trusted. On Linux one thread runs the transfers of all
/// sessions of a process: while a server sends without end and faster than it is read, the others wait, and fail when
/// their time is over. And with each request Foundation leaks some 150 bytes: the parts of its address.
public final class URLSessionTransport: HTTPTransport {
    /// What the transport was told.
    public let options: Options
    private let session: Session
    private let gate: Gate
    private let watch = Watch()

    /// Creates a transport with a session of its own.
    ///
    /// - Parameter options: Limits, and whether the own machine may be spoken to without TLS.
    public init(_ options: Options = Options()) {
        self.options = options
        session = Session(options.configuration)
        gate = Gate(limit: max(options.maximumRequestCount, 1), watch: watch)
    }

    deinit { session.close() }

    /// Sends a request and waits for the whole response.
    ///
    /// Where more requests are under way than ``Options/maximumRequestCount``, it waits for its turn first; that counts
    /// into the time.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - timeout: How long it may take in all, from the call to the last byte; a day at most.
    /// - Returns: The response, whatever its status, a redirect among them.
    /// - Throws: ``/NotificationDelivery/HTTPTransportError`` with any of its codes. It is `notAllowed` for an address that
    ///   is not `https`, and `invalidRequest` for a method that is not in capitals, a body with GET or HEAD, a header
    ///   whose value is not printable ASCII, and the headers that belong to the connection: Host, Content-Length,
    ///   Transfer-Encoding, Connection, Expect, TE, Trailer, Upgrade.
    public func send(
        _ request: HTTPRequest,
        within timeout: Duration
    ) async throws(HTTPTransportError) -> HTTPResponse {
        let prepared = try request.prepared(options)
        if Task.isCancelled { throw .cancelledBefore }
        guard timeout > .zero else { throw .noTime }
        let deadline = ContinuousClock.now.advanced(by: min(timeout, .seconds(86_400)))
        try await gate.enter(until: deadline)
        defer { gate.leave() }
        let exchange = Exchange(prepared, session, limit: options.maximumBodyLength)
        return try await exchange.response(until: deadline, connecting: options.connectTimeout, watch)
    }
}

extension URLSessionTransport: CustomReflectable {
    /// The options alone: a session shows the addresses of the requests under way, which may be secrets.
    public var customMirror: Mirror { Mirror(self, children: ["options": options]) }
}
