import NotificationDelivery

#if canImport(FoundationNetworking)
import Foundation
import FoundationNetworking
#else
import Foundation
#endif

extension HTTPTransportError {
    static let cancelledBefore = Self(.cancelled, message: "the request was cancelled before it was sent")
    static let cancelled = Self(.cancelled, message: "the request was cancelled", mayHaveArrived: true)
    static let noTime = Self(.timedOut, message: "there was no time left to send the request")
    static let timedOutBefore = Self(.timedOut, message: "the time was over before it was the request's turn")
    static let notConnected = Self(.timedOut, message: "there was no connection in time")
    static let timedOut = Self(.timedOut, message: "there was no whole response in time", mayHaveArrived: true)
    static let noResponse = Self(.invalidResponse, message: "what came is no HTTP response", mayHaveArrived: true)

    static func tooLong(_ limit: Int) -> Self {
        Self(.invalidResponse, message: "the response is longer than \(limit) bytes", mayHaveArrived: true)
    }

    /// Creates an error from one of URLSession, of which only the code is taken: its other parts hold the address.
    ///
    /// - Parameters:
    ///   - error: The error.
    ///   - hasSent: Whether anything of the request was sent. On Linux most failures of TLS have no code of their own.
    init(_ error: any Error, hasSent: Bool) {
        switch (error as? URLError)?.code ?? .unknown {
        case .cancelled: self = .cancelled
        case .timedOut: self = .timedOut
        case .cannotFindHost, .dnsLookupFailed:
            self.init(.cannotConnect, message: "the host has no address")
        case .cannotConnectToHost, .notConnectedToInternet, .internationalRoamingOff, .dataNotAllowed, .callIsActive:
            self.init(.cannotConnect, message: "the host can't be reached")
        case .secureConnectionFailed, .serverCertificateHasBadDate, .serverCertificateUntrusted,
            .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid, .clientCertificateRejected,
            .clientCertificateRequired, .appTransportSecurityRequiresSecureConnection:
            self.init(.cannotConnect, message: "the host can't be trusted, or does not speak TLS")
        case .badURL:
            self.init(.invalidRequest, message: "the address is none that URLSession takes")
        case .networkConnectionLost:
            self.init(.connectionLost, message: "the connection was lost", mayHaveArrived: true)
        // The address was looked at before, so what libcurl does not support is what came: HTTP/0.9, or no HTTP at all.
        case .badServerResponse, .unsupportedURL, .cannotParseResponse, .cannotDecodeContentData, .cannotDecodeRawData,
            .zeroByteResource, .dataLengthExceedsMaximum:
            self = .noResponse
        case let code where !hasSent:
            self.init(.cannotConnect, message: "there is no connection: URLSession failed with code \(code.rawValue)")
        case let code:
            self.init(.connectionLost, message: "URLSession failed with code \(code.rawValue)", mayHaveArrived: true)
        }
    }
}
