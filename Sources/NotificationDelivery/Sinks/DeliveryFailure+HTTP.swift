#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

extension DeliveryFailure {
    /// Creates a failure from one of the transport.
    ///
    /// `cancelled` stays what it is, `invalidRequest` and `notAllowed` need a person (`configuration`), and all else can be
    /// tried again.
    ///
    /// - Parameter error: The failure of the transport.
    public init(_ error: HTTPTransportError) {
        let kind: Kind =
            switch error.code {
            case .cancelled: .cancelled
            case .invalidRequest, .notAllowed: .configuration
            default: .retry(after: nil)
            }
        self.init(kind, message: error.message, mayHaveArrived: error.mayHaveArrived, underlying: error)
    }

    /// Creates a failure from a response whose status alone tells what happened.
    ///
    /// 408, 425, 429 and 5xx can be tried again, after the time that `Retry-After` names. 400, 413, 415 and 422 refuse
    /// what was said. Everything else, a success that was not expected among them, needs a person. After 408, 425 and 5xx
    /// the message may have arrived all the same.
    ///
    /// Source: RFC 9110, HTTP Semantics, Status Codes.
    ///
    /// - Parameters:
    ///   - response: The response.
    ///   - now: The present, from which a `Retry-After` that is a date is counted.
    ///   - reply: What the service said; where it is `nil`, the status.
    public init(_ response: HTTPResponse, at now: Date, reply: ServiceReply? = nil) {
        let reply = reply ?? ServiceReply(status: response.status)
        switch response.status {
        case 408, 425, 429, 500...599:
            self.init(
                .retry(after: response.retryAfter(at: now)),
                message: "the service can't take it now",
                reply: reply,
                mayHaveArrived: response.status != 429
            )
        case 400, 413, 415, 422:
            self.init(.payload, message: "the service refused what was sent", reply: reply)
        default:
            self.init(.configuration, message: "the service gave an answer that was not expected", reply: reply)
        }
    }
}
