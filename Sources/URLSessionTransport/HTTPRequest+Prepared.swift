import NotificationDelivery

#if canImport(FoundationNetworking)
import Foundation
import FoundationNetworking
#else
import Foundation
#endif

extension HTTPRequest {
    /// What URLSession sets by itself, and what would let a request be read in two ways.
    private static let reserved: Set<String> = [
        "host", "content-length", "transfer-encoding", "connection", "expect", "te", "trailer", "upgrade",
    ]

    /// The request as URLSession takes it, after everything in it was looked at.
    func prepared(_ options: URLSessionTransport.Options) throws(HTTPTransportError) -> URLRequest {
        let address = try RequestAddress(url.revealed)
        if !address.isSecure, !(options.allowsLoopback && address.isLoopback) {
            throw HTTPTransportError(.notAllowed, message: "the address is not https")
        }
        guard !method.isEmpty, method.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
            throw HTTPTransportError(.invalidRequest, message: "the method is not in capital letters")
        }
        if !body.isEmpty, ["GET", "HEAD"].contains(method) {
            throw HTTPTransportError(.invalidRequest, message: "a request with the method \(method) has no body")
        }
        var request = URLRequest(url: address.url)
        request.httpMethod = method
        request.httpShouldHandleCookies = false
        if !body.isEmpty { request.httpBody = Data(body) }
        for header in headers {
            guard !header.name.isEmpty, header.name.utf8.allSatisfy(\.isOfToken) else {
                throw HTTPTransportError(.invalidRequest, message: "the name of a header field is none")
            }
            if Self.reserved.contains(header.name.lowercased()) {
                throw HTTPTransportError(.invalidRequest, message: "the transport sets \(header.name) by itself")
            }
            guard header.value.revealed.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else {
                throw HTTPTransportError(
                    .invalidRequest,
                    message: "the value of the header field \(header.name) has characters other than ASCII's printable"
                )
            }
            request.addValue(header.value.revealed, forHTTPHeaderField: header.name)
        }
        return request
    }
}

extension UInt8 {
    /// Whether the byte may be in the name of a header field.
    ///
    /// Source: RFC 9110, HTTP Semantics, Tokens.
    fileprivate var isOfToken: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x5E...0x60, 0x7C, 0x7E: true
        default: false
        }
    }
}
