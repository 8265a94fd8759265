public import NotificationDelivery

extension ScriptedTransport {
    /// What a ``ScriptedTransport`` does with a request.
    @nonexhaustive
    public indirect enum Step: Hashable, Sendable {
        /// It gives a response.
        case response(HTTPResponse)
        /// It fails.
        case failure(HTTPTransportError)
        /// It does not answer until the caller's time is over, or the task is cancelled.
        case hang
        /// It waits, then goes on with another step; where the caller's time is over before, it fails as a hang does.
        case wait(Duration, then: Step)

        /// It gives a response with a status.
        ///
        /// - Parameters:
        ///   - status: The status.
        ///   - body: The body, in UTF-8.
        ///   - headers: The header fields.
        /// - Returns: The step.
        public static func status(_ status: Int, body: String = "", headers: [String: String] = [:]) -> Self {
            .response(HTTPResponse(status: status, headers: headers, body: Array(body.utf8)))
        }

        /// The connection ends before the response is there, so that nobody knows whether the request arrived.
        public static let reset = Self.failure(
            HTTPTransportError(.connectionLost, message: "the connection was lost", mayHaveArrived: true)
        )

        /// There is no connection, so the request did not arrive.
        public static let unreachable = Self.failure(
            HTTPTransportError(.cannotConnect, message: "there is no connection")
        )
    }
}
