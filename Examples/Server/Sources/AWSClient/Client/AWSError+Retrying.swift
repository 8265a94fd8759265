extension AWSError {
    /// Whether the service wants fewer calls.
    ///
    /// Source: AWS SDKs and Tools Reference Guide, Retry behavior.
    public var isThrottling: Bool { status == 429 || Self.throttlingCodes.contains(code.rawValue) }

    /// Whether the same call may succeed later with nothing changed: too many calls, a service that fails, no connection.
    public var isTransient: Bool {
        if isThrottling || Self.transientCodes.contains(code.rawValue) { return true }
        if code == .unreachable || code == .timedOut { return true }
        return status.map { $0 >= 500 && $0 != 501 && $0 != 505 } ?? false
    }

    private static let throttlingCodes: Set = [
        "Throttling", "ThrottlingException", "ThrottledException", "RequestThrottled", "RequestThrottledException",
        "TooManyRequestsException", "ProvisionedThroughputExceededException", "RequestLimitExceeded",
        "TransactionInProgressException", "BandwidthLimitExceeded", "SlowDown", "PriorRequestNotComplete",
    ]

    private static let transientCodes: Set = [
        "InternalError", "InternalFailure", "InternalServerError", "InternalServiceError", "ServiceUnavailable",
        "ServiceUnavailableException", "RequestTimeout", "RequestTimeoutException",
    ]
}
