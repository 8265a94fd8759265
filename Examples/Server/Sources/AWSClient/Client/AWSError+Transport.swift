internal import NotificationDelivery

extension AWSError {
    /// The error of a request that got no response.
    ///
    /// - Parameters:
    ///   - error: What the transport says.
    ///   - place: Who was called, for the message.
    init(_ error: HTTPTransportError, at place: String) {
        let code: Code =
            switch error.code {
            case .timedOut: .timedOut
            case .cancelled: .cancelled
            case .cannotConnect, .connectionLost: .unreachable
            case .invalidResponse: .invalidResponse
            default: .invalidRequest
            }
        self.init(code, message: "\(place): \(error.message)", mayHaveArrived: error.mayHaveArrived, tryCount: 1)
    }
}
