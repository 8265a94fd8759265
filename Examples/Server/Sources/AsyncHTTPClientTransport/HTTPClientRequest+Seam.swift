internal import AsyncHTTPClient
internal import NIOCore
internal import NIOHTTP1
internal import NotificationDelivery

extension HTTPClient.Request {
    /// The request as the client takes it.
    ///
    /// - Throws: ``HTTPTransportError`` for what the client would let pass, or an error of the client.
    init(_ request: HTTPRequest) throws {
        let address = request.url.revealed.utf8.prefix(8).map { $0 | 0x20 }
        guard address.starts(with: "https://".utf8) || address.starts(with: "http://".utf8) else {
            throw HTTPTransportError(.notAllowed, message: "the scheme is none that is spoken")
        }
        // The client writes the method as it is.
        guard !request.method.isEmpty, request.method.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
            throw HTTPTransportError(.invalidRequest, message: "the method is none that can be used")
        }
        // It looks for odd letters in names and values, and lets an empty name pass.
        guard request.headers.allSatisfy({ !$0.name.isEmpty }) else {
            throw HTTPTransportError(.invalidRequest, message: "a header field has no name")
        }
        try self.init(
            url: request.url.revealed,
            method: HTTPMethod(rawValue: request.method),
            headers: HTTPHeaders(request.headers.map { ($0.name, $0.value.revealed) }),
            body: request.body.isEmpty ? nil : .byteBuffer(ByteBuffer(bytes: request.body))
        )
    }
}
