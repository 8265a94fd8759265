#if canImport(FoundationNetworking)
import Foundation
import FoundationNetworking
#else
import Foundation
#endif

extension URLSessionTransport {
    /// What a ``URLSessionTransport`` is told.
    public struct Options: Hashable, Sendable {
        /// How many requests may be under way at once, one at least; others wait for their turn, first come, first served.
        ///
        /// A request that was given up does not count, even where its connection is still to be closed.
        public var maximumRequestCount: Int
        /// How many bytes of a response are read; a longer one is an error.
        public var maximumBodyLength: Int
        /// How long it may take until the request is on its way: name, route, TLS.
        ///
        /// Only a request with a body shows when it is; any other has its whole time for it.
        public var connectTimeout: Duration
        /// Whether `http` is taken where the host is this machine: `localhost`, `127.0.0.1` and all of `127.`, `[::1]`.
        ///
        /// It is for tests: what is sent to the own machine without TLS can be read there.
        public var allowsLoopback: Bool

        /// Creates options.
        ///
        /// - Parameters:
        ///   - maximumRequestCount: How many requests may be under way at once, 16 unless told otherwise.
        ///   - maximumBodyLength: How many bytes of a response are read, 1 MiB unless told otherwise.
        ///   - connectTimeout: How long it may take until the request is on its way, 10 seconds unless told otherwise.
        ///   - allowsLoopback: Whether `http` is taken where the host is this machine.
        public init(
            maximumRequestCount: Int = 16,
            maximumBodyLength: Int = 1 << 20,
            connectTimeout: Duration = .seconds(10),
            allowsLoopback: Bool = false
        ) {
            self.maximumRequestCount = maximumRequestCount
            self.maximumBodyLength = maximumBodyLength
            self.connectTimeout = connectTimeout
            self.allowsLoopback = allowsLoopback
        }

        /// The session's settings: nothing is remembered, and the transport's own clock is the one that counts.
        var configuration: URLSessionConfiguration {
            let configuration = URLSessionConfiguration.ephemeral
            configuration.httpShouldSetCookies = false
            configuration.httpCookieAcceptPolicy = .never
            configuration.httpCookieStorage = nil
            configuration.urlCache = nil
            configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
            configuration.urlCredentialStorage = nil
            configuration.httpMaximumConnectionsPerHost = max(maximumRequestCount, 1)
            configuration.timeoutIntervalForRequest = 86_400
            #if !canImport(FoundationNetworking)
            configuration.timeoutIntervalForResource = 86_400
            configuration.connectionProxyDictionary = [:]
            configuration.waitsForConnectivity = false
            #endif
            return configuration
        }
    }
}
