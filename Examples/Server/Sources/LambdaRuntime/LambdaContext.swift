#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// What Lambda says of one invocation besides its payload.
///
/// Source: AWS Lambda Developer Guide, Using the Lambda runtime API for custom runtimes.
public struct LambdaContext: Hashable, Sendable {
    /// The identifier of the invocation; a retry of Lambda's has the same.
    public var requestID: String
    /// When the invocation times out; then the process is ended.
    public var deadline: Date
    /// The tracing header of AWS X-Ray, where there is one.
    public var traceID: String?
    /// The function, version or alias that was invoked.
    public var functionARN: String?

    /// The invocation that the present task works for.
    @TaskLocal public static var current: LambdaContext?

    /// Creates a context.
    ///
    /// - Parameters:
    ///   - requestID: The identifier of the invocation.
    ///   - deadline: When the invocation times out.
    ///   - traceID: The tracing header of AWS X-Ray.
    ///   - functionARN: The function, version or alias that was invoked.
    public init(requestID: String, deadline: Date, traceID: String? = nil, functionARN: String? = nil) {
        self.requestID = requestID
        self.deadline = deadline
        self.traceID = traceID
        self.functionARN = functionARN
    }
}
